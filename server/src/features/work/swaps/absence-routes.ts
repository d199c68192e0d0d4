import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { ABSENCE_KINDS, checkAbsence } from '@gridgov/domain/work/duty/swaps.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { tellDuty, touchRosters } from '../duty/public.ts';
import { type Candidate, keptSeat, listCandidates, seatIn } from '../roster/public.ts';
import type { SwapDeps } from './deps.ts';
import { keptSeats } from './kept.ts';
import { endAbsence, findAbsence, insertAbsence, listAbsences, peopleOnSeats } from './queries.ts';
import { Absences, NewAbsence, One } from './schema.ts';

const own = { tag: 'duty', right: 'duty.read' } as const;
const THE_ABSENCE = say('离岗', 'The absence');
const THE_PERSON = say('人员', 'The person');

export function absenceRoutes(deps: SwapDeps): Route[] {
  return [listRoute(deps), addRoute(deps), endRoute(deps)];
}

/** Those on the rosters the actor keeps. */
async function ledPeople(
  deps: SwapDeps,
  actor: Parameters<typeof keptSeats>[1],
  day: string,
): Promise<Set<string>> {
  return new Set(await peopleOnSeats(deps.db, await keptSeats(deps.db, actor), day));
}

function listRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'GET',
    path: '/duty/absences',
    operationId: 'listDutyAbsences',
    summary: 'One’s own absences from duty, those one stands in for, and those on the rosters one keeps',
    audit: { none: 'why somebody is away is shown to them and to who keeps the roster alone' },
    schema: { reply: { 200: Absences } },
    async run({ actor, language, now }) {
      const day = dayTextAt(now);
      const led = await ledPeople(deps, actor, day);
      const rows = await listAbsences(deps.db, [...new Set([...led, actor.personId])], day);
      const ids = rows.flatMap(({ personId, standIn }) => [personId, standIn ?? []].flat());
      const called = await deps.people([...new Set(ids)], readerOf(actor));
      return {
        items: rows.map(({ id, personId, kind, standIn, from, to }) => {
          const isOwn = personId === actor.personId;
          const knows = isOwn || led.has(personId);
          return {
            ...{ id, from, to, own: isOwn, mayEnd: knows },
            person: called.get(personId) ?? '',
            standIn: standIn === null ? null : (called.get(standIn) ?? ''),
            kind: knows ? kind : null,
            kindName: knows ? ABSENCE_KINDS[kind][language] : null,
          };
        }),
      };
    },
  });
}

function addRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'POST',
    path: '/duty/absences',
    operationId: 'addDutyAbsence',
    summary: 'Say on which days one is away from duty, or somebody on a roster one keeps, and who stands in',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: { body: NewAbsence, reply: { 201: One } },
    async run({ actor, body, commandId: id, now, record, reply }) {
      const today = dayTextAt(now);
      const { from, to, kind } = body;
      // For others only whoever keeps the roster speaks.
      const seat = body.postId === null ? seatIn(body.seat) : keptSeat(actor, body.seat);
      const posts = [body.postId, body.standIn].flatMap((post) => post ?? []);
      const found =
        posts.length === 0 ? [] : await listCandidates(deps.db, { seat, day: from, posts, limit: 2 });
      const personId = body.postId === null ? actor.personId : personOf(found, body.postId);
      const standIn = body.standIn === null ? null : personOf(found, body.standIn);
      checkAbsence({ from, to, personId, standIn }, today);
      await deps.db.transaction(async (tx) => {
        await record({ subject: `person:${personId}`, details: { absence: id, from, to } }, tx);
        await touchRosters(tx);
        const row = { id, personId, from, to, kind, standIn, at: now, byPerson: actor.personId };
        if (!(await insertAbsence(tx, row))) return;
        const people = standIn === null || standIn === actor.personId ? [] : [standIn];
        await tellDuty(
          tx,
          deps,
          { template: 'duty.stand_in', people, about: id, seat: body.seat, from, to },
          now,
        );
      });
      await deps.book.refresh();
      return reply.json(201, { id });
    },
  });
}

function personOf(found: readonly Candidate[], post: string): string {
  const one = found.find(({ postId }) => postId === post);
  if (one === undefined) throw new Refusal('not-found', { what: THE_PERSON });
  return one.personId;
}

function endRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'POST',
    path: '/duty/absences/:id/end',
    operationId: 'endDutyAbsence',
    summary: 'End an absence: the duties are one’s own again',
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
    async run({ actor, params: { id }, now, record, reply }) {
      const absence = await findAbsence(deps.db, id);
      const isOwn = absence?.personId === actor.personId;
      const led = isOwn ? new Set<string>() : await ledPeople(deps, actor, dayTextAt(now));
      if (absence === null || !(isOwn || led.has(absence.personId)))
        throw new Refusal('not-found', { what: THE_ABSENCE });
      await deps.db.transaction(async (tx) => {
        await record({ subject: `person:${absence.personId}`, details: { absence: id, ended: true } }, tx);
        await touchRosters(tx);
        await endAbsence(tx, id, { at: now, person: actor.personId });
      });
      await deps.book.refresh();
      return reply.empty();
    },
  });
}
