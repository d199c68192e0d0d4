import { DAY, dayNumber, dayText, HOUR, MINUTE, weekday } from './zone.ts';

/** From and to as 'HH:MM' on one day; '24:00' is the end of the day. */
export type Span = readonly [from: string, to: string];

/** The management window 管理时段 of a city, in force from a day on (to, if given, is the last day it holds). */
export interface Window {
  readonly from: string;
  readonly to?: string;
  readonly spans: readonly Span[];
}

/** How a city reads N 工作日: N daily windows of working minutes, or until the end of the N-th workday. */
export type WorkdayMode = 'window' | 'end_of_nth_workday';

/** A city's calendar as dated data. Of windows that overlap, the one that began last holds. */
export interface Calendar {
  readonly id: string;
  readonly version: number;
  /** Milliseconds east of UTC; a fixed offset, see zone.ts. */
  readonly offset: number;
  readonly windows: readonly Window[];
  /** Days on which Monday-to-Friday does not hold: 'YYYY-MM-DD' → is it a workday? */
  readonly exceptions: Readonly<Record<string, boolean>>;
  /** First and last year whose holiday notice is in `exceptions`; outside, answers are estimated. */
  readonly knownYears: readonly [first: number, last: number];
  readonly workdayMode: WorkdayMode;
}

interface DaySpan {
  readonly from: number;
  readonly to: number;
}

interface DatedSpans {
  readonly from: number;
  readonly to: number;
  readonly written: readonly Span[];
  readonly spans: readonly DaySpan[];
  readonly length: number;
}

/**
 * A calendar made ready to answer in constant time. It holds the working time before each day of a range as a
 * running sum, and widens that range when it is asked beyond it: a cache, never seen from outside.
 */
export interface CompiledCalendar {
  readonly data: Calendar;
  readonly offset: number;
  readonly windows: readonly DatedSpans[];
  readonly exceptions: ReadonlyMap<number, boolean>;
  readonly knownDays: readonly [first: number, last: number];
  table: DayTable;
}

/** sums[i] = working milliseconds before day first + i; windowOf[i] = index of that day's window, -1 for a rest day. */
interface DayTable {
  readonly first: number;
  readonly last: number;
  readonly sums: Float64Array;
  readonly windowOf: Int16Array;
}

/** Days the product will reckon with: 1970-01-01 to 2199-12-31. A moment outside is a mistake of the caller. */
const LAST_DAY = 84_005;
const MARGIN = 400;

/** What is wrong with a calendar's data, in sentences; empty where it can be compiled. */
export function calendarProblems(data: Calendar): string[] {
  const problems = data.windows.flatMap((window, index) => windowProblems(window, index));
  if (data.windows.length === 0) problems.push('管理时段：至少要有一条');
  for (const day of Object.keys(data.exceptions)) {
    if (dayNumber(day) === null) problems.push(`例外日期“${day}”不是有效日期（应为 YYYY-MM-DD）`);
  }
  if (!(data.knownYears[0] <= data.knownYears[1])) problems.push('已知年份：起始年不能晚于截止年');
  return problems;
}

function windowProblems(window: Window, index: number): string[] {
  const name = `第 ${index + 1} 条管理时段`;
  const problems: string[] = [];
  const from = dayNumber(window.from);
  const to = window.to === undefined ? Infinity : dayNumber(window.to);
  if (from === null || to === null) problems.push(`${name}：起止日期应为 YYYY-MM-DD`);
  else if (to < from) problems.push(`${name}：截止日期早于起始日期`);
  if (window.spans.length === 0) problems.push(`${name}：没有时段`);
  let before = -1;
  for (const [start, end] of window.spans) {
    const [a, b] = [timeOfDay(start), timeOfDay(end)];
    if (a === null || b === null) problems.push(`${name}：“${start}–${end}”不是时刻（应为 HH:MM）`);
    else if (a >= b || a < before) problems.push(`${name}：“${start}–${end}”为空、颠倒或与前一段重叠`);
    else before = b;
  }
  return problems;
}

/** Milliseconds since local midnight of 'HH:MM', up to '24:00'; null where it is no time of day. */
export function timeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const ms = Number(match[1]) * HOUR + Number(match[2]) * MINUTE;
  return Number(match[2]) > 59 || ms > DAY ? null : ms;
}

