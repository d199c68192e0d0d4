/** How each kind of file reaches the feature it belongs to. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { crsOf } from '../../features/city/areas/imports/crs.ts';
import {
  DIVISION_COLUMNS,
  importDivisions,
  openDivisions,
} from '../../features/city/areas/imports/division-import.ts';
import { importGrids } from '../../features/city/areas/imports/grid-import.ts';
import type { BoundaryImportOptions } from '../../features/city/areas/imports/import-report.ts';
import { importOutlines } from '../../features/city/areas/imports/outline-import.ts';
import { importUnitGrids } from '../../features/city/areas/imports/unit-grid-import.ts';
import { Places } from '../../features/city/areas/located/places.ts';
import { cityDay } from '../../features/city/areas/public.ts';
import { listAreaVersions } from '../../features/city/areas/queries.ts';
import { ArchiveFault, checkBaseMap, importBaseMap } from '../../features/city/basemap/public.ts';
import { importNames, NAME_COLUMNS, NAME_KINDS } from '../../features/city/names/public.ts';
import { importRoster } from '../../features/city/people/import-roster.ts';
import { ROSTER_COLUMNS } from '../../features/city/people/person.ts';
import { placesOf } from '../../features/city/people/places.ts';
import { importPlaces, PLACE_COLUMNS, PLACE_REQUIRED } from '../../features/city/places/public.ts';
import { RulesCache } from '../../features/city/rules/cache.ts';
import type { Author } from '../../features/city/rules/change.ts';
import { importCalendar } from '../../features/city/rules/import-calendar.ts';
import { importCategories } from '../../features/city/rules/import-categories.ts';
import { importStandards } from '../../features/city/rules/import-standards.ts';
import { openRulesTable, RULES_FIELDS, type RulesSubject } from '../../features/city/rules/open-table.ts';
import { importUnits, listAllUnits, UNIT_COLUMNS } from '../../features/city/units/public.ts';
import { countOpenIn, countOpenOfUnits } from '../../features/loop/issues/public.ts';
import { DUTY_COLUMNS, DUTY_REQUIRED, importDuty } from '../../features/work/roster/public.ts';
import type { FieldCrypto } from '../../platform/crypto/fields.ts';
import type { Db } from '../../platform/db/database.ts';
import { type MappedTable, openMapped, rememberMapping } from '../../platform/imports/mapped-table.ts';
import {
  type ImportMode,
  type ImportOptions,
  type ImportResult,
  type RowProblem,
  Tally,
} from '../../platform/imports/tally.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { type ColumnMap, parseColumnMap } from '../../platform/tables/column-map.ts';
import { importOldCases } from './old-cases.ts';
import { UsageError } from './verb.ts';

export type ImportRequest = {
  readonly db: Db;
  readonly crypto: () => Promise<FieldCrypto>;
  readonly file: string;
  readonly now: number;
  /** First day the rows hold. */
  readonly from: string;
  readonly map: string | undefined;
  readonly kind: string | undefined;
  /** Of old cases: the trade's name. */
  readonly trade: string | undefined;
  /** Of old cases: in which what is wrong is said. */
  readonly reader: Language;
  readonly tree: string;
  readonly crs: string;
  readonly synthetic: boolean;
  readonly source: string;
  /** Of a base map: licence line and 审图号; without them what the file says of itself. */
  readonly credit: string | undefined;
  readonly approval: string | undefined;
  readonly dataDir: string;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  /** The file is complete; what it does not name ends. */
  readonly endMissing: boolean;
  readonly within: string | undefined;
  readonly onProgress: (read: number) => void;
  readonly signal: AbortSignal;
};

type Source = (request: ImportRequest) => Promise<ImportResult & { readonly notes?: readonly RowProblem[] }>;

