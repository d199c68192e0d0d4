import type { CompiledCalendar } from './calendar.ts';
import { clockTypeOf, type LimitUnit, limitMs } from './limits.ts';
import { addTime, type ClockType, elapsed, estimatedBetween } from './time.ts';

/** A stretch of time; `to` null: it has not ended. */
export interface Interval {
  readonly from: number;
  readonly to: number | null;
}

export interface DueQuestion {
  readonly from: number;
  readonly limit: number;
  readonly unit: LimitUnit;
  readonly pauses?: readonly Interval[];
  /** Added to the limit, in its unit. */
  readonly extend?: number;
}

/** Moments; null where a pause that has not ended comes first. `marks` are parts of limit and extension in per cent. */
export interface DueAnswer {
  readonly due: number | null;
  readonly marks: Readonly<Record<'50' | '75' | '100', number | null>>;
  /** A day was used whose year has no published holiday notice yet, and Monday-to-Friday was assumed. */
  readonly estimated: boolean;
}

/** Sorted, with overlapping and touching pauses made one and empty ones dropped. */
export function mergePauses(pauses: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  const sorted = pauses.filter((p) => p.to === null || p.to > p.from).sort((a, b) => a.from - b.from);
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (last === undefined || (last.to !== null && last.to < pause.from)) merged.push(pause);
    else if (last.to !== null && (pause.to === null || pause.to > last.to)) {
      merged[merged.length - 1] = { from: last.from, to: pause.to };
    }
  }
  return merged;
}

/** When is it due, and when are half and three quarters of the time used? Throws RangeError on a broken limit. */
export function dueOf(question: DueQuestion, calendar: CompiledCalendar): DueAnswer {
  const { from, unit } = question;
  const clock = clockTypeOf(unit);
  const total = limitMs(calendar, question.limit + (question.extend ?? 0), unit, from);
  const pauses = mergePauses(question.pauses ?? []);
  const at = (share: number) => momentAfter(calendar, clock, from, share * total, pauses);
  const due = at(1);
  const last = due ?? from;
  return {
    due,
    marks: { '50': at(0.5), '75': at(0.75), '100': due },
    estimated: estimatedBetween(calendar, clock, from, last),
  };
}

/**
 * The earliest moment at which `ms` of the clock have run since `from`, the pauses (merged, sorted) not counted;
 * null where an endless pause comes before.
 */
export function momentAfter(
  calendar: CompiledCalendar,
  clock: ClockType,
  from: number,
  ms: number,
  pauses: readonly Interval[],
): number | null {
  let at = from;
  let left = ms;
  for (const pause of pauses) {
    if (pause.to !== null && pause.to <= at) continue;
    const run = pause.from > at ? elapsed(calendar, clock, at, pause.from) : 0;
    if (run >= left) break;
    if (pause.to === null) return null;
    left -= run;
    at = pause.to;
  }
  return addTime(calendar, at, clock, left);
}

/** Time of the clock that ran between two moments, the pauses (merged, sorted) not counted. */
export function elapsedWithout(
  calendar: CompiledCalendar,
  clock: ClockType,
  from: number,
  to: number,
  pauses: readonly Interval[],
): number {
  let run = elapsed(calendar, clock, from, to);
  for (const pause of pauses) {
    const start = Math.max(from, pause.from);
    const end = Math.min(to, pause.to ?? to);
    if (end > start) run -= elapsed(calendar, clock, start, end);
  }
  return run;
}
