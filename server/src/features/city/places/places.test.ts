import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db } from '../../../platform/db/database.ts';
import { testDatabase } from '../../../testing/database.ts';
import { noFault } from '../../../testing/work.ts';
import { portalWorld } from '../../telling/portal/testing.ts';
import { Places } from '../areas/public.ts';
import { chineseNames } from '../names/public.ts';
import { importPlaces } from './import.ts';
import { searchPlaces } from './search.ts';
import { gatherSeen } from './seen.ts';

const NOW = Date.UTC(2026, 10, 24, 2);
const NAMELESS = chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code });
const DAY = '2026-11-24';
const square = (lon: number, lat: number) => [
  [
    [
      [lon, lat],
      [lon + 0.01, lat],
      [lon + 0.01, lat + 0.01],
      [lon, lat + 0.01],
      [lon, lat],
    ],
  ],
];

async function draw(owner: Db, code: string, west: number, south: number): Promise<void> {
  await owner.query(
    `insert into area_boundary (code, valid_from, coordinates, west, south, east, north, label_lon, label_lat, source,
       origin_crs, synthetic, derived)
     values ($1, '2020-01-01', $2, $3, $4, $5, $6, $7, $8, '测试', 'WGS-84', true, false)`,
    [
      code,
      JSON.stringify(square(west, south)),
      west,
      south,
      west + 0.01,
      south + 0.01,
      west + 0.005,
      south + 0.005,
    ],
  );
}

/** Two grids of one community, side by side. */
async function city(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  const areas: [string, string, string][] = [
    ['990106', 'district', '东湾区'],
    ['990106012', 'street', '福海街道'],
    ['990106012001', 'community', '福苑社区'],
    ['990106012001001', 'grid', '福苑02'],
    ['990106012001002', 'grid', '福苑03'],
  ];
  for (const [code, level, name] of areas) {
    // Each lies in the one before.
    await owner.query(
      `insert into area (code, valid_from, level, parent, name, kind) values ($1, '2020-01-01', $2, $3, $4, $5)`,
      [
        code,
        level,
        level === 'district' ? null : code.slice(0, -3),
        name,
        level === 'grid' ? 'general' : null,
      ],
    );
  }
  await draw(owner, '990106012001001', 121, 37);
  await draw(owner, '990106012001002', 121.01, 37);
  await owner.query('update area_revision set revision = revision + 1');
  const places = new Places(db, () => NOW);
  const deps = { db, places, districts: () => ['990106'], names: NAMELESS };
  const names = async (text: string, now = NOW) =>
    (await searchPlaces(deps, text, 8, { now, language: 'zh' })).map(({ name }) => name);
  const load = async (rows: Record<string, string>[], more: object = {}, options: object = {}) =>
    importPlaces(
      db,
      rows.map((fields, n) => ({ row: n + 2, fields })),
      {
        day: DAY,
        now: NOW,
        crs: 'WGS-84' as const,
        source: '地名.csv',
        areas: await places.snapshot(),
        ...more,
      },
      options,
    );
  return { db, deps, names, load };
}

const ESTATE = {
  name: '露原小区',
  aliases: '老化肥厂家属院；露原',
  lng: '121.015',
  lat: '37.005',
  kind: '小区',
};
const MARKET = { name: '福苑便民超市', aliases: '', lng: '121.002', lat: '37.002', kind: '商店', code: 'P7' };

test('areas and places are found by words in any order, in part, by numbers, aliases and pinyin', async (t) => {
  const { names, load } = await city(t);
  assert.equal((await load([ESTATE, MARKET])).applied, true);
  assert.deepEqual(await names('福苑 3 格'), ['福苑03']);
  assert.deepEqual(await names('03 福苑'), ['福苑03']);
  assert.equal((await names('福海街道福苑'))[0], '福苑社区');
  for (const text of [
    '露原',
    '化肥厂',
    '家属院',
    '福苑 露原',
    '福海街道露原小区',
    'lyxq',
    'luyuan',
    '小区',
  ]) {
    assert.ok((await names(text)).includes('露原小区'), text);
  }
  assert.deepEqual(await names('超市'), ['福苑便民超市']);
  assert.deepEqual(await names('福苑03 超市'), [], 'the market lies in the other grid');
  assert.deepEqual(await names('火车站'), []);
  assert.deepEqual(await names("'; drop -- ~"), []);
});