export const SOURCES: Readonly<Record<string, { readonly says: string; readonly run: Source }>> = {
  divisions: { says: '区划（区、街道、社区）：CSV 或 XLSX', run: divisions },
  grids: {
    says: '治理网格：GeoJSON，可为 .gz',
    run: async (request) =>
      importGrids(request.db, request.file, {
        ...boundaryOptions(request),
        endMissing: await endMissingAreas(request),
      }),
  },
  outlines: {
    says: '区、街道、社区的边界：GeoJSON',
    run: (request) => importOutlines(request.db, request.file, boundaryOptions(request)),
  },
  'unit-grids': {
    says: '单元网格：GeoJSON',
    run: (request) => importUnitGrids(request.db, request.file, boundaryOptions(request)),
  },
  basemap: { says: '底图：PMTiles 第 3 版，替换数据目录里原有的底图', run: baseMap },
  units: { says: '单位：CSV 或 XLSX', run: units },
  places: { says: '地址、小区、地点：CSV 或 XLSX，列为名称、别名、经度、纬度、类型、编码', run: places },
  roster: { says: '人员花名册，一行一个岗位：CSV 或 XLSX', run: roster },
  duty: { says: '值班表，一行一个班的一个岗位，班次先建好：CSV 或 XLSX', run: duty },
  categories: { says: '三级类别树：CSV 或 XLSX', run: (request) => rules(request, 'categories') },
  standards: { says: '立案结案标准：CSV 或 XLSX', run: (request) => rules(request, 'standards') },
  calendar: { says: '节假日与调休：CSV 或 XLSX', run: (request) => rules(request, 'calendar') },
  cases: {
    says: '一个业务的旧案，一件一行：CSV 或 XLSX；用 --trade 指定业务',
    run: (request) => importOldCases(request),
  },
  names: {
    says: '区域、单位、类别、立案条件的外文名称：CSV 或 XLSX，列为类型、编码、中文名、语言、英文名',
    run: names,
  },
};

function common({ mode, dryRun, onProgress, signal }: ImportRequest): ImportOptions {
  return { mode, dryRun, onProgress, signal };
}

function boundaryOptions(request: ImportRequest): BoundaryImportOptions {
  const crs = crsOf(request.crs);
  if (crs === null) throw new UsageError(`--crs ${request.crs}：应为 WGS-84、GCJ-02 或 BD-09`);
  if (request.map !== undefined) throw new UsageError('GeoJSON 没有列，不用 --map');
  const { from, source, synthetic } = request;
  return { ...common(request), from, source, crs, synthetic };
}

/** One file, which is taken whole: it counts as one row. */
async function baseMap({ file, dataDir, credit, approval, dryRun }: ImportRequest): Promise<ImportResult> {
  const { result } = new Tally({});
  try {
    const origin = { credit, approval };
    await (dryRun ? checkBaseMap(file, origin) : importBaseMap(file, dataDir, origin));
    return { ...result, read: 1, changed: 1, applied: !dryRun };
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    const problems = [{ row: 0, field: 'file', message: error.message }];
    return { ...result, read: 1, refused: 1, problems };
  }
}

async function divisions(request: ImportRequest) {
  const map = mapOf(request, Object.keys(DIVISION_COLUMNS));
  const table = await openDivisions(request.db, request.file, map);
  const options = { ...common(request), from: request.from, endMissing: await endMissingAreas(request) };
  return remembering(request, 'divisions', table, await importDivisions(request.db, table.rows, options));
}

/** What a complete file ends needs the open matters of every district there is. */
async function endMissingAreas({ db, now, endMissing, within }: ImportRequest) {
  if (!endMissing) return undefined;
  const districts = await districtsOf(db);
  const openMatters = (codes: readonly string[]) => countOpenIn(db, districts, codes);
  return { within, openMatters, changeId: uuidv7(now), now };
}

async function districtsOf(db: Db): Promise<string[]> {
  const codes = (await listAreaVersions(db)).map(({ code }) => code.slice(0, 6));
  return [...new Set(codes)];
}

async function units(request: ImportRequest) {
  const { db, now, from } = request;
  const table = await openTable(request, 'units', UNIT_COLUMNS, ['name']);
  const known = new Set((await areasOn(db, from)).map(({ code }) => code));
  const hasArea = (code: string) => known.size === 0 || known.has(code);
  const { endMissing: ends, within } = request;
  const districts = ends ? await districtsOf(db) : [];
  const openMatters = (ids: readonly string[]) => countOpenOfUnits(db, districts, ids);
  const endMissing = ends ? { within, openMatters } : undefined;
  const context = { day: from, newId: () => uuidv7(now), hasArea, endMissing };
  return remembering(request, 'units', table, await importUnits(db, table.rows, context, common(request)));
}

async function places(request: ImportRequest) {
  const { db, now, from: day, source, within } = request;
  const crs = crsOf(request.crs);
  if (crs === null) throw new UsageError(`--crs ${request.crs}：应为 WGS-84、GCJ-02 或 BD-09`);
  const table = await openTable(request, 'places', PLACE_COLUMNS, PLACE_REQUIRED);
  const areas = await new Places(db, () => now).snapshot();
  const endMissing = request.endMissing ? { within } : undefined;
  const context = { day, now, crs, source, areas, endMissing };
  return remembering(request, 'places', table, await importPlaces(db, table.rows, context, common(request)));
}

