/** A clock as a value, and what can be read off it; `clock.ts` says how it changes. */
import type { CompiledCalendar } from './calendar.ts';
import type { Interval } from './due.ts';
import type { ClockUnit, LimitUnit } from './limits.ts';
import { type ClockType, elapsed } from './time.ts';

/** Time granted beyond the limit, as it was granted. */
export interface Extension<U extends ClockUnit = LimitUnit> {
  readonly at: number;
  readonly amount: number;
  readonly unit: U;
}

/**
 * One running limit of a matter (accept, dispatch, handle, verify, answer …) as a plain value that can be stored.
 * `usedMs` holds what had run when the clock last changed; since `runningSince` more has run, as the calendar
 * says. Each operation first adds that up, so no change loses or invents time that has run.
 */
export interface Clock<U extends ClockUnit = LimitUnit> {
  readonly kind: string;
  readonly limit: number;
  readonly unit: U;
  readonly clockType: ClockType;
  /** Limit and sum of extensions, in milliseconds of the clock's own time. */
  readonly limitMs: number;
  readonly extensionMs: number;
  readonly extensions: readonly Extension<U>[];
  readonly startedAt: number;
  readonly usedMs: number;
  /** Null while paused and after stopping. */
  readonly runningSince: number | null;
  readonly pauses: readonly Interval[];
  /** When the limit is or was used up; null while paused before that, since nobody knows yet. */
  readonly dueAt: number | null;
  readonly stoppedAt: number | null;
  /** id@version of the calendar `dueAt` was reckoned with. */
  readonly calendar: string;
}

/** Milliseconds of the clock's own time that have run by `now`. */
export function usedBy(calendar: CompiledCalendar, clock: Clock<ClockUnit>, now: number): number {
  if (clock.runningSince === null || now <= clock.runningSince) return clock.usedMs;
  return clock.usedMs + elapsed(calendar, clock.clockType, clock.runningSince, now);
}

/** What is left of limit and extensions, in the clock's own time; negative: so much over. */
export function remaining(calendar: CompiledCalendar, clock: Clock<ClockUnit>, now: number): number {
  return totalMs(clock) - usedBy(calendar, clock, now);
}

export function totalMs(clock: Clock<ClockUnit>): number {
  return clock.limitMs + clock.extensionMs;
}

export function isPaused(clock: Clock<ClockUnit>): boolean {
  return openPause(clock) !== null;
}

/**
 * Had the due moment passed when the clock last ran (until `now`, its pause, or its stop)? What is promised is the
 * moment: done at 19:00 is late where 18:00 was due, although no working time runs between them.
 */
export function isLate(clock: Clock<ClockUnit>, now: number): boolean {
  if (clock.dueAt === null) return false;
  const pause = clock.pauses.at(-1);
  const end = clock.stoppedAt ?? now;
  const lastRan = pause !== undefined && (pause.to === null || pause.to === end) ? pause.from : end;
  return lastRan > clock.dueAt;
}

export function openPause(clock: Clock<ClockUnit>): Interval | null {
  const last = clock.pauses.at(-1);
  return last !== undefined && last.to === null ? last : null;
}

/** The moment of the last pause, resumption, extension … before which nothing can be done to the clock any more. */
export function lastChangeOf(clock: Clock<ClockUnit>): number {
  return clock.stoppedAt ?? clock.runningSince ?? openPause(clock)?.from ?? clock.startedAt;
}