test('a number nobody knows finds the nearest doors of its street, the nearest first', async (t) => {
  const { deps, names, load } = await city(t);
  const door = (n: number) => ({
    name: `文澜路${n}号`,
    aliases: '',
    lng: `121.00${n % 9}`,
    lat: '37.002',
    kind: '门牌',
  });
  const street = { name: '文澜路', aliases: '', lng: '121.003', lat: '37.003', kind: '道路' };
  const stop = { name: '文澜路口站', aliases: '', lng: '121.004', lat: '37.003', kind: '公交' };
  const loaded = await load([street, stop, ...[2, 8, 14, 21, 108].map(door), MARKET]);
  assert.equal(loaded.applied, true);
  const found = await searchPlaces(deps, '文澜路12号', 8, { now: NOW, language: 'zh' });
  assert.deepEqual(
    found.map(({ name, from }) => [name, from]),
    [
      ['文澜路14号', 'nearest'],
      ['文澜路8号', 'nearest'],
      ['文澜路21号', 'nearest'],
    ],
  );
  assert.ok((await names('文澜路10号')).includes('文澜路8号'), '108 only begins like it');
  assert.equal((await names('文澜路100号'))[0], '文澜路108号');
  assert.deepEqual(await names('文澜路8号'), ['文澜路8号'], 'one that is known is meant alone');
  assert.equal((await names('文澜路'))[0], '文澜路');
  assert.deepEqual(await names('文澜路口站'), ['文澜路口站']);
  assert.equal((await names('福海街道'))[0], '福海街道');
  assert.deepEqual(await names('无名路11号'), []);
});

test('a place is shown in the grid it lies in', async (t) => {
  const { deps, load } = await city(t);
  await load([ESTATE]);
  const [found] = await searchPlaces(deps, '露原小区', 8, { now: NOW, language: 'zh' });
  assert.deepEqual(found, {
    code: '990106012001002',
    level: 'grid',
    name: '露原小区',
    inside: '东湾区 福海街道 福苑社区',
    point: { lon: 121.015, lat: 37.005 },
    from: 'list',
    kind: '小区',
  });
});

test('a table of places is judged row by row, dated, and the same again changes nothing', async (t) => {
  const { db, names, load } = await city(t);
  const bad = await load([
    ESTATE,
    { ...MARKET, lng: '130' },
    { ...MARKET, name: '' },
    ESTATE,
    { ...MARKET, lat: '' },
  ]);
  assert.deepEqual([bad.applied, bad.added, bad.refused], [false, 1, 4]);
  assert.deepEqual(
    bad.problems.slice(0, 4).map(({ row, field }) => [row, field]),
    [
      [3, 'lng'],
      [4, 'name'],
      [5, 'name'],
      [6, 'lat'],
    ],
  );
  assert.deepEqual(await names('露原'), []);
  assert.equal((await load([ESTATE, MARKET])).added, 2);
  const again = await load([ESTATE, MARKET]);
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 2]);
  const later = '2026-11-26';
  const renamed = await load([{ ...MARKET, name: '福苑大卖场' }], { day: later, endMissing: {} });
  assert.deepEqual([renamed.changed, renamed.ended], [1, 1]);
  assert.deepEqual(await names('超市'), ['福苑便民超市'], 'until the day it is called otherwise');
  assert.deepEqual(await names('露原', NOW + 3 * 86_400_000), []);
  assert.deepEqual(await names('卖场', NOW + 3 * 86_400_000), ['福苑大卖场']);
  const { rows } = await db.query<{ n: number }>('select count(*) as n from place');
  assert.equal(rows[0]?.n, 3);
});

