import { dayOf, SHANGHAI_OFFSET, yearAt } from '@gridgov/domain/calendar/zone.ts';
import type { Words } from './words/zh.ts';

/** 11月26日(周四), 今天, 明天; Thu 26 Nov, today, tomorrow. */
export function dayWords(at: number, now: number, words: Words): string {
  const apart = dayOf(at) - dayOf(now);
  if (apart === 0) return words.time.today;
  if (apart === 1) return words.time.tomorrow;
  if (apart === -1) return words.time.yesterday;
  const date = new Date(at + SHANGHAI_OFFSET);
  return words.time.date(
    yearAt(at) === yearAt(now) ? null : yearAt(at),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCDay(),
  );
}

/** 下午5:30; 5:30 pm. */
export function hourWords(at: number, words: Words): string {
  const date = new Date(at + SHANGHAI_OFFSET);
  return words.time.hour(date.getUTCHours(), date.getUTCMinutes());
}

/** 11月26日(周四)下午5:30 */
export function momentWords(at: number, now: number, words: Words): string {
  return words.time.moment(dayWords(at, now, words), hourWords(at, words));
}

/** Whole days, and hours on the last one, between now and a moment. */
export function spanWords(ms: number, words: Words): string {
  const hours = Math.max(1, Math.floor(ms / 3_600_000));
  return hours >= 24 ? words.time.days(Math.floor(hours / 24)) : words.time.hours(hours);
}

/** 下午5:30 of today, else with the day. */
export function nearWords(at: number, now: number, words: Words): string {
  return dayOf(at) === dayOf(now) ? hourWords(at, words) : momentWords(at, now, words);
}
