import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { polygonContains } from '@gridgov/domain/city/areas/rings.ts';
import { withoutShared } from '@gridgov/domain/testing.ts';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { testDatabase } from '../../../../testing/database.ts';
import { readFeatures } from '../imports/feature-stream.ts';
import { importGrids } from '../imports/grid-import.ts';
import { boundaryOf } from '../shapes/geometry.ts';
import { FIRST_DAY, geojson, noon, rectangle, smallCity, square } from '../testing.ts';
import { findPlaces } from './find-places.ts';
import { buildPlaceIndex } from './place-index.ts';
import type { PlaceEntry } from './place-parts.ts';
import { Places } from './places.ts';
import { AreaTiles } from './tiles.ts';

const GRIDS = join(
  process.env.GRIDGOV_SHARED ?? '../shared',
  'data/open/boundaries/yantai_grids_15000_synthetic_mit.geojson.gz',
);
const OPTIONS = { from: FIRST_DAY, mode: 'all', source: '测试', crs: 'WGS-84' } as const;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function lookThrough(entries: readonly PlaceEntry[], lon: number, lat: number, at: number): string | null {
  for (const { code, boundary, from, to } of entries) {
    if (at < from || at >= to) continue;
    if (boundary.some((polygon) => polygonContains(polygon, lon, lat))) return code;
  }
  return null;
}

const entry = (code: string, boundary: Boundary, from = -Infinity, to = Infinity) => ({
  code,
  boundary,
  from,
  to,
});

test('every point of a board of squares lies in exactly one, also on edges and corners', () => {
  const entries: PlaceEntry[] = [];
  for (let x = 0; x < 5; x += 1) {
    for (let y = 0; y < 5; y += 1) entries.push(entry(`${x}${y}`, [rectangle(10 * x, 10 * y, 10, 10)]));
  }
  const index = buildPlaceIndex(entries);
  for (let x = 0; x < 50; x += 5) {
    for (let y = 0; y < 50; y += 5) {
      const [lon, lat] = [121 + x / 1000, 37 + y / 1000];
      const owners = entries.filter(({ boundary }) => boundary.some((one) => polygonContains(one, lon, lat)));
      assert.equal(owners.length, 1, `${x} ${y}`);
      assert.equal(index.codeAt(lon, lat, 0), owners[0]?.code);
    }
  }
});

test('holes, islands, versions and strange coordinates', () => {
  const ring = [...rectangle(0, 0, 30, 30), ...rectangle(10, 10, 10, 10)];
  const index = buildPlaceIndex([
    entry('ring', [ring], 0, 100),
    entry('after', [rectangle(0, 0, 30, 30)], 100),
    entry('isles', [rectangle(50, 0, 1, 1), rectangle(60, 0, 1, 1)]),
  ]);
  assert.equal(index.codeAt(121.005, 37.005, 50), 'ring');
  assert.equal(index.codeAt(121.015, 37.015, 50), null);
  assert.equal(index.codeAt(121.015, 37.015, 100), 'after');
  assert.equal(index.codeAt(121.005, 37.005, -1), null);
  assert.equal(index.codeAt(121.0605, 37.0005, 0), 'isles');
  assert.equal(index.codeAt(Number.NaN, 37, 0), null);
  assert.equal(index.codeAt(0, 0, 0), null);
  assert.equal(buildPlaceIndex([]).codeAt(121, 37, 0), null);
});

test('a point a little off every area is given to the nearest, within the metres asked for', () => {
  const index = buildPlaceIndex([
    entry('a', [rectangle(0, 0, 10, 10)]),
    entry('b', [rectangle(20, 0, 10, 10)]),
  ]);
  const near = index.codeNear(121.0102, 37.005, 0, 50);
  assert.equal(near?.code, 'a');
  assert.ok(near && Math.abs(near.metres - 17.8) < 0.5, String(near?.metres));
  assert.equal(index.codeNear(121.0102, 37.005, 0, 10), null);
  assert.equal(index.codeNear(121.018, 37.005, 0, 500)?.code, 'b');
  assert.equal(index.codeNear(121.025, 37.005, 0, 500)?.metres, 0);
});

test('the index answers as a look through all 15,000 grids does', {
  skip: withoutShared(GRIDS),
}, async () => {
  const entries: PlaceEntry[] = [];
  for await (const feature of readFeatures(GRIDS)) {
    entries.push(entry(String(feature.properties.grid_code), boundaryOf(feature.geometry) ?? []));
  }
  entries.sort((a, b) => (a.code < b.code ? -1 : 1));
  const index = buildPlaceIndex(entries);
  const random = seeded(11);
  let inside = 0;
  for (let i = 0; i < 300; i += 1) {
    const corner = entries[Math.floor(random() * entries.length)]?.boundary[0]?.[0]?.[i % 4] ?? [121, 37];
    const spread = i % 3 === 0 ? 0 : 0.02;
    const [lon, lat] = [corner[0] + (random() - 0.5) * spread, corner[1] + (random() - 0.5) * spread];
    const code = lookThrough(entries, lon, lat, 0);
    if (code !== null) inside += 1;
    assert.equal(index.codeAt(lon, lat, 0), code);
  }
  assert.ok(inside > 150, 'too few points met a grid');
});

test('a re-drawn grid answers for points from its day on, and the old one before', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importGrids(db, geojson(square('370602001001001', 0, 0)), OPTIONS);
  await importGrids(db, geojson(square('370602001001001', 0, 0, 20)), { ...OPTIONS, from: '2025-05-01' });
  const places = new Places(db, () => noon('2025-06-01'));
  const areas = await places.snapshot();
  const point = { lon: 121.015, lat: 37.005 };
  assert.equal(areas.gridAt(point, noon('2025-04-30')), null);
  assert.equal(areas.gridAt(point, Date.parse('2025-05-01T00:00:00+08:00')), '370602001001001');
  assert.deepEqual(areas.gridsAt(Float64Array.of(121.005, 37.005, 100, 10), noon('2025-06-01')), [
    '370602001001001',
    null,
  ]);
});

