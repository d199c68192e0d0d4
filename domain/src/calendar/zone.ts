/**
 * Calendar days and moments in a zone with a fixed offset.
 *
 * China keeps one zone, +08:00, and has had no daylight saving time since 1991, so a fixed offset is exact
 * for everything this product stores and no time zone database is needed.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Asia/Shanghai, in milliseconds. */
export const SHANGHAI_OFFSET = 8 * HOUR;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT_PATTERN =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Number of the day ('YYYY-MM-DD') counted from 1970-01-01; null where the text is no day of the calendar. */
export function dayNumber(day: string): number | null {
  const match = DAY_PATTERN.exec(day);
  if (!match) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return dayText(ms / DAY) === day ? ms / DAY : null;
}

/** 'YYYY-MM-DD' of a day number. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Number of the local day a moment lies in. */
export function dayOf(at: number, offset: number = SHANGHAI_OFFSET): number {
  return Math.floor((at + offset) / DAY);
}

/** Monday = 1 … Sunday = 7. Day 0 (1970-01-01) was a Thursday. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** '2026-09-29T08:00:00+08:00'; milliseconds are shown only where there are any. */
export function momentText(at: number, offset: number = SHANGHAI_OFFSET): string {
  const local = new Date(at + offset).toISOString();
  const seconds = local.endsWith('.000Z') ? local.slice(0, 19) : local.slice(0, 23);
  return seconds + offsetText(offset);
}

/** The local day a moment lies in: '2026-09-29'. */
export function dayTextAt(at: number, offset: number = SHANGHAI_OFFSET): string {
  return momentText(at, offset).slice(0, 10);
}

/** When the local day began that a moment lies in. */
export function dayStartAt(at: number, offset: number = SHANGHAI_OFFSET): number {
  return dayOf(at, offset) * DAY - offset;
}

export function yearAt(at: number): number {
  return Number(dayTextAt(at).slice(0, 4));
}

/** To the second, with the zone: '2026-09-29T08:00:00+08:00'. */
export function secondTextAt(at: number): string {
  return momentText(Math.floor(at / 1000) * 1000);
}

/** As people read a moment: '2026-09-29 08:00'. */
export function minuteTextAt(at: number, offset: number = SHANGHAI_OFFSET): string {
  return momentText(at, offset).slice(0, 16).replace('T', ' ');
}

/** Milliseconds of a written moment, read in the zone where it names none; null where it cannot be read. */
export function parseMoment(text: string, offset: number = SHANGHAI_OFFSET): number | null {
  const match = MOMENT_PATTERN.exec(text.trim());
  if (!match) return null;
  const day = dayNumber(match[1] ?? '');
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (day === null || hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0))
    return null;
  const ms = Number((match[5] ?? '0').padEnd(3, '0'));
  return day * DAY + hour * HOUR + minute * MINUTE + second * 1000 + ms - writtenOffset(match[6], offset);
}

function writtenOffset(text: string | undefined, offset: number): number {
  if (text === undefined) return offset;
  if (text === 'Z') return 0;
  const size = Number(text.slice(1, 3)) * HOUR + Number(text.slice(-2)) * MINUTE;
  return text.startsWith('-') ? -size : size;
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / HOUR)).padStart(2, '0');
  const minutes = String(Math.floor((size % HOUR) / MINUTE)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}
