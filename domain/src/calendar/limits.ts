import { type CompiledCalendar, isWorkday, spansOf, windowLength } from './calendar.ts';
import { type ClockType, elapsed } from './time.ts';
import { DAY, dayOf, HOUR, MINUTE } from './zone.ts';

/** 紧急工作时, 工作时, 工作日, 紧急工作日: the units of 处置时限 in the city-management standards. */
export type LimitUnit = 'urgent_hour' | 'working_hour' | 'workday' | 'urgent_workday';

/**
 * Every unit a clock may run in. Beside those of the standards: minutes round the clock, and days and months as laws
 * count them 法定期间: the day of the event does not count, and a term whose last day is a day off ends with the next
 * workday (Civil Code, arts. 201 to 203).
 */
/** `moment`: hours day and night up to a moment somebody set, such as a last day; no urgency. */
export type ClockUnit = LimitUnit | 'minute' | 'moment' | 'statutory_day' | 'statutory_month';

export const LIMIT_UNITS: readonly LimitUnit[] = ['urgent_hour', 'working_hour', 'workday', 'urgent_workday'];
export const CLOCK_UNITS: readonly ClockUnit[] = [
  'minute',
  ...LIMIT_UNITS,
  'statutory_day',
  'statutory_month',
];

export const UNIT_NAMES: Readonly<Record<LimitUnit, string>> = {
  urgent_hour: '紧急工作时',
  working_hour: '工作时',
  workday: '工作日',
  urgent_workday: '紧急工作日',
};

const CLOCK_OF: Readonly<Record<ClockUnit, ClockType>> = {
  urgent_hour: 'urgent',
  working_hour: 'working',
  workday: 'working',
  urgent_workday: 'urgent',
  minute: 'urgent',
  moment: 'urgent',
  statutory_day: 'urgent',
  statutory_month: 'urgent',
};

export function isLimitUnit(text: string): text is LimitUnit {
  return Object.hasOwn(OTHER_CLOCK, text);
}

/** The unit of the same name on the other clock. */
export const OTHER_CLOCK: Readonly<Record<LimitUnit, LimitUnit>> = {
  urgent_hour: 'working_hour',
  working_hour: 'urgent_hour',
  workday: 'urgent_workday',
  urgent_workday: 'workday',
};

/** The unit of the same name on the other clock; the unit itself where it has no such pair. */
export function otherClock<U extends ClockUnit>(unit: U): U {
  const pairs: Partial<Record<ClockUnit, ClockUnit>> = OTHER_CLOCK;
  // The pair of a unit of the standards is one too, so that a narrower U stays what it is.
  return (pairs[unit] ?? unit) as U;
}

/** The clock a unit runs on. Time of one clock can only be added to a limit of the same clock. */
export function clockTypeOf(unit: ClockUnit): ClockType {
  return CLOCK_OF[unit];
}

/**
 * A limit as milliseconds on its clock, for a clock that starts at `from`.
 *
 * A workday is one daily window of working time (that of the day the clock starts), an urgent workday 24 urgent
 * hours. Where the city's mode is 'end_of_nth_workday', it is instead what lies between `from` and the end of
 * the N-th workday after the day of `from`, which is itself not counted (as periods run in the Civil Code,
 * art. 201); an urgent workday then ends with the N-th calendar day. Such limits need a whole number of days.
 */
export function limitMs(calendar: CompiledCalendar, limit: number, unit: ClockUnit, from: number): number {
  if (!(limit >= 0 && limit < 100_000)) throw new RangeError(`时限须在 0 到 100000 之间：${limit}`);
  switch (unit) {
    case 'minute':
      return Math.round(limit * MINUTE);
    case 'statutory_day':
      return toEndOfTerm(calendar, from, dayOf(from, calendar.offset) + Math.ceil(limit));
    case 'statutory_month':
      return toEndOfTerm(calendar, from, monthsOn(dayOf(from, calendar.offset), Math.ceil(limit)));
    case 'moment':
    case 'urgent_hour':
    case 'working_hour':
      return Math.round(limit * HOUR);
    case 'workday':
      if (endsWithDay(calendar, limit)) return toEndOfWorkday(calendar, from, limit);
      return Math.round(limit * windowLength(calendar, dayOf(from, calendar.offset)));
    case 'urgent_workday':
      if (endsWithDay(calendar, limit))
        return (dayOf(from, calendar.offset) + limit + 1) * DAY - calendar.offset - from;
      return Math.round(limit * DAY);
  }
}

/** From a moment to the end of the day a term ends with, or of the workday after it where that is a day off. */
function toEndOfTerm(calendar: CompiledCalendar, from: number, lastDay: number): number {
  let day = lastDay;
  while (!isWorkday(calendar, day)) day += 1;
  return (day + 1) * DAY - calendar.offset - from;
}

/** The day of the same number some months on, or the last of that month where it has no such day (art. 202). */
function monthsOn(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY;
}

function endsWithDay(calendar: CompiledCalendar, limit: number): boolean {
  return calendar.data.workdayMode === 'end_of_nth_workday' && limit > 0 && Number.isInteger(limit);
}

function toEndOfWorkday(calendar: CompiledCalendar, from: number, limit: number): number {
  let day = dayOf(from, calendar.offset);
  for (let counted = 0; counted < limit; ) {
    day += 1;
    if (isWorkday(calendar, day)) counted += 1;
  }
  const end = spansOf(calendar, day).at(-1)?.to ?? DAY;
  return elapsed(calendar, 'working', from, day * DAY - calendar.offset + end);
}
