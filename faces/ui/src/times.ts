import { dayWords } from './clock.ts';
import type { UiWords } from './words.ts';
import { fill } from './words.ts';

/** All times of a city are shown in its zone, wherever the browser stands. */
export const cityZone = 'Asia/Shanghai';

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: cityZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Calendar day `YYYY-MM-DD` and clock time `HH:MM` of an instant (ISO text or epoch milliseconds). */
export function dayAndTime(at: string | number): { readonly day: string; readonly time: string } {
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(new Date(at))) parts[type] = value;
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** 今天 09:41, 明天 17:30, 11-26 17:30, 2025-11-26 17:30. */
export function instantWords(at: string | number, now: number, words: UiWords): string {
  const { day, time } = dayAndTime(at);
  const today = dayAndTime(now).day;
  const near = nearDay(day, today, words);
  return `${near ?? dayWords(day, today)} ${time}`;
}

/** As `instantWords`, but days that are not near carry their weekday: 11-26（周四）17:30. */
export function dueWords(at: string | number, now: number, words: UiWords): string {
  const { day, time } = dayAndTime(at);
  const today = dayAndTime(now).day;
  const near = nearDay(day, today, words);
  if (near !== null) return `${near} ${time}`;
  return `${fill(words.weekdayBracket, { day: dayWords(day, today), weekday: weekdayOf(day, words) })}${words.timeJoin}${time}`;
}

/** Time alone for today, else the day and the time. */
export function shortInstant(at: string | number, now: number): string {
  const { day, time } = dayAndTime(at);
  const today = dayAndTime(now).day;
  return day === today ? time : `${dayWords(day, today)} ${time}`;
}

export function weekdayOf(day: string, words: UiWords): string {
  return words.weekdays.split(' ')[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

function nearDay(day: string, today: string, words: UiWords): string | null {
  const apart = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  if (apart === 0) return words.today;
  if (apart === 1) return words.tomorrow;
  return apart === -1 ? words.yesterday : null;
}
