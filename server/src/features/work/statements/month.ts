import { dayTextAt, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';

/** From when until when a month such as 2026-11 is; its first day, and the first day after it. */
export function termOf(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const from = Date.UTC(year, number - 1, 1) - SHANGHAI_OFFSET;
  const until = Date.UTC(year, number, 1) - SHANGHAI_OFFSET;
  return { from, until, first: dayTextAt(from), next: dayTextAt(until) };
}

/** The month before the one that it is. */
export function monthBefore(now: number): string {
  const [year = 0, number = 0] = dayTextAt(now).split('-').map(Number);
  return dayTextAt(Date.UTC(year, number - 2, 1)).slice(0, 7);
}
