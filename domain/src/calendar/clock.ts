import type { CompiledCalendar } from './calendar.ts';
import { type Clock, type Extension, lastChangeOf, openPause, totalMs, usedBy } from './clock-read.ts';
import { elapsedWithout, mergePauses, momentAfter } from './due.ts';
import { type ClockUnit, clockTypeOf, type LimitUnit, limitMs, otherClock } from './limits.ts';
import { addTime, elapsed } from './time.ts';

export type { Clock, Extension } from './clock-read.ts';
export { isLate, isPaused, lastChangeOf, remaining, totalMs, usedBy } from './clock-read.ts';

export interface ClockStart<U extends ClockUnit = LimitUnit> {
  readonly kind: string;
  readonly limit: number;
  readonly unit: U;
  readonly at: number;
}

export function startClock<U extends ClockUnit>(
  calendar: CompiledCalendar,
  { kind, limit, unit, at }: ClockStart<U>,
): Clock<U> {
  const clock: Clock<U> = {
    kind,
    limit,
    unit,
    clockType: clockTypeOf(unit),
    limitMs: limitMs(calendar, limit, unit, at),
    extensionMs: 0,
    extensions: [],
    startedAt: at,
    usedMs: 0,
    runningSince: at,
    pauses: [],
    dueAt: null,
    stoppedAt: null,
    calendar: calendarName(calendar),
  };
  return aim(calendar, clock, at);
}

/** Both clocks stand still from `at` on. Throws RangeError where the clock does not run. */
export function pauseClock<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
): Clock<U> {
  if (clock.runningSince === null) throw new RangeError('只有在走的时钟可以暂停');
  const settled = settle(calendar, clock, at);
  const paused = { ...settled, runningSince: null, pauses: [...clock.pauses, { from: at, to: null }] };
  return { ...paused, dueAt: ranOut(settled) ? clock.dueAt : null };
}

/** Throws RangeError where the clock is not paused. */
export function resumeClock<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
): Clock<U> {
  const pause = openPause(clock);
  if (pause === null) throw new RangeError('时钟没有暂停，无法恢复');
  if (at < pause.from) throw new RangeError('恢复时间早于暂停时间');
  const pauses = [...clock.pauses.slice(0, -1), { from: pause.from, to: at }];
  return aim(calendar, { ...clock, pauses, runningSince: at }, at);
}

/**
 * Grants more time. Its unit must be of the clock's own type (workdays and working hours may be mixed). Time
 * granted after the limit ran out counts from there: what is over is made good first.
 */
export function extendClock<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
  amount: number,
  unit: U = clock.unit,
): Clock<U> {
  if (clock.stoppedAt !== null) throw new RangeError('时钟已停止，无法延期');
  if (clockTypeOf(unit) !== clock.clockType) throw new RangeError('延期的单位与时限不在同一种时钟上');
  if (!(amount > 0)) throw new RangeError('延期须大于零');
  const settled = settle(calendar, clock, at);
  const extension = { at, amount, unit };
  const extensionMs = clock.extensionMs + extensionLength(calendar, settled, extension);
  const extended = { ...settled, extensionMs, extensions: [...clock.extensions, extension] };
  return aim(calendar, { ...extended, dueAt: ranOutAt(calendar, extended, at) }, at);
}

/**
 * The matter now has another limit, because its class was corrected. What has run stays; where the new limit runs
 * on the other clock, it is what that clock would have run since the start without the pauses, and extensions are
 * read in the unit of the same name there (hours as hours, days as days). A limit shorter than what has run is used
 * up from `at` on: nobody is late before the limit held.
 */
export function changeLimit<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
  limit: number,
  unit: U,
): Clock<U> {
  if (clock.stoppedAt !== null) throw new RangeError('时钟已停止，无法更改时限');
  const settled = settle(calendar, clock, at);
  const clockType = clockTypeOf(unit);
  const changed = {
    ...settled,
    limit,
    unit,
    clockType,
    limitMs: limitMs(calendar, limit, unit, clock.startedAt),
  };
  if (clockType === clock.clockType) {
    return aim(calendar, { ...changed, dueAt: ranOutAt(calendar, changed, at) }, at);
  }
  const usedMs = elapsedWithout(calendar, clockType, clock.startedAt, at, clock.pauses);
  const extensions = clock.extensions.map((e) => ({ ...e, unit: otherClock(e.unit) }));
  const extensionMs = extensions.reduce((sum, e) => sum + extensionLength(calendar, changed, e), 0);
  return aim(calendar, { ...changed, usedMs, extensions, extensionMs }, at);
}