test('a server notices within two seconds what another one imported', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  let now = 0;
  const places = new Places(db, () => now);
  const first = await places.snapshot();
  await importGrids(db, geojson(square('370602001001001', 0, 0)), OPTIONS);
  now = 1_999;
  assert.equal(await places.snapshot(), first);
  now = 2_000;
  assert.equal((await places.snapshot()).childrenAt('370602001001', noon(FIRST_DAY)).length, 1);
});

test('a place is found by its name, by names together, in one go and by code, only inside the area', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importGrids(db, geojson(square('370602001001001', 0, 0), square('370602001002001', 10, 0)), OPTIONS);
  const at = noon(FIRST_DAY);
  const areas = await new Places(db, () => at).snapshot();
  const codes = (text: string, prefix = '') =>
    findPlaces(areas, text, prefix, 5, { at, language: 'zh' }).map((place) => place.code);
  assert.deepEqual(codes('潮头'), ['370602001001', '370602001001001']);
  assert.deepEqual(codes('望海 听涛'), ['370602001002', '370602001002001']);
  assert.deepEqual(codes('望海街道听涛社区')[0], '370602001002');
  assert.deepEqual(codes('370602001002'), ['370602001002', '370602001002001']);
  assert.deepEqual(codes('潮头', '370602001002'), []);
  assert.deepEqual(codes('没有这里'), []);
  assert.deepEqual(codes('  '), []);
  const [community] = findPlaces(areas, '潮头社区', '', 1, { at, language: 'zh' });
  assert.equal(community?.inside, '东区 望海街道');
  assert.ok(community?.point && Math.abs(community.point.lon - 121.005) < 1e-9);
});

test('in another language areas are found and called by their names in it, and by the Chinese ones', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const at = noon('2024-02-02');
  const english: Readonly<Record<string, string>> = {
    潮头社区居民委员会: 'Chaotou community',
    望海街道: 'Wanghai street',
  };
  const areas = await new Places(
    db,
    () => at,
    (_, __, name) => english[name] ?? null,
  ).snapshot();
  const find = (text: string, language: 'zh' | 'en') =>
    findPlaces(areas, text, '', 1, { at, language }).map(({ code, name, inside }) => [code, name, inside]);
  const [found] = find('chaotou wanghai', 'en');
  assert.deepEqual(found?.slice(0, 2), ['370602001001', 'Chaotou community']);
  assert.match(String(found?.[2]), /^Wanghai street, /);
  assert.deepEqual(find('潮头社区', 'en')[0]?.[1], 'Chaotou community');
  assert.deepEqual(find('chaotou', 'zh'), []);
});

test('a tile holds the grids that lie in it with code, name, level and state, and nothing where none lies', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importGrids(db, geojson(square('370602001001001', 0, 0), square('370602001002001', 10, 0)), OPTIONS);
  const at = noon('2024-02-02');
  const places = new Places(db, () => at);
  const tiles = new AreaTiles(db, places);
  const { z, x, y } = tileOf(121.005, 37.005, 14);
  const tile = await tiles.tile('grids', { z, x, y }, at);
  assert.ok(tile);
  const { layers } = new VectorTile(new Pbf(tile.body));
  assert.deepEqual(Object.keys(layers).sort(), ['grids', 'grids_labels']);
  const feature = layers.grids?.feature(0);
  assert.deepEqual(
    { ...feature?.properties },
    {
      code: '370602001001001',
      name: '潮头社区第1网格',
      level: 'grid',
      state: 'in_force',
    },
  );
  assert.equal(await tiles.tile('grids', { z, x: x + 50, y }, at), null);
  assert.equal(await tiles.tile('grids', { z: 3, x: 6, y: 3 }, at), null);
  assert.ok(await tiles.tile('communities', { z, x, y }, at));
  assert.ok(await tiles.tile('districts', tileOf(121.005, 37.005, 3), at));
  const map = await tiles.tile('map', { z, x, y }, at);
  assert.ok(map);
  const all = new VectorTile(new Pbf(map.body)).layers;
  assert.deepEqual(Object.keys(all).sort(), ['divisions', 'divisions_labels', 'grids', 'grids_labels']);
  const levels = Array.from(
    { length: all.divisions?.length ?? 0 },
    (_, i) => all.divisions?.feature(i).properties.level,
  );
  assert.deepEqual([...new Set(levels)], ['district', 'street', 'community']);
  assert.equal(await tiles.tile('grids', { z, x, y }, at), tile);
  await assert.rejects(tiles.tile('grids', { z: 2, x: 4, y: 0 }, at), RangeError);
});

test('a new boundary gives the tile a new tag', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importGrids(db, geojson(square('370602001001001', 0, 0)), OPTIONS);
  const at = noon('2024-02-02');
  const places = new Places(db, () => at);
  const tiles = new AreaTiles(db, places);
  const { z, x, y } = tileOf(121.005, 37.005, 14);
  const before = await tiles.tile('grids', { z, x, y }, at);
  await importGrids(db, geojson(square('370602001001001', 0, 0, 5)), OPTIONS);
  await places.reload();
  const after = await tiles.tile('grids', { z, x, y }, at);
  assert.ok(before && after);
  assert.notEqual(after.etag, before.etag);
  assert.notDeepEqual(after.body, before.body);
});

function tileOf(lon: number, lat: number, z: number) {
  const side = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side;
  return { z, x: Math.floor(((lon + 180) / 360) * side), y: Math.floor(y) };
}