async function roster(request: ImportRequest) {
  const { db, now, from } = request;
  const table = await openTable(request, 'roster', ROSTER_COLUMNS, ['name', 'kind']);
  const places = placesOf(await areasOn(db, from), await listAllUnits(db));
  const endMissing = request.endMissing ? { within: request.within, ownPost: null } : undefined;
  const crypto = await request.crypto();
  const context = { day: from, newId: () => uuidv7(now), crypto, places, endMissing };
  return remembering(request, 'roster', table, await importRoster(db, table.rows, context, common(request)));
}

async function duty(request: ImportRequest): Promise<ImportResult> {
  const { db, now, from } = request;
  const table = await openTable(request, 'duty', DUTY_COLUMNS, DUTY_REQUIRED);
  const units = await listAllUnits(db);
  const areas = await areasOn(db, from);
  const named = (found: { readonly name: string } | undefined, key: string) => found?.name ?? key;
  const rulesCache = await RulesCache.open({ db, pollMs: 3_600_000 });
  try {
    const context = {
      today: cityDay(now),
      calendar: rulesCache.factsAt(now).calendar,
      author: { at: now, person: null, newId: () => uuidv7(now) },
      ownSeat: null,
      keeps: () => true,
      unitsNamed: async (text: string) =>
        units.filter(({ code, name, aliases }) => [code, name, ...aliases].includes(text)),
      telling: {
        names: {
          area: (code: string) =>
            named(
              areas.find((area) => area.code === code),
              code,
            ),
          unit: (id: string) =>
            named(
              units.find((unit) => unit.id === id),
              id,
            ),
        },
        districts: () => areas.flatMap(({ code }) => (/^\d{6}$/.test(code) ? [code] : [])),
      },
    };
    return remembering(request, 'duty', table, await importDuty(db, table.rows, context, common(request)));
  } finally {
    await rulesCache.close();
  }
}

async function rules(request: ImportRequest, subject: RulesSubject): Promise<ImportResult> {
  const { db, file, now, from, kind, tree, source } = request;
  const map = mapOf(request, RULES_FIELDS[subject]);
  const table = await openRulesTable(db, subject, file, map);
  const author: Author = { at: now, personId: null, postId: null, note: `命令行导入 ${source}` };
  const options = { ...common(request), from };
  const run = {
    standards: () =>
      importStandards(db, table.rows, author, { ...options, kind, limitUnit: table.limitUnit }),
    categories: () => importCategories(db, table.rows, author, { ...options, tree }),
    calendar: () => importCalendar(db, table.rows, author, options),
  };
  return remembering(request, subject, table, await run[subject]());
}

async function names(request: ImportRequest): Promise<ImportResult> {
  const { db, now, from: day } = request;
  const table = await openTable(request, 'names', NAME_COLUMNS, ['name']);
  const rulesCache = await RulesCache.open({ db, pollMs: 3_600_000 });
  try {
    const className = (code: string) => rulesCache.factsAt(now).classOf(code)?.name ?? null;
    const context = { day, kinds: NAME_KINDS, within: '', className };
    return remembering(request, 'names', table, await importNames(db, table.rows, context, common(request)));
  } finally {
    await rulesCache.close();
  }
}

function openTable(
  request: ImportRequest,
  subject: string,
  known: Readonly<Record<string, readonly string[]>>,
  required: readonly string[],
): Promise<MappedTable> {
  const map = mapOf(request, Object.keys(known));
  return openMapped(request.db, { subject, source: request.file, known, required, map });
}

function mapOf({ map }: ImportRequest, fields: readonly string[]): ColumnMap | undefined {
  return map === undefined ? undefined : parseColumnMap(map, fields);
}

/** A mapping that a person gave serves the next file of the same layout, also from the console. */
async function remembering(
  { db, map, dryRun, now }: ImportRequest,
  subject: string,
  table: MappedTable,
  result: ImportResult,
): Promise<ImportResult> {
  if (map !== undefined && !dryRun) await rememberMapping(db, subject, table, now);
  return result;
}

async function areasOn(db: Db, day: string): Promise<{ code: string; name: string }[]> {
  const versions = await listAreaVersions(db);
  return versions.filter(({ from, to }) => from <= day && (to === null || day < to));
}
