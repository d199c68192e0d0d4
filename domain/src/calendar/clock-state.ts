import { type CompiledCalendar, exceptionsBetween, type Span, windowOn } from './calendar.ts';
import { type Clock, type Extension, isLate, isPaused, remaining, totalMs, usedBy } from './clock.ts';
import type { Interval } from './due.ts';
import type { ClockUnit, LimitUnit } from './limits.ts';
import { addTime, type ClockType, elapsed, estimatedBetween } from './time.ts';
import { dayOf } from './zone.ts';

/** 未起算, 充裕, 临期, 快到期, 超期, 挂账; after the clock was stopped: on time or late. */
export type ClockState = 'notStarted' | 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'doneInTime' | 'doneLate';

/** From which used part of the time a matter counts as 临期 and 快到期: data of the city. */
export interface Thresholds {
  readonly soon: number;
  readonly due: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { soon: 0.75, due: 0.9 };

export function clockState(
  calendar: CompiledCalendar,
  clock: Clock<ClockUnit> | null,
  now: number,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): ClockState {
  if (clock === null || now < clock.startedAt) return 'notStarted';
  if (clock.stoppedAt !== null) return isLate(clock, now) ? 'doneLate' : 'doneInTime';
  if (isPaused(clock)) return 'paused';
  if (isLate(clock, now)) return 'over';
  const used = usedBy(calendar, clock, now);
  if (used >= thresholds.due * totalMs(clock)) return 'due';
  return used >= thresholds.soon * totalMs(clock) ? 'soon' : 'ok';
}

/** The moments at which the state turns, for queues that sort and filter in SQL; null while the clock does not run. */
export function stateMoments(
  calendar: CompiledCalendar,
  clock: Clock,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): { readonly soonAt: number | null; readonly dueSoonAt: number | null; readonly overAt: number | null } {
  return {
    soonAt: shareMoment(calendar, clock, thresholds.soon),
    dueSoonAt: shareMoment(calendar, clock, thresholds.due),
    overAt: clock.runningSince === null ? null : clock.dueAt,
  };
}

/** Per cent of the time at which somebody is reminded. */
export const MARKS = [50, 75, 100] as const;
export type MarkName = (typeof MARKS)[number];

/** `passed`: reached before the clock last changed, so its reminder went out then; `at` is null then and while paused. */
export interface Mark {
  readonly mark: MarkName;
  readonly at: number | null;
  readonly passed: boolean;
}

export function marks(calendar: CompiledCalendar, clock: Clock): Mark[] {
  return MARKS.map((mark) => ({ mark, ...markOf(calendar, clock, mark) }));
}

/** When so many hundredths of the limit are used up. */
export function markOf(
  calendar: CompiledCalendar,
  clock: Clock<ClockUnit>,
  mark: number,
): Omit<Mark, 'mark'> {
  const passed = clock.usedMs > 0 && clock.usedMs >= (mark / 100) * totalMs(clock);
  return { passed, at: passed ? null : shareMoment(calendar, clock, mark / 100) };
}

function shareMoment(calendar: CompiledCalendar, clock: Clock<ClockUnit>, share: number): number | null {
  if (clock.runningSince === null) return null;
  const left = Math.max(0, share * totalMs(clock) - clock.usedMs);
  return addTime(calendar, clock.runningSince, clock.clockType, left);
}

/** The sum behind a due moment, so that a page can show how it came about. All lengths in the clock's own time. */
export interface ClockExplained {
  readonly from: number;
  readonly limit: { readonly amount: number; readonly unit: LimitUnit; readonly ms: number };
  readonly extensions: readonly Extension[];
  readonly extensionMs: number;
  readonly pauses: readonly (Interval & { readonly ownMs: number })[];
  /** The daily window on the first day; null for the clock that runs round the clock. */
  readonly window: readonly Span[] | null;
  /** Holidays and 调休 days that lie between start and due moment (or `now`). */
  readonly exceptions: readonly { readonly day: string; readonly workday: boolean }[];
  readonly clockType: ClockType;
  readonly usedMs: number;
  readonly remainingMs: number;
  readonly dueAt: number | null;
  readonly estimated: boolean;
  readonly calendar: string;
}

export function explainClock(calendar: CompiledCalendar, clock: Clock, now: number): ClockExplained {
  const until = Math.max(clock.startedAt, clock.dueAt ?? now);
  const [firstDay, lastDay] = [dayOf(clock.startedAt, calendar.offset), dayOf(until, calendar.offset)];
  const working = clock.clockType === 'working';
  return {
    from: clock.startedAt,
    limit: { amount: clock.limit, unit: clock.unit, ms: clock.limitMs },
    extensions: clock.extensions,
    extensionMs: clock.extensionMs,
    pauses: clock.pauses.map((pause) => ({
      ...pause,
      ownMs: elapsed(calendar, clock.clockType, pause.from, pause.to ?? Math.max(now, pause.from)),
    })),
    window: working ? windowOn(calendar, firstDay) : null,
    exceptions: working ? exceptionsBetween(calendar, firstDay, lastDay) : [],
    clockType: clock.clockType,
    usedMs: usedBy(calendar, clock, now),
    remainingMs: remaining(calendar, clock, now),
    dueAt: clock.dueAt,
    estimated: estimatedBetween(calendar, clock.clockType, clock.startedAt, until),
    calendar: clock.calendar,
  };
}
