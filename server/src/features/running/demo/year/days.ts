/** The days of a year before a moment, each with its share of what happens. */
import { DAY, dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Shares } from './shares.ts';

const DAYS = 365;

/**
 * Midnights of the days, the last one first: what happened lately is loaded first. `share` from 0 (yesterday) to 1 (a year
 * ago) names a day so that busy ones come up more often.
 */
export function yearBefore(now: number, { months, weekdays }: Shares): (share: number) => number {
  const today = dayOf(now);
  const days = Array.from({ length: DAYS }, (_, n) => today - 1 - n);
  const ends: number[] = [];
  let sum = 0;
  for (const day of days) {
    const month = Number(dayText(day).slice(5, 7));
    // 1 January 1970 was a Thursday.
    const weekday = (day + 3) % 7;
    sum += (months[month - 1] ?? 0) * (weekdays[weekday] ?? 0);
    ends.push(sum);
  }
  return (share) => {
    const at = ends.findIndex((end) => end > share * sum);
    return (days[at] ?? today - DAYS) * DAY - SHANGHAI_OFFSET;
  };
}
