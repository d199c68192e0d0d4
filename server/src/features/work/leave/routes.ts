/** What leave has beside the routes every trade has: one's own, for the phone, and who asks and stands in. */
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { leave, mayEnd } from '@gridgov/domain/work/leave/decisions.ts';
import type { State } from '@gridgov/domain/work/leave/events.ts';
import { STAGES } from '@gridgov/domain/work/leave/tables.ts';
import { digestsIn, isSealed } from '@gridgov/domain/workflow/sealed.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Moment, nullable } from '../../../platform/http/shapes.ts';
import type { Seals } from '../../../platform/sealed/seals.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import type { PeopleNames } from '../../city/people/public.ts';
import { findLeave, leavesOf } from './queries.ts';

export type LeaveDeps = {
  readonly db: Db;
  readonly people: PeopleNames;
  readonly districts: () => readonly string[];
  readonly seals: Pick<Seals, 'open'>;
};

const Name = Type.String({ maxLength: 100 });
const Words = Type.String({ maxLength: 4000 });
const SHOWN_FOR = 30 * DAY;
const own = { tag: 'duty', right: tradeRight(leave, 'read') } as const;
const OwnLeave = Type.Object({
  id: CaseId,
  first: Moment,
  last: { ...Moment, description: 'The beginning of the last day, which counts whole' },
  reason: nullable({ ...Words, description: 'Null once it was deleted at its term' }),
  stage: Type.Enum(Object.keys(STAGES)),
  stageName: Name,
  standIn: nullable(Name),
  said: nullable({ ...Words, description: 'Why it was refused or ended, or what the head added' }),
  mayEnd: Type.Boolean(),
});

/** What somebody said and was answered, as they read it themselves. */
async function saidIn(seals: LeaveDeps['seals'], state: State) {
  const opened = await seals.open(state, digestsIn([state.reason, state.said]));
  const texts = new Map(opened.map(({ digest, text }) => [digest, text]));
  const textOf = (value: State['said']) => (isSealed(value) ? (texts.get(value.sealed) ?? null) : value);
  return { reason: textOf(state.reason), said: textOf(state.said) };
}

export function leaveRoutes({ db, people, districts, seals }: LeaveDeps): Route[] {
  return [
    defineRoute({
      ...own,
      method: 'GET',
      path: '/leaves/own',
      operationId: 'listOwnLeave',
      summary: 'One’s own leave to come and of the last 30 days, with what was decided',
      audit: { none: 'one’s own leave' },
      schema: { reply: { 200: Type.Object({ items: Type.Array(OwnLeave, { maxItems: 50 }) }) } },
      async run({ actor, language, now }) {
        const asked = { districts: districts(), person: actor.personId, since: now - SHOWN_FOR };
        const states = await leavesOf(db, asked);
        const standIns = states.flatMap(({ standIn }) => standIn ?? []);
        const names = await people([...new Set(standIns)], readerOf(actor), true);
        const words: Awaited<ReturnType<typeof saidIn>>[] = [];
        // One after the other: each has a key of its own to look up.
        for (const state of states) words.push(await saidIn(seals, state));
        return {
          items: states.map((state, at) => ({
            ...{ id: `${state.district}.${state.id}`, first: state.first, last: state.last },
            ...{ reason: null, said: null, ...words[at], stage: state.stage },
            stageName: STAGES[state.stage][language],
            standIn: state.standIn === null ? null : (names.get(state.standIn) ?? ''),
            mayEnd: mayEnd(state, now),
          })),
        };
      },
    }),
    defineRoute({
      ...own,
      method: 'GET',
      path: '/leaves/:id/people',
      operationId: 'peopleOfLeave',
      summary: 'Who asks for leave and who is to stand in, by name, for whoever sees it',
      audit: { none: 'names of colleagues, without contact data' },
      examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ id: CaseId }),
        reply: { 200: Type.Object({ asker: Name, standIn: nullable(Name) }) },
      },
      async run({ actor, params }) {
        const state = await findLeave(db, ...splitId(params.id));
        if (state === null || leave.sight(state, actor) === 'nothing')
          throw new Refusal('not-found', { what: say('请假', 'The leave') });
        const { person, standIn } = state;
        const names = await people([person, standIn ?? []].flat(), readerOf(actor), true);
        return {
          asker: names.get(person) ?? '',
          standIn: standIn === null ? null : (names.get(standIn) ?? ''),
        };
      },
    }),
  ];
}
