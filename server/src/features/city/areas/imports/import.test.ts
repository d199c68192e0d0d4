import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { withoutShared } from '@gridgov/domain/testing.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { TableRow } from '../../../../platform/tables/cells.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { lastBoundaries, listAreaVersions, listBoundaryVersions, listUnitGridVersions } from '../queries.ts';
import { FIRST_DAY as DAY, geojson, rowsOf, smallCity, square } from '../testing.ts';
import { DIVISION_HEADERS, importDivisions } from './division-import.ts';
import { importGrids } from './grid-import.ts';
import { importOutlines } from './outline-import.ts';
import { importUnitGrids } from './unit-grid-import.ts';

const SHARED = join(process.env.GRIDGOV_SHARED ?? '../shared', 'data/open');
const skip = withoutShared(SHARED);
const DIVISIONS = { from: DAY, mode: 'all' } as const;
const BOUNDARIES = { ...DIVISIONS, source: '测试', crs: 'WGS-84' } as const;
const OPEN = 'divisions/yantai';

async function divisionFile(db: Db, name: string, options: { dryRun?: boolean } = {}) {
  const table = await readTable(join(SHARED, `${OPEN}_${name}.csv`), { knownHeaders: DIVISION_HEADERS });
  return importDivisions(db, table.rows, { ...DIVISIONS, ...options });
}

test('the divisions of a whole city go in, and a second time change nothing', { skip }, async (t) => {
  const { db } = await testDatabase(t);
  const counts: unknown[] = [];
  for (const name of ['areas', 'streets', 'villages', 'villages', 'areas']) {
    const { read, added, changed, unchanged, refused } = await divisionFile(db, name);
    counts.push([read, added, changed, unchanged, refused]);
  }
  assert.deepEqual(counts, [
    [13, 13, 0, 0, 0],
    [159, 159, 0, 0, 0],
    [6509, 6509, 0, 0, 0],
    [6509, 0, 0, 6509, 0],
    [13, 0, 0, 13, 0],
  ]);
  const areas = await listAreaVersions(db);
  assert.equal(areas.length, 1 + 13 + 159 + 6509);
});

test('the villages alone bring their streets and districts with them', { skip }, async (t) => {
  const { db } = await testDatabase(t);
  await divisionFile(db, 'villages');
  const levels = Object.groupBy(await listAreaVersions(db), (area) => area.level);
  assert.deepEqual(
    Object.entries(levels).map(([level, areas]) => [level, areas?.length]),
    [
      ['city', 1],
      ['district', 13],
      ['street', 159],
      ['community', 6509],
    ],
  );
});

test('each bad row is told with its line, its column and what would be right', async (t) => {
  const { db } = await testDatabase(t);
  const rows = rowsOf(
    { code: '370602', name: '东区' },
    { code: '37060', name: '短' },
    { code: '370602001', name: '' },
    { code: '370602002', name: '望海街道', area_code: '370611' },
    { code: '370602003001', name: '潮头社区' },
    { code: '370602', name: '东区' },
    { code: '3.70602E+08', name: '表格' },
  );
  const report = await importDivisions(db, rows, { ...DIVISIONS, mode: 'good' });
  assert.deepEqual(
    report.problems.map((problem) => [problem.row, problem.field]),
    [
      [3, 'code'],
      [4, 'name'],
      [5, 'area_code'],
      [6, 'code'],
      [7, 'code'],
      [8, 'code'],
    ],
  );
  assert.match(report.problems[0]?.message ?? '', /5 位，应为 6 位/);
  assert.match(report.problems[2]?.message ?? '', /应为 370602/);
  assert.match(report.problems[4]?.message ?? '', /第 2 行重复/);
  assert.deepEqual([report.read, report.added, report.refused, report.applied], [7, 1, 6, true]);
});

test('one bad row keeps the whole file out unless only the good rows are wanted', async (t) => {
  const { db } = await testDatabase(t);
  const rows = () => rowsOf({ code: '370602', name: '东区' }, { code: 'x', name: '错' });
  const all = await importDivisions(db, rows(), DIVISIONS);
  assert.equal(all.applied, false);
  assert.equal((await listAreaVersions(db)).length, 0);
  await importDivisions(db, rows(), { ...DIVISIONS, mode: 'good' });
  assert.equal((await listAreaVersions(db)).length, 2);
});

test('a dry run tells the difference and writes nothing', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const before = await listAreaVersions(db);
  const renamed = rowsOf({ code: '370602001', name: '听海街道' });
  const report = await importDivisions(db, renamed, { ...DIVISIONS, dryRun: true });
  assert.deepEqual([report.changed, report.applied], [1, false]);
  assert.deepEqual(report.differences, [
    {
      row: 2,
      kind: 'changed',
      what: '370602001 听海街道',
      before: { name: '望海街道' },
      after: { name: '听海街道' },
    },
  ]);
  assert.deepEqual(await listAreaVersions(db), before);
});

