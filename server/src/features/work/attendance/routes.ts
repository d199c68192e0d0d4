/** What attendance has beside the routes every trade has: one's own duties, who is there, and where duties are served. */
import { DAY, dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { attendance, dutyKey, isMarked, opensAt } from '@gridgov/domain/work/attendance/decisions.ts';
import type { Facts, State } from '@gridgov/domain/work/attendance/events.ts';
import { type Slot, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import { dutySeat, keepsRoster } from '@gridgov/domain/work/duty/seats.ts';
import Type, { type Static } from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Moment, nullable, ShortText, Uuid } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import {
  type DutyDeps,
  dutySeatName,
  type Looking,
  loadRoster,
  Name,
  SeatText,
  Words,
} from '../duty/public.ts';
import { seatsOfPerson } from '../own-duty/public.ts';
import { keptSeats } from '../swaps/public.ts';
import { arrivalsOf, type Place, placesOf, putPlace } from './queries.ts';

export type AttendanceDeps = Pick<DutyDeps, 'db' | 'calendar' | 'people' | 'names'> & {
  readonly districts: () => readonly string[];
  readonly early: (at: number) => Facts['early'];
};

const Spot = Type.Object({
  text: ShortText,
  lon: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
});
const DutyView = Type.Object({
  duty: Type.String({ maxLength: 60, description: 'The shift, the day on which it begins, the place in it' }),
  seat: SeatText,
  seatName: Words,
  shift: Name,
  place: Name,
  start: Moment,
  end: Moment,
  opens: { ...Moment, description: 'From when on one can check in' },
  person: Name,
  arrival: nullable(
    Type.Object({
      id: CaseId,
      at: Moment,
      marked: Type.Boolean({ description: 'With a reason: it did not count by the position' }),
      reason: nullable(Type.String({ maxLength: 4000 })),
    }),
  ),
});
const PlaceOf = Type.Object({ seat: SeatText, seatName: Words, at: nullable(Spot) });
const OwnDuties = Type.Object({
  district: Type.String({ maxLength: 6, description: 'In which a check-in is kept' }),
  duties: Type.Array(DutyView, { maxItems: 100 }),
  places: Type.Array(PlaceOf, { maxItems: 100 }),
});
const NowView = Type.Object({
  duties: Type.Array(DutyView, { maxItems: 2000 }),
  places: Type.Array(PlaceOf, { maxItems: 1000 }),
});

export function attendanceRoutes(deps: AttendanceDeps): Route[] {
  return [ownRoute(deps), nowRoute(deps), placeRoute(deps)];
}

/** A duty that begins within a day can be foreseen without a signal. */
const AHEAD = DAY;

function ownRoute(deps: AttendanceDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/attendance/own',
    operationId: 'listOwnAttendance',
    summary: 'One’s own duties of today to check in for, where they are served, and the check-ins',
    tag: 'duty',
    right: tradeRight(attendance, 'check_in'),
    audit: { none: 'one’s own duties' },
    schema: { reply: { 200: OwnDuties } },
    async run({ actor, language, now }) {
      const { personId } = actor;
      const seats = await seatsOfPerson(deps.db, personId, daysOf(now));
      const slots = await slotsOf(deps, seats, { now, until: now + AHEAD });
      const own = slots.filter((slot) => slot.personId === personId);
      const district = actor.area.slice(0, 6) || (deps.districts()[0] ?? '');
      return {
        district,
        duties: await dutyViews(deps, own, { actor, language, now }),
        places: await placeViews(deps, [...new Set(own.map(({ shift }) => shift.seat))], language),
      };
    },
  });
}

function nowRoute(deps: AttendanceDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/attendance/now',
    operationId: 'whoIsThere',
    summary: 'Of the rosters one keeps: who is on duty now, who checked in, and where duties are served',
    tag: 'duty',
    right: 'duty.keep',
    audit: { none: 'names of colleagues on duty, for who keeps the roster' },
    schema: { reply: { 200: NowView } },
    async run({ actor, language, now }) {
      const seats = await keptSeats(deps.db, actor);
      const slots = await slotsOf(deps, seats, { now, until: now });
      return {
        duties: await dutyViews(deps, slots, { actor, language, now }),
        places: await placeViews(deps, seats, language),
      };
    },
  });
}

function placeRoute(deps: AttendanceDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/attendance/places',
    operationId: 'placeDutySeat',
    summary: 'Say where the duties of a seat are served; the place before it ends',
    tag: 'duty',
    right: 'duty.keep',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: {
      body: Type.Object({ seat: SeatText, ...Spot.properties }),
      reply: { 201: Type.Object({ id: Uuid }) },
    },
    async run({ actor, body, commandId: id, now, record, reply }) {
      const seat = dutySeat(body.seat);
      if (seat === null || !keepsRoster(actor, seat))
        throw new Refusal('not-found', { what: say('值班岗', 'The duty seat') });
      await deps.db.transaction(async (tx) => {
        await record({ subject: `duty-seat:${body.seat}`, details: { place: body.text } }, tx);
        await putPlace(tx, { ...body, id, at: now, byPerson: actor.personId });
      });
      return reply.json(201, { id });
    },
  });
}

const daysOf = (now: number) => [dayText(dayOf(now) - 1), dayText(dayOf(now) + 1)] as const;

/** Places of shifts that somebody serves: not over yet, and open for checking in no later than `until`. */
async function slotsOf(
  deps: AttendanceDeps,
  seats: readonly string[],
  { now, until }: { readonly now: number; readonly until: number },
): Promise<Slot[]> {
  const days = daysOf(now);
  const calendar = deps.calendar(now);
  const slots = slotsBetween(await loadRoster(deps.db, seats, days), days, calendar);
  return slots.filter((slot) => slot.personId !== null && slot.end > now && openOf(deps, slot) <= until);
}

function openOf({ calendar, early }: AttendanceDeps, { start }: Slot): number {
  const known = calendar(start);
  return known === null ? start : opensAt(start, { calendar: known, early: early(start) });
}

async function dutyViews(
  deps: AttendanceDeps,
  slots: readonly Slot[],
  { actor, language }: Looking,
): Promise<Static<typeof DutyView>[]> {
  const { db, people, names } = deps;
  const arrivals = await arrivalsOf(db, deps.districts(), slots.map(dutyKey));
  const called = await people(
    [...new Set(slots.flatMap(({ personId }) => personId ?? []))],
    readerOf(actor),
    true,
  );
  return slots.map((slot) => {
    const { shift, place, start, end, personId } = slot;
    const duty = dutyKey(slot);
    // What somebody said who serves it no more is not of whoever serves it now.
    const arrival = arrivals.find((one) => one.key === duty && one.person === personId);
    return {
      ...{ duty, seat: shift.seat, shift: shift.name, start, end, opens: openOf(deps, slot) },
      seatName: dutySeatName(shift.seat, names, language) ?? shift.seat,
      place: shift.places[place] ?? '',
      person: called.get(personId ?? '') ?? '',
      arrival: arrival === undefined ? null : arrivalView(arrival),
    };
  });
}

const arrivalView = (state: State) => ({
  ...{ id: `${state.district}.${state.id}`, at: state.at, marked: isMarked(state), reason: state.reason },
});

async function placeViews(
  { db, names }: AttendanceDeps,
  seats: readonly string[],
  language: Looking['language'],
): Promise<Static<typeof PlaceOf>[]> {
  const places: ReadonlyMap<string, Place> = await placesOf(db, seats);
  return seats.map((seat) => ({
    ...{ seat, at: places.get(seat) ?? null },
    seatName: dutySeatName(seat, names, language) ?? seat,
  }));
}
