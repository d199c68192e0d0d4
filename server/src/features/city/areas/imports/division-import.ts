import { cityOf, levelOf, lineage, parentOf, parseAreaCode } from '@gridgov/domain/city/areas/codes.ts';
import type { Db, Queryable } from '../../../../platform/db/database.ts';
import { type MappedRow, type MappedTable, openMapped } from '../../../../platform/imports/mapped-table.ts';
import { keepOnlyIf } from '../../../../platform/imports/tally.ts';
import type { TableSource } from '../../../../platform/tables/encoding.ts';
import { codeMessage, SAY } from '../messages.ts';
import { nextRevision } from '../queries.ts';
import { endMissingDivisions } from '../shapes/endings.ts';
import { VersionPlan } from '../version-plan.ts';
import type { AreaImportOptions, AreaImportResult, Taken } from './import-report.ts';
import { AreaTally, Rejection, rejectionsOf } from './import-report.ts';

/** Headings a divisions table may use; the first that is there counts. */
const COLUMNS = {
  code: ['code', '代码', '编码', '区划代码', '统计用区划代码', '行政区划代码'],
  name: ['name', '名称', '区划名称', '单位名称'],
  streetCode: ['street_code', '镇街编码', '镇街代码', '街道代码'],
  street: ['street', '镇街', '街道', '乡镇街道'],
  districtCode: ['area_code', 'district_code', '区代码', '区县代码'],
  district: ['area', 'district', '区', '区县', '区市'],
} as const;

/** Headings that tell readTable where the heading row is. */
export const DIVISION_HEADERS: readonly string[] = Object.values(COLUMNS).flat();

/** Field → headings it is known by, for matching columns by hand. */
export const DIVISION_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  code: COLUMNS.code,
  name: COLUMNS.name,
  street_code: COLUMNS.streetCode,
  street: COLUMNS.street,
  area_code: COLUMNS.districtCode,
  area: COLUMNS.district,
};

/** Opens a table of divisions, its columns mapped as given, as remembered, or by their names. @throws TableError */
export function openDivisions(
  db: Queryable,
  source: TableSource,
  map?: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<MappedTable> {
  const required = ['code', 'name'];
  const request = { subject: 'divisions', source, known: DIVISION_COLUMNS, required, map, signal };
  return openMapped(db, request);
}

export type DivisionImportOptions = AreaImportOptions & {
  /** Name of the city above the first district; division lists leave it out. */
  readonly cityName?: string;
};

/**
 * Imports districts, streets and communities, each level in a file of its own or all in one. A row may name
 * its parents (columns street_code, street, area_code, area), which are then made where they are missing.
 */
export async function importDivisions(
  db: Db,
  rows: AsyncIterable<MappedRow>,
  options: DivisionImportOptions,
): Promise<AreaImportResult> {
  const tally = new AreaTally(options);
  await keepOnlyIf(db, async (tx) => {
    await nextRevision(tx);
    const plan = await VersionPlan.load(tx, options.from);
    const seen = new Map<string, number>();
    for await (const row of rows) takeRow(row, { plan, tally, seen, cityName: options.cityName ?? '全市' });
    const { endMissing } = options;
    if (endMissing) await endMissingDivisions(plan, new Set(seen.keys()), tally, { ...options, endMissing });
    const { applied } = tally.tally.finish();
    if (!applied || plan.isEmpty) return false;
    await plan.write(tx, options.signal);
    return true;
  });
  return tally.result();
}

interface Work {
  readonly plan: VersionPlan;
  readonly tally: AreaTally;
  /** Row of each code met so far. */
  readonly seen: Map<string, number>;
  readonly cityName: string;
}

function takeRow(row: MappedRow, work: Work): void {
  const { tally } = work.tally;
  const { problems = [] } = row;
  for (const problem of problems) tally.problem(problem);
  if (problems.length > 0) tally.count('refused');
  else work.tally.settle(row.row, judge(row, work));
}

function judge(row: MappedRow, work: Work): Taken | readonly Rejection[] {
  const { plan, seen } = work;
  const name = cell(row, 'name') || new Rejection('name', SAY.noName());
  const parsed = parseAreaCode(cell(row, 'code'));
  if (!parsed.ok) return rejectionsOf(new Rejection('code', codeMessage(parsed.problem)), name);
  const { code, level, parent } = parsed.value;
  const before = seen.get(code);
  const twice = before === undefined ? null : new Rejection('code', SAY.twice(code, before));
  const others = parentFaults(row, code, work);
  if (name instanceof Rejection || twice !== null || others.length > 0) {
    return rejectionsOf(twice, name, ...others);
  }
  makeParents(row, code, work);
  seen.set(code, row.row);
  const kind = level === 'grid' ? (plan.areas.get(code)?.kind ?? 'general') : null;
  return { what: `${code} ${name}`, verdict: plan.setArea({ code, level, parent, name, kind }) };
}

function cell(row: MappedRow, column: keyof typeof COLUMNS): string {
  for (const heading of COLUMNS[column]) {
    const value = row.fields[heading]?.trim();
    if (value) return value;
  }
  return '';
}

/** Named parents that the code does not lie in: one of the two is a slip. */
function wrongParents(row: MappedRow, code: string): Rejection[] {
  const parents = [
    { column: 'streetCode', field: 'street_code', digits: 9 },
    { column: 'districtCode', field: 'area_code', digits: 6 },
  ] as const;
  return parents.flatMap(({ column, field, digits }) => {
    const given = cell(row, column);
    if (given === '' || code.length <= digits || code.startsWith(given)) return [];
    return [new Rejection(field, SAY.otherParent(code.slice(0, digits + 3), given))];
  });
}

/** Parents the row names and its code does not lie in, and the first that is neither known nor named. */
function parentFaults(row: MappedRow, code: string, { plan, cityName }: Work): Rejection[] {
  const missing = lineage(code)
    .slice(0, -1)
    .find((parent) => !plan.has(parent) && parentName(row, parent, cityName) === '');
  const wrong = wrongParents(row, code);
  return missing === undefined ? wrong : [...wrong, new Rejection('code', SAY.noParent(code, missing))];
}

function makeParents(row: MappedRow, code: string, { plan, cityName }: Work): void {
  for (const parent of lineage(code).slice(0, -1)) {
    if (plan.has(parent)) continue;
    const name = parentName(row, parent, cityName);
    plan.setArea({ code: parent, level: levelOf(parent), parent: parentOf(parent), name, kind: null });
  }
}

function parentName(row: MappedRow, parent: string, cityName: string): string {
  if (parent === cityOf(parent)) return cityName;
  return cell(row, parent.length === 6 ? 'district' : 'street');
}
