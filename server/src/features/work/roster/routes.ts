import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { keepsRoster } from '@gridgov/domain/work/duty/seats.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day, Uuid } from '../../../platform/http/shapes.ts';
import { refuseClashes } from '../clashes/public.ts';
import { touchRosters } from '../duty/public.ts';
import { changeShift } from './change.ts';
import { checkPlaces, keptSeat, THE_SHIFT } from './check.ts';
import type { RosterDeps } from './deps.ts';
import { importRoute } from './import-routes.ts';
import { planView, seatsView, seenSeat } from './plan.ts';
import { putPlaces } from './put.ts';
import { endShift, findShifts, insertShift, listCandidates } from './queries.ts';
import {
  Candidates,
  Month,
  NewShift,
  Plan,
  PutBody,
  PutReply,
  SeatQuery,
  Seats,
  ShiftChange,
} from './schema.ts';
import { tellChanged } from './tell.ts';

const seen = { tag: 'duty', right: 'duty.read' } as const;
const kept = { tag: 'duty', right: 'duty.keep' } as const;
const names = { none: 'names of colleagues and their duties, without contact data' } as const;

export function rosterRoutes(deps: RosterDeps): Route[] {
  return [
    defineRoute({
      ...seen,
      method: 'GET',
      path: '/duty/seats',
      operationId: 'listDutySeats',
      summary: 'The duty seats whose rosters the post at hand sees, with the gaps of the next 14 days',
      audit: names,
      schema: { reply: { 200: Seats } },
      run: ({ actor, language, now }) => seatsView(deps, { actor, language, now }),
    }),
    defineRoute({
      ...seen,
      method: 'GET',
      path: '/duty/plan',
      operationId: 'getDutyPlan',
      summary: 'The roster of a duty seat for one month, by day, shift and place',
      audit: names,
      schema: { query: Type.Object({ ...SeatQuery, month: Month }), reply: { 200: Plan } },
      run: ({ actor, language, now, query }) => planView(deps, query, { actor, language, now }),
    }),
    peopleRoute(deps),
    putRoute(deps),
    ...shiftRoutes(deps),
    importRoute(deps),
  ];
}

function peopleRoute(deps: RosterDeps): Route {
  const { db, names: called } = deps;
  return defineRoute({
    ...seen,
    method: 'GET',
    path: '/duty/people',
    operationId: 'listDutyPeople',
    summary: 'Who may be put into the places of a duty seat, by the beginning of their name',
    audit: names,
    schema: {
      query: Type.Object({ ...SeatQuery, name: Type.Optional(Type.String({ maxLength: 40 })) }),
      reply: { 200: Candidates },
    },
    async run({ actor, language, now, query }) {
      const seat = await seenSeat(deps, { actor, language, now }, query.seat);
      const name = query.name?.trim() ?? '';
      // Whoever keeps the roster looks through everybody; others look for somebody by name.
      if (name === '' && !keepsRoster(actor, seat)) return [];
      const sought = { seat, day: dayTextAt(now), name, limit: 50 };
      return (await listCandidates(db, sought)).map(({ personId, postId, name, kind, area }) => ({
        ...{ personId, postId, name },
        post: `${called.area(area, language)} ${POST_KINDS[kind][language]}`,
      }));
    },
  });
}

function putRoute(deps: RosterDeps): Route {
  return defineRoute({
    ...kept,
    method: 'PUT',
    path: '/duty/plan',
    operationId: 'putDutyPlaces',
    summary: 'Put people into places of a roster, or take them out; all of it or nothing',
    audit: { access: 'change' },
    schema: { body: PutBody, reply: { 200: PutReply } },
    async run({ actor, body, now, record }) {
      const seat = keptSeat(actor, body.seat);
      const calendar = deps.calendar(now);
      const done = await deps.db.transaction(async (tx) => {
        await touchRosters(tx);
        const shifts = await findShifts(tx, [...new Set(body.places.map(({ shift }) => shift))]);
        const own = shifts.filter((shift) => shift.seat === body.seat);
        const rules = { seat, shifts: own, calendar, today: dayTextAt(now) };
        const wanted = await checkPlaces(tx, body.places, rules);
        await refuseClashes(tx, wanted, deps, now);
        const author = { at: now, person: actor.personId, because: 'plan', newId: deps.newId } as const;
        const changed = await putPlaces(tx, wanted, author);
        await tellChanged(tx, deps, { seat: body.seat, done: changed, by: actor.personId }, now);
        const put = changed.put.length;
        const { cleared } = changed;
        await record({ subject: `duty:${body.seat}`, details: { put, cleared } }, tx);
        return { put, cleared };
      });
      await deps.book.refresh();
      return done;
    },
  });
}

function shiftRoutes(deps: RosterDeps): Route[] {
  return [
    defineRoute({
      ...kept,
      method: 'POST',
      path: '/duty/shifts',
      operationId: 'addDutyShift',
      summary: 'Add a shift to a duty seat, from a day on',
      audit: { access: 'change' },
      idempotent: 'required',
      schema: { body: NewShift, reply: { 201: Type.Object({ id: Uuid }) } },
      async run({ actor, body, commandId: id, now, record, reply }) {
        keptSeat(actor, body.seat);
        await record({ subject: `duty:${body.seat}`, details: { shift: body.name, from: body.firstDay } });
        await insertShift(deps.db, { ...body, id, endDay: null, at: now, byPerson: actor.personId });
        await deps.book.refresh();
        return reply.json(201, { id });
      },
    }),
    defineRoute({
      ...kept,
      method: 'POST',
      path: '/duty/shifts/:id/change',
      operationId: 'changeDutyShift',
      summary:
        'Change the times, days and places of a shift from a day on; whoever is in it later stays in it',
      description: 'What is over was held as it was. Places that are no longer there are left.',
      audit: { access: 'change' },
      idempotent: 'required',
      examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ id: Uuid }),
        body: ShiftChange,
        reply: { 200: Type.Object({ id: Uuid }) },
      },
      async run({ actor, params, body, commandId, now, record }) {
        await deps.db.transaction(async (tx) => {
          const shift = await changeShift(tx, deps, { actor, id: params.id, to: body, commandId, now });
          await record(
            { subject: `duty:${shift.seat}`, details: { shift: shift.name, from: body.firstDay } },
            tx,
          );
        });
        await deps.book.refresh();
        return { id: commandId };
      },
    }),
    defineRoute({
      ...kept,
      method: 'POST',
      path: '/duty/shifts/:id/end',
      operationId: 'endDutyShift',
      summary: 'End a shift: the first day it is no longer held',
      description:
        'From its own first day on, it was never held. Whoever is in it later stays kept and serves nothing.',
      audit: { access: 'change' },
      examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ id: Uuid }),
        body: Type.Object({ day: Day }),
        reply: { 204: null },
      },
      async run({ actor, params, body, now, record, reply }) {
        const [shift] = await findShifts(deps.db, [params.id]);
        if (shift === undefined) throw new Refusal('not-found', { what: THE_SHIFT });
        keptSeat(actor, shift.seat);
        // What is over was held.
        const day = body.day < dayTextAt(now) && shift.firstDay < body.day ? dayTextAt(now) : body.day;
        await record({ subject: `duty:${shift.seat}`, details: { shift: shift.name, until: day } });
        await endShift(deps.db, params.id, day);
        await deps.book.refresh();
        return reply.empty();
      },
    }),
  ];
}
