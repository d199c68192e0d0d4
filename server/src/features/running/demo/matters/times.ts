import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { addTime, type ClockType, elapsed } from '@gridgov/domain/calendar/time.ts';
import { DAY } from '@gridgov/domain/calendar/zone.ts';

export const MINUTE = 60_000;

/** The moment from which `ms` of the clock run until `to`. */
export function before(calendar: CompiledCalendar, to: number, clock: ClockType, ms: number): number {
  if (clock === 'urgent' || ms <= 0) return to - Math.max(0, ms);
  for (let days = 1; ; days *= 2) {
    const from = to - days * DAY;
    const worked = elapsed(calendar, 'working', from, to);
    if (worked > ms) return addTime(calendar, from, 'working', worked - ms);
  }
}

export type Gap = { readonly ms: number; readonly clock: ClockType };

/** Moments of steps of which the last happened `idle` before `now`, each `gap` after the one before it. */
export function momentsBefore(
  calendar: CompiledCalendar,
  now: number,
  gaps: readonly Gap[],
  idle: Gap,
): number[] {
  const moments: number[] = [];
  let at = before(calendar, now, idle.clock, idle.ms);
  for (const gap of gaps.toReversed()) {
    moments.unshift(at);
    // Two steps of one matter never share a moment: a later one must be seen to come later.
    at = Math.min(before(calendar, at, gap.clock, gap.ms), at - 1_000);
  }
  return moments;
}

/** Moments of steps of which the first happens at `from`, each `gap` after the one before it. */
export function momentsAfter(calendar: CompiledCalendar, from: number, gaps: readonly Gap[]): number[] {
  let at = from;
  return gaps.map(({ clock, ms }, n) => {
    // As above.
    if (n > 0) at = Math.max(addTime(calendar, at, clock, Math.max(0, ms)), at + 1_000);
    return at;
  });
}