test('a new name on a later day leaves the old one in history', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importDivisions(db, rowsOf({ code: '370602001', name: '听海街道' }), {
    ...DIVISIONS,
    from: '2025-03-01',
  });
  const versions = (await listAreaVersions(db)).filter((area) => area.code === '370602001');
  assert.deepEqual(
    versions.map((area) => [area.name, area.from, area.to]),
    [
      ['望海街道', '2024-01-01', '2025-03-01'],
      ['听海街道', '2025-03-01', null],
    ],
  );
});

test('an import that is stopped leaves nothing behind', async (t) => {
  const { db } = await testDatabase(t);
  const stop = new AbortController();
  async function* rows(): AsyncGenerator<TableRow> {
    for (let i = 1; i < 2_000; i += 1) {
      if (i === 500) stop.abort(new Error('stopped by hand'));
      const fields = { code: `370602${String(i).padStart(3, '0')}`, name: `第${i}街道`, area: '东区' };
      yield { row: i + 1, fields, problems: [] };
    }
  }
  await assert.rejects(importDivisions(db, rows(), { ...DIVISIONS, mode: 'good', signal: stop.signal }), {
    message: 'stopped by hand',
  });
  assert.equal((await listAreaVersions(db)).length, 0);
});

test('15,000 grids go in, are checked, make the boundaries above them, and a second time change nothing', {
  skip,
}, async (t) => {
  const { db } = await testDatabase(t);
  await divisionFile(db, 'villages');
  const file = join(SHARED, 'boundaries/yantai_grids_15000_synthetic_mit.geojson.gz');
  const options = { ...BOUNDARIES, synthetic: true };
  const first = await importGrids(db, file, options);
  assert.deepEqual([first.read, first.added, first.refused, first.applied], [15000, 15000, 0, true]);
  assert.deepEqual(first.problems, []);
  const derived = await Promise.all([12, 9, 6].map((digits) => lastBoundaries(db, digits)));
  assert.deepEqual(
    derived.map((rows) => rows.size),
    [6509, 159, 13],
  );
  assert.ok([...(derived[0]?.values() ?? [])].every((row) => row.derived && row.synthetic));
  const second = await importGrids(db, file, { ...options, from: '2025-01-01' });
  assert.deepEqual([second.unchanged, second.changed, second.added], [15000, 0, 0]);
  assert.equal((await listBoundaryVersions(db, 12)).length, 6509);
});

test('grids are refused without community, with a code used twice, or with a boundary nobody can read', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const bow = square('370602001001003', 40, 0);
  const [a, b, c, d] = bow.geometry.coordinates[0] as [number, number][];
  bow.geometry.coordinates = [[a, c, b, d, a] as [number, number][]];
  const file = geojson(
    square('370602001001001', 0, 0),
    square('370602001001001', 10, 0),
    square('370602009001001', 20, 0),
    bow,
    { ...square('370602001001004', 50, 0), geometry: { type: 'Point', coordinates: [121, 37] } },
    square('370602001001', 60, 0),
  );
  const report = await importGrids(db, file, { ...BOUNDARIES, mode: 'good' });
  assert.deepEqual(
    report.problems.map((problem) => [problem.row, problem.field]),
    [
      [2, 'code'],
      [3, 'code'],
      [4, 'geometry'],
      [5, 'geometry'],
      [6, 'code'],
    ],
  );
  assert.match(report.problems[2]?.message ?? '', /自相交.*121\.045000, 37\.005000/);
  assert.equal(report.added, 1);
  const grid = (await listAreaVersions(db)).find((area) => area.level === 'grid');
  assert.deepEqual([grid?.name, grid?.kind], ['潮头社区第1网格', 'general']);
});

