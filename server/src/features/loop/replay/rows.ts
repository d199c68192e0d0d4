import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { TableError } from '../../../platform/tables/table-error.ts';

/** Columns of a file of grid events; everything else in it is passed over. */
const COLUMNS = [
  'REC_ID',
  'CREATE_TIME',
  'EVENT_SRC_NAME',
  'EVENT_PROPERTY_NAME',
  'DISTRICT_NAME',
  'STREET_ID',
  'STREET_NAME',
  'COMMUNITY_ID',
  'COMMUNITY_NAME',
  'EVENT_TYPE_ID',
  'EVENT_TYPE_NAME',
  'MAIN_TYPE_ID',
  'MAIN_TYPE_NAME',
  'SUB_TYPE_ID',
  'SUB_TYPE_NAME',
  'DISPOSE_UNIT_ID',
  'DISPOSE_UNIT_NAME',
  'INTIME_ARCHIVE_NUM',
  'OVERTIME_ARCHIVE_NUM',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Problem = { row: number; field: string; message: string };
export type Ending = 'inTime' | 'late' | 'open';
/** A row as the file has it; '' where a value is missing. `at` is epoch milliseconds. */
export type EventRow = { row: number; at: number; ending: Ending; value: (column: Column) => string };

/** What city systems write where they have nothing. */
const MISSING: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '无',
  'null',
  'NULL',
  'None',
  'N/A',
  '\\N',
]);
/** Columns whose absence in a row is worth a line; of the others only the name matters. */
const WANTED: readonly Column[] = [
  'STREET_NAME',
  'COMMUNITY_NAME',
  'SUB_TYPE_NAME',
  'DISPOSE_UNIT_NAME',
  'EVENT_PROPERTY_NAME',
];
const TIME = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** Reads the whole file. Throws TableError where it is no such table; dirt in rows becomes problems and costs none. */
export async function readEventRows(file: string): Promise<{ rows: EventRow[]; problems: Problem[] }> {
  const table = await readTable(file, { knownHeaders: COLUMNS });
  const absent = COLUMNS.filter((column) => !table.headers.includes(column));
  if (absent.length > 0) {
    throw new TableError(`文件里没有列“${absent.join('”“')}”，现有：${table.headers.join('、')}`);
  }
  const rows: EventRow[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for await (const { row, fields, problems: found } of table.rows) {
    problems.push(...found);
    const value = (column: Column) => clean(fields[column]);
    const at = timeOf(value('CREATE_TIME'), rows.at(-1)?.at ?? 0, row, problems);
    notes(row, value, seen, problems);
    rows.push({ row, at, ending: endingOf(row, value, problems), value });
  }
  return { rows, problems };
}

function clean(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  return MISSING.has(trimmed) ? '' : trimmed;
}

function timeOf(text: string, before: number, row: number, problems: Problem[]): number {
  const parts = TIME.exec(text);
  if (parts !== null) {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
      .slice(1)
      .map((p) => Number(p ?? 0));
    const at = Date.UTC(year, month - 1, day, hour, minute, second) - SHANGHAI_OFFSET;
    if (new Date(at + SHANGHAI_OFFSET).getUTCDate() === day && hour < 24 && minute < 60) return at;
  }
  problems.push({
    row,
    field: 'CREATE_TIME',
    message: `“${text}”不是时间，按上一行的时间处理（应为 2018-02-08 15:34:40）`,
  });
  return before;
}

function notes(row: number, value: EventRow['value'], seen: Map<string, number>, problems: Problem[]): void {
  const id = value('REC_ID');
  const first = seen.get(id);
  if (id === '') problems.push({ row, field: 'REC_ID', message: '缺少编号，按一件新案处理' });
  else if (first !== undefined) {
    problems.push({ row, field: 'REC_ID', message: `编号 ${id} 与第 ${first} 行重复，按另一件案处理` });
  } else seen.set(id, row);
  for (const column of WANTED) {
    if (value(column) === '') problems.push({ row, field: column, message: '没有值，按“不明”处理' });
  }
}

function endingOf(row: number, value: EventRow['value'], problems: Problem[]): Ending {
  const inTime = Number(value('INTIME_ARCHIVE_NUM')) === 1;
  const late = Number(value('OVERTIME_ARCHIVE_NUM')) === 1;
  if (inTime && late) {
    problems.push({ row, field: 'OVERTIME_ARCHIVE_NUM', message: '同时记为按期和超期结案，按按期处理' });
  }
  return inTime ? 'inTime' : late ? 'late' : 'open';
}
