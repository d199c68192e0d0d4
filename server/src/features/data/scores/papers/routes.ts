/** The result of one judged as a paper: numbered once for each step, made and opened by whoever sees that result. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { scores } from '@gridgov/domain/data/scores/decisions.ts';
import Type from 'typebox';
import type { Db } from '../../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Uuid } from '../../../../platform/http/shapes.ts';
import { uuidOf } from '../../../../platform/ledger/ids.ts';
import type { Papers } from '../../../../platform/papers/papers.ts';
import { findPaper, listPapers } from '../../../../platform/papers/queries.ts';
import { sendPaper } from '../../../../platform/papers/send.ts';
import { noPaper, PaperView, paperListOf, paperView } from '../../../../platform/papers/view.ts';
import { CaseId } from '../../../../platform/workflow/body-schema.ts';
import { whoOf } from '../../../../platform/workflow/origin.ts';
import { caseFor } from '../results.ts';
import { printedOf, SCORE_PAPER } from './data.ts';

export type ScorePaperDeps = {
  readonly db: Db;
  readonly papers: Papers;
  readonly nameOf: (area: string) => string;
};

const right = tradeRight(scores, 'read');
const Key = Type.String({ maxLength: 60, pattern: '^[\\w-]+$' });
const params = Type.Object({ id: CaseId, judged: Key });
const tag = 'scores';
const examples = { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab', judged: 'roads' };
const SEEN = 'papers name no people; whose result may be seen is checked case by case';
const Kind = Type.Literal(SCORE_PAPER.name);
const aboutOf = (id: string, judged: string) => uuidOf(`score ${id} ${judged}`);

export function paperRoutes(deps: ScorePaperDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/score-results/:id/:judged/papers',
      operationId: 'listScorePapers',
      summary:
        'The numbered papers of one street or unit, and whether one can be made: of a published result',
      tag,
      right,
      audit: { none: SEEN },
      examples,
      schema: { params, reply: { 200: paperListOf(Kind) } },
      async run({ actor, params: { id, judged }, language }) {
        const { state } = await resultOf(deps, id, judged, actor);
        const listed = await listPapers(deps.db, state.district, aboutOf(id, judged));
        const isMade = state.publishedAt !== null;
        return {
          papers: listed.map((row) => ({
            ...paperView(row, [SCORE_PAPER], language),
            scan: deps.papers.scanned(row),
          })),
          kinds: isMade ? [{ kind: SCORE_PAPER.name, name: SCORE_PAPER[language] }] : [],
        };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/score-results/:id/:judged/papers',
      operationId: 'makeScorePaper',
      summary: 'Number the published result of one street or unit; asked again it is the same paper',
      tag,
      right,
      audit: { event: 'series.given' },
      examples,
      schema: { params, body: Type.Object({ kind: Kind }), reply: { 200: PaperView } },
      async run({ actor, params: { id, judged }, language, now, requestId, address, commandId }) {
        const { state, version } = await publishedFor(deps, id, judged, actor);
        const at = state.publishedAt ?? now;
        const row = await deps.papers.give({
          ...{ kind: SCORE_PAPER, district: state.district, trade: scores.name, about: aboutOf(id, judged) },
          ...{ event: version, at, now },
          data: {
            day: dayTextAt(at).split('-').map(Number),
            ...printedOf(state, judged, deps.nameOf(state.district)),
          },
          who: whoOf(actor, right, { requestId, address, commandId, now }),
        });
        return paperView(row, [SCORE_PAPER], language);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/score-results/:id/:judged/papers/:paper/file',
      operationId: 'openScorePaper',
      summary: 'A result paper as PDF/A, made on first use and the same ever after',
      tag,
      right,
      audit: { none: SEEN },
      rate: 'heavy',
      problems: [503],
      examples: { ...examples, paper: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ ...params.properties, paper: Uuid }),
        query: Type.Object({ save: Type.Optional(Type.Boolean({ description: 'To keep it as a file' })) }),
        reply: { 200: { binary: ['application/pdf'] } },
      },
      async run({ actor, params: { id, judged, paper }, query, now, reply }) {
        const { state } = await publishedFor(deps, id, judged, actor);
        const row = await findPaper(deps.db, state.district, paper);
        if (row === null || row.trade !== scores.name || row.about !== aboutOf(id, judged)) throw noPaper();
        return sendPaper(deps.papers, row, { now, reply, save: query.save === true });
      },
    }),
  ];
}

async function publishedFor(...asked: Parameters<typeof resultOf>) {
  const found = await resultOf(...asked);
  if (found.state.publishedAt === null) throw noPaper();
  return found;
}

/** @throws Refusal the same for what is not there and for what is another’s */
async function resultOf(deps: ScorePaperDeps, id: string, judged: string, actor: Actor) {
  const found = await caseFor(deps, id, actor);
  const isSeen = found.own === null || found.own === judged;
  const isJudged = found.state.judged.some(({ key }) => key === judged);
  if (!isSeen || !isJudged) throw noPaper();
  return found;
}
