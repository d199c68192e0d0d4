import { type CompiledCalendar, exceptionsBetween, isWorkday } from '@gridgov/domain/calendar/calendar.ts';
import { holidayOn } from '@gridgov/domain/calendar/holiday-names.ts';
import { dayNumber, dayText, dayTextAt, weekday } from '@gridgov/domain/calendar/zone.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { daysAhead, gapsAfter, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import {
  type DutySeat,
  dutySeat,
  keepsRoster,
  leadsRoster,
  seatOfArea,
  seesRoster,
} from '@gridgov/domain/work/duty/seats.ts';
import type { Static } from 'typebox';
import { dutySeatName, type Looking, loadRoster, ownSeats, seatsWithRoster } from '../duty/public.ts';
import { seatIn } from './check.ts';
import type { RosterDeps } from './deps.ts';
import type { Plan, Seats } from './schema.ts';

/** The rosters a reader looks at: of their own place and above, below it, and those of units. */
export async function seatsView(deps: RosterDeps, looking: Looking): Promise<Static<typeof Seats>> {
  const { actor, language, now } = looking;
  const below = actor.unitId === null && actor.area.length < 12 ? deps.areasIn(actor.area) : [];
  const others = await seatsWithRoster(deps.db, dayTextAt(now));
  const known = [...ownSeats(actor), ...below.flatMap(({ code }) => seatOfArea(code) ?? []), ...others];
  const seats = (await seenAmong(deps, looking, known)).slice(0, 500);
  const days = daysAhead(now);
  const slots = slotsBetween(await loadRoster(deps.db, seats, days), days, deps.calendar(now));
  const bySeat = Map.groupBy(slots, ({ shift }) => shift.seat);
  return {
    items: seats.flatMap((seat) => {
      const place = dutySeat(seat);
      if (place === null) return [];
      const gaps = gapsAfter(bySeat.get(seat) ?? [], now);
      return {
        seat,
        level: place.level,
        name: dutySeatName(seat, deps.names, language) ?? seat,
        keeps: keepsRoster(actor, place),
        hasRoster: bySeat.has(seat),
        gaps: gaps.length,
        firstGap: gaps[0]?.start ?? null,
      };
    }),
  };
}

/** Rosters one keeps that have gaps: what is to be done before they come. */
export async function gapsKept(deps: RosterDeps, looking: Looking): Promise<Static<typeof Seats>['items']> {
  if (!looking.actor.rights.has('duty.keep')) return [];
  const { items } = await seatsView(deps, looking);
  return items.filter(({ keeps, gaps }) => keeps && gaps > 0);
}

/** Those of these seats that the reader sees, each once. */
async function seenAmong(
  { areasOfUnits }: RosterDeps,
  { actor }: Looking,
  texts: readonly string[],
): Promise<string[]> {
  const seats = [...new Set(texts)].flatMap((text) => {
    const seat = dutySeat(text);
    return seat === null ? [] : [{ text, seat }];
  });
  const areas = await areasOfUnits(seats.flatMap(({ seat: { unitId } }) => unitId ?? []));
  const seen = seats.filter(({ seat }) => seesRoster(actor, seat, areas.get(seat.unitId ?? '') ?? null));
  return seen.map(({ text }) => text);
}

/** @throws Refusal where it is no duty seat, or one the reader does not see */
export async function seenSeat(deps: RosterDeps, looking: Looking, text: string): Promise<DutySeat> {
  const seat = seatIn(text);
  if ((await seenAmong(deps, looking, [text])).length === 0) throw new Refusal('outside-area');
  return seat;
}

/** One month of one seat, by day, shift and place. @throws Refusal where the reader does not see it */
export async function planView(
  deps: RosterDeps,
  { seat, month }: { readonly seat: string; readonly month: string },
  looking: Looking,
): Promise<Static<typeof Plan>> {
  const { actor, language, now } = looking;
  const place = await seenSeat(deps, looking, seat);
  const calendar = deps.calendar(now);
  const days = daysOf(month);
  const span = [days[0] ?? '', days.at(-1) ?? ''] as const;
  const roster = await loadRoster(deps.db, [seat], span);
  const slots = slotsBetween(roster, span, calendar);
  const ids = slots.flatMap(({ assigned, personId }) => [assigned?.personId ?? [], personId ?? []].flat());
  const called = await deps.people([...new Set(ids)], readerOf(actor), true);
  const named = (id: string) => ({ id, name: called.get(id) ?? '' });
  return {
    seat,
    name: dutySeatName(seat, deps.names, language) ?? seat,
    keeps: keepsRoster(actor, place),
    leads: leadsRoster(actor, place),
    month,
    days: days.map((day) => ({ day, ...kindOf(day, calendar, language) })),
    shifts: roster.shifts.map(({ id, name, from, until, days: held, places, firstDay, endDay }) => ({
      ...{ id, name, from, until, firstDay, endDay },
      days: held,
      places: [...places],
    })),
    slots: slots.map(({ shift, day, place: number, start, end, assigned, personId }) => ({
      ...{ shift: shift.id, day, place: number, start, end },
      assigned:
        assigned === null
          ? null
          : {
              ...{ id: assigned.id, personId: assigned.personId, postId: assigned.postId },
              name: called.get(assigned.personId) ?? '',
            },
      person: personId === null ? null : named(personId),
    })),
  };
}

function daysOf(month: string): string[] {
  const first = dayNumber(`${month}-01`) ?? 0;
  return Array.from({ length: 31 }, (_, n) => dayText(first + n)).filter((day) => day.startsWith(month));
}

/** Whether it is worked, and the name of a holiday that is not. */
function kindOf(day: string, calendar: CompiledCalendar | null, language: Looking['language']) {
  const number = dayNumber(day) ?? 0;
  const works = calendar === null ? weekday(number) <= 5 : isWorkday(calendar, number);
  const free = calendar !== null && exceptionsBetween(calendar, number, number).length > 0 && !works;
  return { works, holiday: free ? (holidayOn(number)?.[language] ?? null) : null };
}