test('a feature and a row of divisions are refused with everything that is wrong with them', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const wrong = square('3706020010010', 0, 0);
  const grid = {
    ...wrong,
    properties: { ...wrong.properties, kind: '大网格' },
    geometry: { type: 'Point', coordinates: [121, 37] },
  };
  const file = geojson(grid, square('370602001001001', 0, 0));
  const fieldsOf = ({ problems }: { readonly problems: readonly { row: number; field: string }[] }) =>
    problems.map(({ row, field }) => `${row} ${field}`);
  const grids = await importGrids(db, file, { ...BOUNDARIES, mode: 'good' });
  assert.deepEqual(fieldsOf(grids), ['1 code', '1 kind', '1 geometry']);
  assert.deepEqual([grids.read, grids.added, grids.refused], [2, 1, 1]);
  assert.match(grids.problems[1]?.message ?? '', /应为“综合网格”或“专属网格”/);
  const outlines = await importOutlines(db, geojson(grid), { ...BOUNDARIES, mode: 'good' });
  assert.deepEqual(fieldsOf(outlines), ['1 code', '1 geometry']);
  const units = await importUnitGrids(db, geojson(grid), { ...BOUNDARIES, mode: 'good' });
  assert.deepEqual(fieldsOf(units), ['1 code', '1 geometry']);
  const row = { code: '370602001009', name: '', street_code: '370602002', area_code: '370611' };
  const divisions = await importDivisions(db, rowsOf(row), { ...DIVISIONS, mode: 'good' });
  assert.deepEqual(fieldsOf(divisions), ['2 name', '2 street_code', '2 area_code']);
});

test('overlap, gap and a community without grid are told after an import', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const street = square('370602001', 0, 0, 30);
  await importOutlines(db, geojson(street), BOUNDARIES);
  const report = await importGrids(
    db,
    geojson(
      square('370602001001001', 0, 0),
      square('370602001001002', 5, 5),
      square('370602001001003', 25, 0),
    ),
    { ...BOUNDARIES, dryRun: true },
  );
  const kinds = new Set(report.notes.map((note) => note.field));
  assert.deepEqual(kinds, new Set(['overlap', 'gap', 'outside', 'community_without_grid']));
  assert.equal((await listBoundaryVersions(db, 15)).length, 0);
});

test('coordinates of the national offset systems are stored as WGS-84 with their origin', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  // A known pair: 121.391382, 37.539297 in GCJ-02 lies some 500 m east-south-east of its place in WGS-84.
  for (const [code, crs] of [
    ['370602001001001', 'GCJ-02'],
    ['370602001001002', 'BD-09'],
  ] as const) {
    await importGrids(db, geojson(square(code, 391, 539)), { ...BOUNDARIES, crs });
  }
  const [gcj, bd] = await listBoundaryVersions(db, 15);
  assert.deepEqual([gcj?.crs, bd?.crs], ['GCJ-02', 'BD-09']);
  const shift = (row: typeof gcj) => Math.hypot((row?.west ?? 0) - 121.391, (row?.south ?? 0) - 37.539);
  assert.ok(shift(gcj) > 0.003 && shift(gcj) < 0.008, String(shift(gcj)));
  assert.ok(shift(bd) > shift(gcj));
});

test('the faulty district outlines go in mended, old names are matched and noted', { skip }, async (t) => {
  const { db } = await testDatabase(t);
  await divisionFile(db, 'areas');
  const file = join(SHARED, 'boundaries/yantai_districts_echarts_mit.geojson');
  const report = await importOutlines(db, file, { ...BOUNDARIES, mode: 'good' });
  assert.deepEqual([report.read, report.added, report.refused], [12, 11, 1]);
  assert.match(report.problems[0]?.message ?? '', /长岛县/);
  const mended = report.notes.filter((note) => note.field === 'geometry').map((note) => note.row);
  assert.ok(mended.length >= 9);
  assert.ok(
    report.notes.some((note) => note.field === 'name' && /蓬莱市.*蓬莱区.*370614/.test(note.message)),
  );
});

test('a file that is cut off or no GeoJSON is refused in plain words', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const whole = geojson(square('370602001001001', 0, 0), square('370602001001002', 10, 0));
  const cut = await importGrids(db, whole.subarray(0, whole.length - 60), BOUNDARIES);
  assert.match(cut.problems[0]?.message ?? '', /中断/);
  assert.equal(cut.applied, false);
  const other = await importGrids(db, Buffer.from('code,name\n1,2'), BOUNDARIES);
  assert.match(other.problems[0]?.message ?? '', /FeatureCollection/);
  const lines = [square('370602001001001', 0, 0), square('370602001001002', 10, 0)].map((one) =>
    JSON.stringify(one),
  );
  const bylines = await importGrids(db, gzipSync(lines.join('\n')), BOUNDARIES);
  assert.equal(bylines.added, 2);
});

test('unit grids lie apart from governance grids', async (t) => {
  const { db } = await testDatabase(t);
  const file = geojson(square('37060200100101', 0, 0, 1), square('12', 0, 0, 1));
  const report = await importUnitGrids(db, file, { ...BOUNDARIES, mode: 'good' });
  assert.deepEqual([report.added, report.refused], [1, 1]);
  assert.equal((await listAreaVersions(db)).length, 0);
  assert.equal((await importUnitGrids(db, file, { ...BOUNDARIES, mode: 'good' })).unchanged, 1);
  assert.equal((await listUnitGridVersions(db)).length, 1);
});
