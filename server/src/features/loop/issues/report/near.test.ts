import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../testing/database.ts';
import { GRID, HERE, makeLoopWorld, WHO } from '../../../../testing/loop-world.ts';
import { listNearWhole } from './near-queries.ts';

const HERE_IS = { lon: 119.4, lat: 36.1 };
const DEGREES = 0.0018;

/** Copies of one matter at these places, in steps of a hundred-thousandth of a degree (a metre). */
async function world(t: Parameters<typeof testDatabase>[0], places: readonly (readonly [number, number])[]) {
  const { db, owner } = await testDatabase(t);
  const id = await makeLoopWorld(db).report(WHO.qingmu);
  await owner.query(
    `insert into issue select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'number', 'copy-' || p.n,
       'lat', p.lat, 'lon', p.lon, 'state', i.state || jsonb_build_object('place', i.state->'place'
         || jsonb_build_object('lat', p.lat, 'lon', p.lon))))).*
     from issue i, (select n, $2::float8 + up / 100000.0 as lat, $3::float8 + across / 100000.0 as lon
       from unnest($4::int[], $5::int[]) with ordinality as p(up, across, n)) p where i.id = $1`,
    [id, HERE_IS.lat, HERE_IS.lon, places.map(([up]) => up), places.map(([, across]) => across)],
  );
  await owner.query('delete from issue where id = $1', [id]);
  await owner.query(
    `insert into issue_text select i.district, i.id, t.title, t.description, t.place_text, t.reported_at, t.words
     from issue i, issue_text t where t.stream_id = $1`,
    [id],
  );
  return { db, owner };
}

const pointsOf = (near: Awaited<ReturnType<typeof listNearWhole>>) =>
  near.map(({ state: { place } }) => ({ lat: place.lat ?? 0, lon: place.lon ?? 0 }));

test('the nearest stand first, and nothing beyond the box is among them', async (t) => {
  const { db } = await world(t, [
    [150, 0],
    [-3, 4],
    [0, 200],
    [0, 0],
    [-20, 90],
    [181, 0],
  ]);
  const near = await listNearWhole(db, HERE, { ...HERE_IS, degrees: DEGREES });
  const metres = pointsOf(near).map(({ lat, lon }) =>
    Math.round(Math.hypot(lat - HERE_IS.lat, lon - HERE_IS.lon) * 100_000),
  );
  assert.deepEqual(metres, [0, 5, 92, 150]);
  assert.equal(GRID.startsWith(HERE), true);
});

test('in a crowd those close by are found, and few of the others are looked at', async (t) => {
  const crowd = Array.from({ length: 3_000 }, (_, n) => [(n % 300) - 150, ((n * 7) % 301) - 150] as const);
  const { db, owner } = await world(t, [...crowd, [1, 1], [2, -1], [-1, 2]]);
  await owner.query('analyze issue');
  const near = await listNearWhole(db, HERE, { ...HERE_IS, degrees: DEGREES });
  assert.equal(near.length, 30);
  const metres = pointsOf(near).map(
    ({ lat, lon }) => Math.hypot(lat - HERE_IS.lat, lon - HERE_IS.lon) * 100_000,
  );
  assert.deepEqual(
    metres,
    metres.toSorted((a, b) => a - b),
  );
  assert.ok((metres[2] ?? 100) < 3 && (metres.at(-1) ?? 100) < 40, `the last one is ${metres.at(-1)} m away`);
});

test('at one point with thousands no more than those asked for are read, and others nearby are still found', async (t) => {
  const heap = Array.from({ length: 3_000 }, () => [0, 0] as const);
  const { db, owner } = await world(t, [...heap, [5, 5]]);
  await owner.query('analyze issue');
  const near = await listNearWhole(db, HERE, { ...HERE_IS, degrees: DEGREES });
  assert.equal(near.length, 30);
  assert.ok(pointsOf(near).every(({ lat }) => lat === HERE_IS.lat));
  const beside = { lon: HERE_IS.lon + 0.0001, lat: HERE_IS.lat + 0.0001, degrees: DEGREES };
  const [first] = await listNearWhole(db, HERE, beside);
  const [at] = pointsOf(first === undefined ? [] : [first]);
  assert.ok(Math.hypot((at?.lat ?? 0) - beside.lat, (at?.lon ?? 0) - beside.lon) < 0.00009);
});
