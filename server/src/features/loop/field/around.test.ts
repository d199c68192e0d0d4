import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { enrolCast } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { actorNamed, drawCity, EAST, GRIDS, PEOPLE } from '../../../testing/rights-world.ts';
import { testRules, testSurroundings } from '../../../testing/rules.ts';
import { Places } from '../../city/areas/public.ts';
import type { FieldDeps } from './deps.ts';
import { syncFor } from './sync.ts';

const START = Date.parse('2026-11-24T10:00:00+08:00');
const DAY = 86_400_000;

/** Squares side by side from west to east; what is in another district lies far away. */
async function setting(t: Parameters<typeof testDatabase>[0]) {
  const { db, owner } = await testDatabase(t);
  await drawCity(owner);
  await enrolCast(owner, PEOPLE);
  for (const [at, code] of GRIDS.entries()) {
    const west = 121.4 + at * 0.004 + (code.startsWith(EAST) ? 0 : 1);
    const [east, north] = [west + 0.004, 37.504];
    const ring = [
      [west, 37.5],
      [east, 37.5],
      [east, north],
      [west, north],
      [west, 37.5],
    ];
    // One after another: a handful.
    await owner.query(
      `insert into area_boundary (code, valid_from, coordinates, west, south, east, north, label_lon, label_lat,
         source, origin_crs, synthetic, derived)
       values ($1, '2020-01-01', $2, $3, 37.5, $4, $5, $3, 37.5, 'test', 'WGS-84', true, false)`,
      [code, JSON.stringify([[ring]]), west, east, north],
    );
  }
  await owner.query('update area_revision set revision = revision + 1');
  const clock = { now: START };
  const places = new Places(db, () => clock.now);
  const names = { area: (code: string) => code, classOf: (code: string) => code };
  const deps = {
    db,
    places,
    rules: testRules(),
    districts: () => [EAST],
    ready: async () => true,
    crypto: makeFieldCrypto({ secrets: ['s'.repeat(40)] }),
    names: { ...testSurroundings().names, ...names },
    people: async (ids: readonly string[]) => new Map(ids.map((id) => [id, `${id.slice(-2)}*`])),
  } as FieldDeps;
  const sync = (name: 'worker' | 'street', since?: string) =>
    syncFor(deps, { actor: actorNamed(name), language: 'zh', now: clock.now, since });
  return { clock, owner, places, sync };
}

test('a phone is given the grids around with who works there, and says of a place what the server decides', async (t) => {
  const { sync, places } = await setting(t);
  const { area } = await sync('worker');
  assert.deepEqual(
    area?.around.map(({ code, worker }) => [code, worker]),
    GRIDS.slice(0, 4).map((code) => [code, code === GRIDS[0] ? '11*' : '']),
  );
  const snapshot = await places.snapshot();
  for (const { code, outline } of area?.around ?? []) {
    const [[lon = 0, lat = 0] = []] = outline[0]?.[0] ?? [];
    assert.equal(snapshot.gridAt({ lon: lon + 0.001, lat: lat + 0.001 }, START), code);
  }
  assert.deepEqual((await sync('street')).area?.around, []);
});

test('outlines are given again only when they are others than before', async (t) => {
  const { clock, owner, sync } = await setting(t);
  const first = await sync('worker');
  clock.now += DAY;
  const next = await sync('worker', first.cursor);
  assert.equal(next.area, undefined);
  clock.now += 60_000;
  const quiet = await sync('worker', next.cursor);
  assert.equal(quiet.area, undefined);
  await owner.query(
    `insert into post (id, person_id, kind, area, valid_from)
    values ('00000000-0000-7000-8003-000000000999', $1, 'grid_worker', $2, '2020-01-01')`,
    [PEOPLE.guide.personId, GRIDS[1]],
  );
  clock.now += DAY;
  const staffed = await sync('worker', quiet.cursor);
  assert.equal(staffed.area?.around.find(({ code }) => code === GRIDS[1])?.worker, '15*');
});

test('a phone has the duty telephones of its community and those above, the nearest first', async (t) => {
  const { sync, owner } = await setting(t);
  const own = actorNamed('worker').area;
  // One after another: a handful.
  for (const [code, phone] of [
    [own.slice(0, 12), '0535-6612015'],
    [own.slice(0, 9), '0535-6612000'],
    ['990199001', '0535-1'],
  ])
    await owner.query(
      "insert into area_office (code, phone, hours, by_person, at) values ($1, $2, '全天', 'p', $3)",
      [code, phone, new Date(START)],
    );
  const { area } = await sync('worker');
  assert.deepEqual(
    area?.offices.map(({ phone }) => phone),
    ['0535-6612015', '0535-6612000'],
  );
});

test('a phone has the telephones of the units of its community and those above, the nearest first', async (t) => {
  const { sync, owner } = await setting(t);
  const own = actorNamed('worker').area;
  // One after another: a handful.
  for (const [area, phone] of [
    [own.slice(0, 6), '0000-1'],
    [own.slice(0, 12), '0000-2'],
    [own.slice(0, 9), ''],
    ['990199001', '0000-3'],
  ])
    await owner.query(
      `insert into unit (id, code, name, kind, level, area, aliases, roles, phone, valid_from)
       values (gen_random_uuid(), $1 || $2, '水务局', 'department', 'district', $1, '{}', '{}', $2, '2020-01-01')`,
      [area, phone],
    );
  const { area } = await sync('worker');
  assert.deepEqual(
    area?.units.map(({ phone }) => phone),
    ['0000-2', '0000-1'],
  );
});