/** From `at` on another calendar holds. What ran under the old one stays, and so does the limit's length. */
export function changeCalendar<U extends ClockUnit>(
  old: CompiledCalendar,
  next: CompiledCalendar,
  clock: Clock<U>,
  at: number,
): Clock<U> {
  if (clock.stoppedAt !== null) throw new RangeError('时钟已停止，无法更换日历');
  return aim(next, { ...settle(old, clock, at), calendar: calendarName(next) }, at);
}

/** The work was done at `at`. A reopened matter gets a new clock; work taken up again goes on with the old one. */
export function stopClock<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
): Clock<U> {
  if (clock.stoppedAt !== null) throw new RangeError('时钟已经停止');
  const settled = settle(calendar, clock, at);
  const pause = openPause(clock);
  const pauses = pause === null ? clock.pauses : [...clock.pauses.slice(0, -1), { from: pause.from, to: at }];
  return { ...settled, pauses, runningSince: null, stoppedAt: at };
}

/** What was stopped at `stoppedAt` is taken up again: the clock goes on where it stood, as after a pause. */
export function takeUpAgain<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
): Clock<U> {
  if (clock.stoppedAt === null) throw new RangeError('时钟没有停止');
  if (at < clock.stoppedAt) throw new RangeError('时间早于时钟上一次变化');
  const pauses = [...clock.pauses, { from: clock.stoppedAt, to: at }];
  return aim(calendar, { ...clock, pauses, stoppedAt: null, runningSince: at }, at);
}

/**
 * The clock cut so that it ends no later than `end`. What it was cut by comes back where a later `end` allows it: the
 * limit itself stays as it was set.
 */
export function endingBy<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  at: number,
  end: number,
): Clock<U> {
  const uncut = changeLimit(calendar, clock, at, clock.limit, clock.unit);
  const whole = uncut.limitMs > clock.limitMs ? uncut : clock;
  if (whole.dueAt === null || whole.dueAt <= end) return whole;
  if (clock.dueAt === end) return clock;
  const settled = settle(calendar, clock, at);
  const left = end > at ? elapsed(calendar, clock.clockType, at, end) : 0;
  return { ...settled, limitMs: settled.usedMs + left - settled.extensionMs, dueAt: end };
}

/** Adds up what has run; throws RangeError where `at` lies before what was added up already. */
function settle<U extends ClockUnit>(calendar: CompiledCalendar, clock: Clock<U>, at: number): Clock<U> {
  if (at < lastChangeOf(clock)) throw new RangeError('时间早于时钟上一次变化');
  if (clock.runningSince === null) return clock;
  return { ...clock, usedMs: usedBy(calendar, clock, at), runningSince: at };
}

/** Sets the due moment anew from what is left. A limit already used up keeps the moment at which it was. */
function aim<U extends ClockUnit>(calendar: CompiledCalendar, clock: Clock<U>, at: number): Clock<U> {
  if (ranOut(clock)) return { ...clock, dueAt: clock.dueAt !== null && clock.dueAt <= at ? clock.dueAt : at };
  if (clock.runningSince === null) return { ...clock, dueAt: null };
  const left = totalMs(clock) - clock.usedMs;
  return { ...clock, dueAt: addTime(calendar, clock.runningSince, clock.clockType, left) };
}

/**
 * The moment at which a limit made longer was used up all the same, reckoned on from the moment at which the limit
 * before was; the due moment as it stands where that does not apply.
 */
function ranOutAt(calendar: CompiledCalendar, clock: Clock<ClockUnit>, at: number): number | null {
  const { dueAt, clockType } = clock;
  if (!ranOut(clock) || dueAt === null || dueAt >= at) return dueAt;
  const pauses = mergePauses(clock.pauses);
  const usedThen = clock.usedMs - elapsedWithout(calendar, clockType, dueAt, at, pauses);
  const left = totalMs(clock) - usedThen;
  if (left <= 0) return dueAt;
  return Math.min(at, momentAfter(calendar, clockType, dueAt, left, pauses) ?? at);
}

function ranOut(clock: Clock<ClockUnit>): boolean {
  return clock.usedMs >= totalMs(clock);
}

function extensionLength<U extends ClockUnit>(
  calendar: CompiledCalendar,
  clock: Clock<U>,
  extension: Extension<U>,
): number {
  const { amount, unit, at } = extension;
  if (calendar.data.workdayMode === 'window') return limitMs(calendar, amount, unit, clock.startedAt);
  // "End of the N-th workday" counts on from the day on which the matter is due now.
  const left = totalMs(clock) - clock.usedMs;
  const ranOutBefore = left <= 0 && clock.dueAt !== null && clock.dueAt < at;
  const due = ranOutBefore ? clock.dueAt : addTime(calendar, at, clock.clockType, Math.max(0, left));
  return limitMs(calendar, amount, unit, due);
}

function calendarName(calendar: CompiledCalendar): string {
  return `${calendar.data.id}@${calendar.data.version}`;
}
