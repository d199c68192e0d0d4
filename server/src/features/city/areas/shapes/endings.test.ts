import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db } from '../../../../platform/db/database.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { importDivisions } from '../imports/division-import.ts';
import { importGrids } from '../imports/grid-import.ts';
import { listAreaVersions, listChanges } from '../queries.ts';
import { FIRST_DAY, geojson, noon, rowsOf, STREET, smallCity, square } from '../testing.ts';

const FROM = '2025-06-01';
const A = `${STREET}001001`;
const B = `${STREET}001002`;
const AWAY = `${STREET}001003`;
const NEXT = `${STREET}002001`;
const options = { mode: 'all', source: '测试', crs: 'WGS-84' } as const;
const changeId = '01900000-0000-7000-8000-000000000009';

const ending = (open: Record<string, number>, within?: string) => ({
  within,
  openMatters: async () => new Map(Object.entries(open)),
  changeId,
  now: noon(FROM),
});

async function cityWithGrids(db: Db): Promise<void> {
  await smallCity(db);
  const grids = geojson(square(A, 0, 0), square(B, 10, 0), square(AWAY, 40, 0), square(NEXT, 20, 0));
  await importGrids(db, grids, { ...options, from: FIRST_DAY });
}

/** A takes the ground of B; nobody takes that of AWAY. */
const whole = () => {
  const feature = square(A, 0, 0, 20);
  return geojson(feature);
};

async function ends(db: Db) {
  const areas = await listAreaVersions(db);
  return Object.fromEntries(areas.filter(({ to }) => to !== null).map(({ code, to }) => [code, to]));
}

test('a complete file ends the grids it does not name, from the day and no earlier, and matters follow the ground', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const endMissing = ending({ [B]: 2 });
  const tried = await importGrids(db, whole(), { ...options, from: FROM, dryRun: true, endMissing });
  assert.deepEqual([tried.ended, tried.notEnded, await ends(db)], [2, 0, {}]);
  // What it will be taken for is told before anything ends.
  assert.deepEqual(tried.covers, { area: A.slice(0, 12), sorts: ['grid'] });
  assert.deepEqual(
    tried.endings.map(({ what, how }) => [what.slice(0, 15), how]),
    [
      [B, 'carried'],
      [AWAY, 'ends'],
    ],
  );
  const done = await importGrids(db, whole(), { ...options, from: FROM, endMissing });
  assert.equal(done.applied, true);
  // The community next door is outside of what the file is complete for.
  assert.deepEqual(await ends(db), { [B]: FROM, [AWAY]: FROM });
  const [line] = await listChanges(db);
  assert.deepEqual([line?.from, line?.to, line?.share, line?.day], [B, A, 1, FROM]);
  const again = await importGrids(db, whole(), { ...options, from: FROM, endMissing });
  assert.deepEqual([again.ended, again.unchanged], [0, 1]);
});

test('a grid with open matters and nobody to take them stays, and the file is not written', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const endMissing = ending({ [AWAY]: 3 });
  const report = await importGrids(db, whole(), { ...options, from: FROM, endMissing });
  assert.deepEqual([report.applied, report.ended, report.notEnded], [false, 1, 1]);
  assert.match(report.endings[0]?.message ?? '', /3 件在办/);
  assert.deepEqual(await ends(db), {});
  const good = await importGrids(db, whole(), { ...options, mode: 'good', from: FROM, endMissing });
  assert.equal(good.applied, true);
  assert.deepEqual(await ends(db), { [B]: FROM });
});

test('a community ends only when nothing is left in it', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  await importDivisions(db, rowsOf({ code: `${STREET}003`, name: '空社区' }), {
    from: FIRST_DAY,
    mode: 'all',
  });
  const rows = rowsOf({ code: `${STREET}001`, name: '潮头社区居民委员会' });
  const endMissing = ending({}, STREET);
  const report = await importDivisions(db, rows, { from: FROM, mode: 'good', endMissing });
  assert.deepEqual([report.ended, report.notEnded], [1, 1]);
  assert.deepEqual(report.covers, { area: STREET, sorts: ['community'] });
  assert.match(report.endings[0]?.message ?? '', /下面还有 1 个区域/);
  assert.deepEqual(await ends(db), { [`${STREET}003`]: FROM });
});
