import { dayNumber, dayText } from '@gridgov/domain/calendar/zone.ts';

/**
 * A day as people write it: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305. Empty gives undefined,
 * what cannot be read gives null.
 */
export function readDay(text: string): string | null | undefined {
  if (text === '') return undefined;
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?(?:\.0+)?Z?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return dayNumber(day) === null ? null : day;
}

/** The last day as tables say it (止, counted) → the first day it no longer holds, as the database keeps it. */
export function dayAfter(day: string): string {
  return shiftDay(day, 1);
}

export function dayBefore(day: string): string {
  return shiftDay(day, -1);
}

function shiftDay(day: string, by: number): string {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`${day} is no day`);
  return dayText(number + by);
}