/** Throws RangeError, naming every problem, where the data cannot be a calendar. */
export function compileCalendar(data: Calendar): CompiledCalendar {
  const problems = calendarProblems(data);
  if (problems.length > 0) throw new RangeError(problems.join('；'));
  const firstKnown = Date.UTC(data.knownYears[0], 0, 1) / DAY;
  const lastKnown = Date.UTC(data.knownYears[1] + 1, 0, 1) / DAY - 1;
  const rules = {
    windows: data.windows.map(datedSpans).sort((a, b) => a.from - b.from),
    exceptions: new Map(Object.entries(data.exceptions).map(([day, is]) => [dayNumber(day) ?? 0, is])),
  };
  const table = buildTable(rules, Math.max(0, firstKnown - MARGIN), Math.min(LAST_DAY, lastKnown + MARGIN));
  return { data, offset: data.offset, knownDays: [firstKnown, lastKnown], table, ...rules };
}

function datedSpans(window: Window): DatedSpans {
  const spans = window.spans.map(([from, to]) => ({ from: timeOfDay(from) ?? 0, to: timeOfDay(to) ?? 0 }));
  return {
    from: dayNumber(window.from) ?? 0,
    to: window.to === undefined ? Infinity : (dayNumber(window.to) ?? 0),
    written: window.spans,
    spans,
    length: spans.reduce((sum, span) => sum + span.to - span.from, 0),
  };
}

type Rules = Pick<CompiledCalendar, 'windows' | 'exceptions'>;

function buildTable(rules: Rules, first: number, last: number): DayTable {
  const sums = new Float64Array(last - first + 2);
  const windowOf = new Int16Array(last - first + 1);
  for (let day = first; day <= last; day++) {
    const works = rules.exceptions.get(day) ?? weekday(day) <= 5;
    const index = works ? windowIndex(rules.windows, day) : -1;
    windowOf[day - first] = index;
    sums[day - first + 1] = (sums[day - first] ?? 0) + (rules.windows[index]?.length ?? 0);
  }
  return { first, last, sums, windowOf };
}

/** The window that began last and still holds; before the first window, and in a gap, the nearest earlier one. */
function windowIndex(windows: readonly DatedSpans[], day: number): number {
  let begun = 0;
  let holding = -1;
  windows.forEach((window, index) => {
    if (window.from > day) return;
    begun = index;
    if (day <= window.to) holding = index;
  });
  return holding >= 0 ? holding : begun;
}

/** The table, widened so that it holds this day. */
export function tableFor(calendar: CompiledCalendar, day: number): DayTable {
  const { first, last } = calendar.table;
  if (day >= first && day <= last) return calendar.table;
  if (!(day >= 0 && day <= LAST_DAY)) throw new RangeError(`日期超出可计算范围（1970—2199）：第 ${day} 日`);
  const from = Math.max(0, Math.min(first, day - MARGIN));
  const to = Math.min(LAST_DAY, Math.max(last, day + MARGIN));
  calendar.table = buildTable(calendar, from, to);
  return calendar.table;
}

/** Working spans of a day as milliseconds since its local midnight; none on a rest day. */
export function spansOf(calendar: CompiledCalendar, day: number): readonly DaySpan[] {
  const table = tableFor(calendar, day);
  return calendar.windows[table.windowOf[day - table.first] ?? -1]?.spans ?? [];
}

/** Length in milliseconds of the daily window in force on a day, be it a workday or not. */
export function windowLength(calendar: CompiledCalendar, day: number): number {
  return calendar.windows[windowIndex(calendar.windows, day)]?.length ?? 0;
}

/** The daily window in force on a day as the city wrote it, be it a workday or not. */
export function windowOn(calendar: CompiledCalendar, day: number): readonly Span[] {
  return calendar.windows[windowIndex(calendar.windows, day)]?.written ?? [];
}

export function isWorkday(calendar: CompiledCalendar, day: number): boolean {
  return calendar.exceptions.get(day) ?? weekday(day) <= 5;
}

/** Did an answer need a day whose year has no published notice yet (both ends counted)? */
export function isEstimated(calendar: CompiledCalendar, fromDay: number, toDay: number): boolean {
  return fromDay < calendar.knownDays[0] || toDay > calendar.knownDays[1];
}

/** The exceptions between two days, for telling a reader which days did not count or counted though a weekend. */
export function exceptionsBetween(
  calendar: CompiledCalendar,
  from: number,
  to: number,
): { day: string; workday: boolean }[] {
  const found: { day: string; workday: boolean }[] = [];
  for (const [day, workday] of calendar.exceptions) {
    if (day >= from && day <= to) found.push({ day: dayText(day), workday });
  }
  return found.sort((a, b) => a.day.localeCompare(b.day));
}
