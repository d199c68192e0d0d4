import { dayWords } from '@gridgov/ui/clock.ts';
import { dayAndTime } from '@gridgov/ui/times.ts';

const dayMs = 86_400_000;

/** Calendar day of the city, `days` after today. */
export function cityDay(days = 0): string {
  return dayAndTime(Date.now() + days * dayMs).day;
}

/** `11-24 09:41` of a moment in epoch milliseconds; days of other years with their year. */
export function momentWords(at: number): string {
  const { day, time } = dayAndTime(at);
  return `${dayWords(day, cityDay())} ${time}`;
}

/** The moment a calendar day of the city begins, epoch milliseconds; undefined for an empty text. */
export function beginOf(day: string | undefined): number | undefined {
  return day === undefined || day === '' ? undefined : Date.parse(`${day}T00:00:00+08:00`);
}
