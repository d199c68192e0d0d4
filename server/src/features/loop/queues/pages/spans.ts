/** Days a filter asks for: `2026-11-01..2026-11-30`, open at one end, or a span that moves along with today. */
import { dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
export const DAY_MS = 86_400_000;

/** Days back from today with which a moving span begins, and after which it ends. */
const MOVING: Readonly<Record<string, readonly [from: number, to: number]>> = {
  today: [0, 0],
  yesterday: [1, 1],
  '7d': [6, 0],
  '30d': [29, 0],
  tomorrow: [-1, -1],
};
const RANGE = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** From the first moment on and before the last; null is open. Epoch milliseconds. */
export type Span = { readonly from: number | null; readonly before: number | null };

/** Start of a calendar day in China, epoch milliseconds. */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/** The end of the day (in China) in which `now` lies. */
export function dayEnd(now: number): number {
  return dayStartAt(now) + DAY_MS;
}

/** Whether a text is a day of the calendar: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function isSpan(text: string): boolean {
  if (Object.hasOwn(MOVING, text) || text === 'month') return true;
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from === undefined && to === undefined) return false;
  return [from, to].every((day) => day === undefined || isDay(day));
}

export function spanOf(text: string, now: number): Span {
  const end = dayEnd(now);
  const moving = MOVING[text];
  if (moving !== undefined) {
    const [back, to] = moving;
    return { from: end - (back + 1) * DAY_MS, before: end - to * DAY_MS };
  }
  if (text === 'month') {
    const month = dayTextAt(now).slice(0, 7);
    return { from: dayStart(`${month}-01`), before: end };
  }
  const [, from, to] = RANGE.exec(text) ?? [];
  return {
    from: from === undefined ? null : dayStart(from),
    before: to === undefined ? null : dayStart(to) + DAY_MS,
  };
}

/** What holds all of several spans. */
export function hull(spans: readonly Span[]): Span {
  const ends = (pick: (span: Span) => number | null, most: (...ends: number[]) => number) => {
    const all = spans.map(pick);
    return all.some((end) => end === null) ? null : most(...all.map(Number));
  };
  return { from: ends(({ from }) => from, Math.min), before: ends(({ before }) => before, Math.max) };
}
