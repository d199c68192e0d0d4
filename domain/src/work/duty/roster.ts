/**
 * The duty roster 值班表: who is on duty at a moment, who comes next, and which shifts nobody has. Pure functions over
 * rows that were loaded; the city's calendar says which days are workdays.
 */
import { type CompiledCalendar, isWorkday, timeOfDay } from '../../calendar/calendar.ts';
import { DAY, dayNumber, dayOf, dayText, SHANGHAI_OFFSET, weekday } from '../../calendar/zone.ts';

/** On which days a shift is held. Moved workdays and holidays follow the city's calendar. */
export const DUTY_DAYS = {
  all: { zh: '每天', en: 'Every day' },
  workday: { zh: '工作日', en: 'Workdays' },
  rest: { zh: '休息日', en: 'Days off' },
} as const;
export type DutyDays = keyof typeof DUTY_DAYS;

/** A shift 班次 of a duty seat: from when to when, on which days, and the places in it, in the order they are called. */
export type Shift = {
  readonly id: string;
  /** `duty:street:370602001`, see seats.ts. */
  readonly seat: string;
  readonly name: string;
  /** 'HH:MM'. Where `until` is not later than `from`, the shift ends on the day after. */
  readonly from: string;
  readonly until: string;
  readonly days: DutyDays;
  /** 主班, 副班, 带班: each is one person's. */
  readonly places: readonly string[];
  /** First day it is held, and the first day it is no longer; null: for good. */
  readonly firstDay: string;
  readonly endDay: string | null;
};

/** Who was put into a place of a shift. `day` is the one on which the shift begins. */
export type Assignment = {
  readonly id: string;
  readonly shiftId: string;
  readonly day: string;
  readonly place: number;
  readonly personId: string;
  readonly postId: string;
};

/** Days on which somebody is away, the last one included. Shifts that begin on them are the stand-in's, or nobody's. */
export type Absence = {
  readonly personId: string;
  /** Away from this post alone, as where a deputy has it; null: from every duty. */
  readonly postId: string | null;
  readonly from: string;
  readonly to: string;
  readonly standIn: string | null;
};

export type Roster = {
  readonly shifts: readonly Shift[];
  readonly assignments: readonly Assignment[];
  readonly absences: readonly Absence[];
};

/** One place of one shift on one day. `personId` serves it; `assigned` was put there and may be away. */
export type Slot = {
  readonly shift: Shift;
  readonly day: string;
  readonly place: number;
  readonly start: number;
  /** The first moment after it. */
  readonly end: number;
  readonly assigned: Assignment | null;
  readonly personId: string | null;
};

/** Without a calendar, and in years it does not know, weeks are as they are: Monday to Friday. */
export function isHeldOn({ days, firstDay, endDay }: Shift, day: string, calendar: CompiledCalendar | null) {
  if (day < firstDay || (endDay !== null && day >= endDay)) return false;
  if (days === 'all') return true;
  const number = dayNumber(day) ?? 0;
  const works = calendar === null ? weekday(number) <= 5 : isWorkday(calendar, number);
  return works === (days === 'workday');
}

const slotKey = (shiftId: string, day: string, place: number) => `${shiftId} ${day} ${place}`;

/** Every place of every shift that begins on these days, both included, in the order of time. */
export function slotsBetween(
  { shifts, assignments, absences }: Roster,
  [first, last]: readonly [first: string, last: string],
  calendar: CompiledCalendar | null,
): Slot[] {
  const assigned = new Map(assignments.map((one) => [slotKey(one.shiftId, one.day, one.place), one]));
  const away = Map.groupBy(absences, ({ personId }) => personId);
  const slots: Slot[] = [];
  for (let number = dayNumber(first) ?? 0; number <= (dayNumber(last) ?? -1); number++) {
    const day = dayText(number);
    for (const shift of shifts.filter((one) => isHeldOn(one, day, calendar))) {
      const span = spanOf(shift, number);
      for (const place of shift.places.keys()) {
        const one = assigned.get(slotKey(shift.id, day, place)) ?? null;
        const personId = one === null ? null : servingOn(day, one, away);
        slots.push({ shift, day, place, ...span, assigned: one, personId });
      }
    }
  }
  return slots.sort((one, other) => one.start - other.start || one.place - other.place);
}

/** When a shift begins and ends that is held on a day (its number). */
export function spanOf(
  { from, until }: Pick<Shift, 'from' | 'until'>,
  day: number,
): { readonly start: number; readonly end: number } {
  const begin = day * DAY - SHANGHAI_OFFSET;
  const [start, end] = [timeOfDay(from) ?? 0, timeOfDay(until) ?? 0];
  return { start: begin + start, end: begin + end + (end <= start ? DAY : 0) };
}

type Away = ReadonlyMap<string, readonly Absence[]>;

function servingOn(day: string, { personId, postId }: Assignment, away: Away): string | null {
  const own = absencesOn(day, personId, postId, away);
  if (own.length === 0) return personId;
  const standIn = own.find((absence) => absence.standIn !== null)?.standIn ?? null;
  // Whoever stands in and is away as well is not stood in for again: that is a gap, for a person to fill.
  return standIn !== null && absencesOn(day, standIn, null, away).length > 0 ? null : standIn;
}

const absencesOn = (day: string, personId: string, post: string | null, away: Away) =>
  (away.get(personId) ?? []).filter(
    ({ from, to, postId }) => from <= day && day <= to && (postId === null || postId === post),
  );

/** The days whose shifts can hold a moment: one that began the day before may last past midnight. */
export function daysAround(at: number): readonly [first: string, last: string] {
  const today = dayOf(at);
  return [dayText(today - 1), dayText(today)];
}

/** Places whose time it is, whether anybody is in them or not. */
export const slotsAt = (slots: readonly Slot[], at: number): Slot[] =>
  slots.filter(({ start, end }) => start <= at && at < end);

export type Served = Slot & { readonly personId: string };
const isServed = (slot: Slot): slot is Served => slot.personId !== null;

/** Who is on duty at a moment, in the order they are called. */
export const onDuty = (slots: readonly Slot[], at: number): Served[] => slotsAt(slots, at).filter(isServed);

/** Whoever comes on duty next after a moment: everybody who begins at the first such moment. */
export function nextOnDuty(slots: readonly Slot[], at: number): Served[] {
  const later = slots.filter(isServed).filter(({ start }) => start > at);
  const first = Math.min(...later.map(({ start }) => start));
  return later.filter(({ start }) => start === first);
}

/** Places nobody serves, of shifts that are not over at the moment. */
export const gapsAfter = (slots: readonly Slot[], at: number): Slot[] =>
  slots.filter(({ personId, end }) => personId === null && end > at);

/** How far ahead gaps are named. */
export const GAP_DAYS = 14;

/** The days in which gaps are looked for: also the shift that began yesterday and lasts. */
export function daysAhead(at: number, days: number = GAP_DAYS): readonly [first: string, last: string] {
  const today = dayOf(at);
  return [dayText(today - 1), dayText(today + days)];
}
