import { type CompiledCalendar, isEstimated, spansOf, tableFor } from './calendar.ts';
import { DAY, dayOf } from './zone.ts';

/** 'urgent' runs round the clock on every day; 'working' runs inside the daily window of workdays. */
export type ClockType = 'urgent' | 'working';

/**
 * The earliest moment at which `ms` of the clock have run since `from`. So time that ends with a window ends
 * at that window's end (18:00) and not on the next morning, and 0 gives `from` itself, inside a window or not.
 * Throws RangeError on a negative or broken `ms`. Constant time for the urgent clock, O(log days) for the other.
 */
export function addTime(calendar: CompiledCalendar, from: number, clock: ClockType, ms: number): number {
  if (!(ms >= 0 && ms < Infinity)) throw new RangeError(`时长须为非负的有限毫秒数：${ms}`);
  if (ms === 0 || clock === 'urgent') return from + ms;
  const target = workedBefore(calendar, from) + ms;
  const day = dayReaching(calendar, dayOf(from, calendar.offset), target);
  const table = calendar.table;
  return momentInDay(calendar, day, target - (table.sums[day - table.first] ?? 0));
}

/** Milliseconds of the clock that run between two moments; negative where `to` lies before `from`. */
export function elapsed(calendar: CompiledCalendar, clock: ClockType, from: number, to: number): number {
  if (clock === 'urgent') return to - from;
  // A widened table starts its sums anew, so it has to hold both days before either sum is read.
  tableFor(calendar, dayOf(from, calendar.offset));
  tableFor(calendar, dayOf(to, calendar.offset));
  return workedBefore(calendar, to) - workedBefore(calendar, from);
}

/** Do the answers between two moments rest on years without a published notice? The urgent clock needs none. */
export function estimatedBetween(
  calendar: CompiledCalendar,
  clock: ClockType,
  from: number,
  to: number,
): boolean {
  return (
    clock === 'working' && isEstimated(calendar, dayOf(from, calendar.offset), dayOf(to, calendar.offset))
  );
}

/**
 * The moment itself where it lies in duty hours (a window's end counted), else the start of the next window.
 * Reminders are sent then: nobody is reminded at night of what nobody could do at night.
 */
export function nextDutyMoment(calendar: CompiledCalendar, at: number): number {
  for (let day = dayOf(at, calendar.offset); ; day++) {
    const midnight = day * DAY - calendar.offset;
    for (const span of spansOf(calendar, day)) {
      if (at <= midnight + span.to) return Math.max(at, midnight + span.from);
    }
  }
}

export function inDutyHours(calendar: CompiledCalendar, at: number): boolean {
  return nextDutyMoment(calendar, at) === at;
}

function workedBefore(calendar: CompiledCalendar, at: number): number {
  const day = dayOf(at, calendar.offset);
  const table = tableFor(calendar, day);
  const inDay = at + calendar.offset - day * DAY;
  let worked = table.sums[day - table.first] ?? 0;
  for (const span of spansOf(calendar, day)) {
    if (inDay <= span.from) break;
    worked += Math.min(inDay, span.to) - span.from;
  }
  return worked;
}

/** The first day by whose end `target` has been worked, looking from `from` on. */
function dayReaching(calendar: CompiledCalendar, from: number, target: number): number {
  let table = calendar.table;
  while ((table.sums[table.last - table.first + 1] ?? 0) < target) table = tableFor(calendar, table.last + 1);
  let low = from;
  let high = table.last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.sums[middle - table.first + 1] ?? 0) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function momentInDay(calendar: CompiledCalendar, day: number, worked: number): number {
  let left = worked;
  for (const span of spansOf(calendar, day)) {
    const length = span.to - span.from;
    if (left <= length) return day * DAY - calendar.offset + span.from + left;
    left -= length;
  }
  throw new Error(`day ${day} has less working time than its running sum says`);
}