test('a complete list ends what it leaves out of its area, never what it names in a row that was refused', async (t) => {
  const { names, load } = await city(t);
  await load([ESTATE, MARKET, { ...MARKET, name: '福苑菜市场', code: 'P8' }]);
  const tomorrow = NOW + 86_400_000;
  const rows = [
    { ...MARKET, lng: '北边' },
    { ...MARKET, name: '福苑菜市场', code: 'P8' },
  ];
  const tried = await load(rows, { endMissing: {} }, { dryRun: true, mode: 'good' });
  assert.deepEqual(tried.covers, { area: '990106012001', sorts: ['place'] });
  assert.deepEqual(
    tried.endings.map(({ what, how }) => [what, how]),
    [['露原小区', 'ends']],
  );
  assert.deepEqual(tried.problems[0], { row: 2, field: 'lng', message: '“北边”应为度数，如 121.391' });
  assert.deepEqual(await names('露原', tomorrow), ['露原小区'], 'a trial writes nothing');
  const elsewhere = await load(rows, { endMissing: { within: '990107' } }, { mode: 'good' });
  assert.equal(elsewhere.ended, 0, 'complete for another area');
  assert.equal((await load([], { endMissing: {} })).ended, 0, 'an empty file says nothing');
  await load(rows, { endMissing: {} }, { mode: 'good' });
  assert.deepEqual(await names('露原', tomorrow), []);
  assert.deepEqual(await names('超市', tomorrow), ['福苑便民超市']);
});

test('what begins later is neither changed nor ended before it begins', async (t) => {
  const { load } = await city(t);
  await load([ESTATE, MARKET], { day: '2026-12-10' });
  const early = await load([{ ...MARKET, name: '福苑大卖场' }], { endMissing: {} }, { mode: 'good' });
  assert.deepEqual([early.refused, early.notEnded, early.ended], [1, 1, 0]);
  assert.match(early.problems[0]?.message ?? '', /2026-12-10/);
});

test('where public matters were is found without the flat, and only as long as one is public', async (t) => {
  const { deps, report, file, clock, send, database } = await portalWorld(t);
  const { owner } = database;
  await draw(owner, '990106012015001', 119.395, 36.095);
  await owner.query('update area_revision set revision = revision + 1');
  await deps.places.reload();
  const at = { grid: '990106012015001', lon: 119.4, lat: 36.1 };
  const shown = (await report({ place: { ...at, text: '露原小区7号楼2单元501室' } })).json();
  const hidden = (await report({ place: { ...at, text: '露原小区9号楼' }, nature: 'report' })).json();
  const unseen = await report({ place: { ...at, text: '露原小区8号楼' } });
  assert.equal(unseen.statusCode, 200, unseen.body);
  await file(shown.id);
  await file(hidden.id);
  clock.now += 600_000;
  assert.equal(await gatherSeen(deps, clock.now, noFault), 1);
  assert.equal(await gatherSeen(deps, clock.now, noFault), 0, 'read once');
  const ask = async (text: string) => send('GET', `/portal/places?q=${encodeURIComponent(text)}`);
  const found = await ask('露原 7号楼');
  assert.deepEqual(
    found.json().map(({ name, from }: { name: string; from: string }) => [name, from]),
    [['露原小区7号楼', 'matter']],
  );
  assert.equal((await ask('露原')).json().length, 1, 'neither what waits nor what concerns one person');
  assert.ok(!(await ask('501')).body.includes('露原'));
  await owner.query("update issue set stage = 'merged', open = false where id = $1", [
    shown.id.split('.')[1],
  ]);
  assert.deepEqual((await ask('露原 7号楼')).json(), []);
});

test('a place is found by its name behind very many that hold the same words', async (t) => {
  const { db, names, load } = await city(t);
  const road = { name: '滨河路', aliases: '', lng: '121.002', lat: '37.002', kind: '道路', code: 'R1' };
  await load([{ ...road, name: '滨河路口袋公园九号', code: 'R0' }]);
  await db.query(
    `insert into place (key, valid_from, name, aliases, kind, lon, lat, source, words)
     select 'many' || g, valid_from, '滨河' || g, aliases, kind, lon, lat, source, words
     from place, generate_series(1, 2100) g`,
  );
  await load([road]);
  assert.equal((await names('滨河路'))[0], '滨河路');
  assert.equal((await names(' 滨河路 '))[0], '滨河路');
});
