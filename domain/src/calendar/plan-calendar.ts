import {
  cleanText,
  type ImportRow,
  type Plan,
  type Planned,
  type RowProblem,
} from '../city/standards/rows.ts';
import { dayNumber, weekday } from './zone.ts';

export interface WorkdayException {
  readonly day: string;
  readonly workday: boolean;
}

export const CALENDAR_FIELDS = ['date', 'workday'] as const;

const YES = new Set([
  'true',
  '1',
  '1.0',
  'yes',
  'y',
  '是',
  '上班',
  '工作日',
  '工作',
  '调休上班',
  '补班',
  '班',
]);
const NO = new Set([
  'false',
  '0',
  '0.0',
  'no',
  'n',
  '否',
  '休息',
  '休',
  '放假',
  '节假日',
  '假日',
  '假期',
  '非工作日',
]);

/**
 * What importing a list of days would do to a calendar's exceptions. Dates may be written 2027-01-01, 2027/1/1,
 * 2027年1月1日 or 20270101. A day that says what Monday-to-Friday says anyway is taken: the notice named it.
 */
export function planCalendar(
  existing: Readonly<Record<string, boolean>>,
  rows: readonly ImportRow[],
): Plan<WorkdayException> {
  const sorted = { added: [] as Line[], changed: [] as Line[], unchanged: [] as Line[] };
  const refused: number[] = [];
  const problems: RowProblem[] = [];
  const known = new Map(Object.entries(existing));
  const seen = new Map<string, Line>();
  for (const { row, fields } of rows) {
    const read = readException(row, fields);
    const clash =
      read.exception === null ? null : clashWith(seen.get(read.exception.day), row, read.exception);
    if (read.exception === null || clash !== null) {
      refused.push(row);
      problems.push(...read.problems, ...(clash === null ? [] : [clash]));
      continue;
    }
    const line = { row, after: read.exception };
    seen.set(read.exception.day, line);
    const before = known.get(read.exception.day);
    known.set(read.exception.day, read.exception.workday);
    if (before === undefined) sorted.added.push(line);
    else if (before === read.exception.workday) sorted.unchanged.push(line);
    else sorted.changed.push({ ...line, before: { ...read.exception, workday: before } });
  }
  return { ...sorted, refused, problems };
}

type Line = Planned<WorkdayException>;

function readException(
  row: number,
  fields: ImportRow['fields'],
): { exception: WorkdayException | null; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const day = readDay(cleanText(fields.date));
  const workday = readWorkday(cleanText(fields.workday).toLowerCase());
  if (day === null)
    problems.push({ row, field: 'date', message: `日期“${fields.date ?? ''}”无法识别，应如 2027-01-01` });
  if (workday === null) {
    const message = `“${fields.workday ?? ''}”无法识别，应为“是”（上班）或“否”（休息）`;
    problems.push({ row, field: 'workday', message });
  }
  return { exception: day === null || workday === null ? null : { day, workday }, problems };
}

function readDay(text: string): string | null {
  const match =
    /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ]00:00(?::00)?.*)?$/.exec(text);
  if (!match) return null;
  const [month = '', dayOfMonth = ''] = [match[2] ?? match[4], match[3] ?? match[5]];
  const day = `${match[1]}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return dayNumber(day) === null ? null : day;
}

function readWorkday(text: string): boolean | null {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

function clashWith(earlier: Line | undefined, row: number, exception: WorkdayException): RowProblem | null {
  if (earlier === undefined || earlier.after.workday === exception.workday) return null;
  return { row, field: 'workday', message: `${exception.day} 在第 ${earlier.row} 行已写成相反的值` };
}

/**
 * Years whose notice a list of exceptions holds: a year counts as known once one of its weekdays is a holiday. For
 * `knownYears` of a calendar after an import.
 */
export function yearsOf(exceptions: Readonly<Record<string, boolean>>): [first: number, last: number] | null {
  const years = Object.entries(exceptions)
    .filter(([day, workday]) => !workday && weekday(dayNumber(day) ?? 0) <= 5)
    .map(([day]) => Number(day.slice(0, 4)));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}
