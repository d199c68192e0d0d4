/** What exams have beside the routes every trade has: the paper, for whoever sits it. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { exams } from '@gridgov/domain/work/exams/decisions.ts';
import type { State } from '@gridgov/domain/work/exams/events.ts';
import { type Drawn, keyOf, LETTERS } from '@gridgov/domain/work/exams/paper.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { findCase } from '../../../platform/workflow/queries.ts';
import { type Question, questionsOn } from '../courses/public.ts';
import { EXAMS } from './public.ts';
import { Paper } from './schema.ts';

export function examRoutes({ db }: { readonly db: Db }): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/exams/:id/paper',
      operationId: 'showExamPaper',
      summary: 'The paper drawn for a candidate; right answers are in it once the exam has ended',
      description: 'The training post sees it when it has ended. Until then only who sits it does.',
      tag: 'exams',
      right: tradeRight(exams, 'read'),
      audit: { access: 'personal' },
      examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: { params: Type.Object({ id: CaseId }), reply: { 200: Paper } },
      async run({ actor, params: { id }, now, record }) {
        const [district, own] = splitId(id);
        const state = (await findCase(db, EXAMS, district, own)) as State | null;
        const isOwn = state?.person === actor.personId;
        const hidden = state === null || exams.sight(state, actor) === 'nothing' || state.startedAt === null;
        if (hidden || (state.stage === 'sitting' && !isOwn))
          throw new Refusal('not-found', { what: say('卷子', 'The paper') });
        await record({ subject: `exam:${id}` });
        return paperOf(state, await questionsOn(db, state.paper), now);
      },
    }),
  ];
}

function paperOf(state: State, rows: readonly Question[], now: number): Static<typeof Paper> {
  const byKey = new Map(rows.map((row) => [keyOf({ question: row.id, version: row.version }), row]));
  const { course, stage, attempt, startedAt, endsAt, answers, mark, paper, rules } = state;
  const full = paper.reduce((sum, { points }) => sum + points, 0);
  return {
    course: course.name,
    stage,
    attempt,
    startedAt: startedAt ?? 0,
    endsAt: endsAt ?? 0,
    now,
    score: mark?.score ?? null,
    full,
    needed: (full * rules.pass) / 100,
    items: paper.flatMap((drawn, index) => {
      const row = byKey.get(keyOf(drawn));
      return row === undefined
        ? []
        : [itemOf(drawn, row, { chosen: answers[index] ?? '', ended: mark !== null })];
    }),
  };
}

function itemOf(
  { order, points }: Drawn,
  { kind, text, options, answer, basis }: Question,
  { chosen, ended }: { readonly chosen: string; readonly ended: boolean },
) {
  const right = [...order].flatMap((letter, index) =>
    answer.includes(letter) ? [LETTERS[index] ?? ''] : [],
  );
  return {
    ...{ kind, text, points, chosen },
    options: [...order].map((letter) => options[LETTERS.indexOf(letter)] ?? ''),
    right: ended ? right.join('') : null,
    basis: ended ? basis : null,
  };
}
