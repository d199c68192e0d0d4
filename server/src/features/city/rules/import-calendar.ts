import type { Calendar } from '@gridgov/domain/calendar/calendar.ts';
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import type { Db } from '../../../platform/db/database.ts';
import { readDay } from '../../../platform/imports/days.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import { type ImportOptions, type ImportResult, keepOnlyIf, Tally } from '../../../platform/imports/tally.ts';
import { type Author, changeRulesIn } from './change.ts';
import { currentVersions, lockRules } from './queries.ts';
import { holdsOn } from './timeline.ts';

export type CalendarOptions = ImportOptions & {
  /** First day the calendar with these days holds. Matters filed earlier keep the one they were filed under. */
  readonly from: string;
};

const WORKS = new Set(['true', '1', 'yes', 'y', '是', '上班', '工作日', '调休上班', '补班', '调休']);
const RESTS = new Set(['false', '0', 'no', 'n', '否', '休', '休息', '放假', '节假日', '假日', '休息日']);

/**
 * Imports days on which Monday-to-Friday does not hold (date, workday). A year named in the file counts as known
 * from then on, so answers that rest on it are no longer estimates.
 */
export async function importCalendar(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  author: Author,
  options: CalendarOptions,
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    await lockRules(tx);
    const versions = await currentVersions(tx, 'calendar');
    const current = versions.find((version) => holdsOn(version, options.from)) ?? versions[0];
    if (current === undefined)
      throw new Error('There is no calendar yet to add days to: load the default rules');
    const before = current.data.data;
    const days = new Map(Object.entries(before.exceptions));
    const years = new Set<number>();
    for await (const row of rows) takeDay(row, days, years, tally);
    const knownYears = widened(before.knownYears, years, tally);
    if (!tally.finish().applied) return false;
    const changed = tally.result.added + tally.result.changed > 0 || knownYears[1] !== before.knownYears[1];
    if (!changed && knownYears[0] === before.knownYears[0]) return false;
    const exceptions = Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
    const data: Calendar = { ...before, version: before.version + 1, exceptions, knownYears };
    await changeRulesIn(tx, 'calendar', [{ key: current.key, from: options.from, data: { data } }], author);
    return true;
  });
  return tally.result;
}

function takeDay(
  { row, fields, problems = [] }: MappedRow,
  days: Map<string, boolean>,
  years: Set<number>,
  tally: Tally,
): void {
  for (const problem of problems) tally.problem(problem);
  const day = readDay(cleanText(fields.date));
  const word = cleanText(fields.workday).toLowerCase();
  const isDay = day !== undefined && day !== null;
  const isWord = WORKS.has(word) || RESTS.has(word);
  if (!isDay || !isWord) {
    const date = `日期“${fields.date ?? ''}”无法识别，应为 2027-01-01 这样的日期`;
    const workday = `“${fields.workday ?? ''}”应为“上班”或“休息”`;
    tally.refuseAll(row, [
      ...(isDay ? [] : [{ field: 'date', message: date }]),
      ...(isWord ? [] : [{ field: 'workday', message: workday }]),
    ]);
    return;
  }
  years.add(Number(day.slice(0, 4)));
  const works = WORKS.has(word);
  const before = days.get(day);
  if (before === works) {
    tally.count('unchanged');
    return;
  }
  days.set(day, works);
  const kind = before === undefined ? 'added' : 'changed';
  tally.count(kind);
  const shown = (value: boolean) => ({ workday: value ? '上班' : '休息' });
  tally.difference({
    row,
    kind,
    what: day,
    before: before === undefined ? null : shown(before),
    after: shown(works),
  });
}

/** Known years are one run: a year beyond a gap would make the years between look known as well. */
function widened(
  known: readonly [number, number],
  years: ReadonlySet<number>,
  tally: Tally,
): readonly [number, number] {
  let [first, last] = known;
  for (const year of [...years].sort((a, b) => a - b)) if (year === last + 1) last = year;
  for (const year of [...years].sort((a, b) => b - a)) if (year === first - 1) first = year;
  const beyond = [...years].filter((year) => year < first || year > last);
  if (beyond.length > 0) {
    const message = `${beyond.join('、')} 年与已知年份 ${first}—${last} 不相连，日期已记入，但这些年份仍按估计计算`;
    tally.problem({ row: 0, field: 'date', message });
  }
  return [first, last];
}
