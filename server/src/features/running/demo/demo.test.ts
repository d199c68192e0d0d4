import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { STAGES } from '@gridgov/domain/loop/issues/steps.ts';
import { withoutShared } from '@gridgov/domain/testing.ts';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { passwordFault, passwordFits } from '../../../platform/auth/passwords.ts';
import { readConfig } from '../../../platform/config/config.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { makeFileStore } from '../../../platform/files/store.ts';
import { makeLedger } from '../../../platform/ledger/ledger.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { type TestDatabase, testDatabase } from '../../../testing/database.ts';
import { testSurroundings } from '../../../testing/rules.ts';
import { BaseMap } from '../../city/basemap/public.ts';
import { loadDefaultRules, loadDemoRules, loopRules, RulesCache } from '../../city/rules/public.ts';
import { ISSUES, type IssueDeps, makeNumbers } from '../../loop/issues/public.ts';
import { listWaiting } from '../../telling/portal/public.ts';
import { CAST, DEMO_PASSWORD, HOME } from './cast.ts';
import { drawing, SCENES } from './drawings.ts';
import { type DemoOptions, loadDemo, loadDemoMatters } from './load.ts';
import { readTexts } from './matters/texts.ts';

const seedsDir = path.join(rootDir, 'database/seeds');
const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
/** A Tuesday at noon: the middle of the working day. */
const now = Date.parse('2026-11-24T11:30:00+08:00');

type Tags = Readonly<Record<string, string>>;

/** What the nearest tile of the base map has at a place, by layer. */
async function layersAt(baseMap: BaseMap, lon: number, lat: number): Promise<Record<string, Tags[]>> {
  const side = 2 ** 14;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  const tile = await baseMap.tile(14, Math.floor(((lon + 180) / 360) * side), Math.floor(y * side));
  assert.ok(tile, `no tile at ${lon} ${lat}`);
  const { layers } = new VectorTile(new Pbf(gunzipSync(tile.body)));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, nth) => layer.feature(nth).properties as Tags),
    ]),
  );
}

type Feature = { properties: { code: string; name: string } };

/** One street of the home district and one of another, with all that lies in them. */
function reducedCity() {
  const kept = [HOME.street, '990101001'];
  const wanted = (code: string) => kept.some((street) => code.startsWith(street) || street.startsWith(code));
  const [head = '', ...rows] = divisions();
  const files = { divisions: path.join(folder, 'divisions.csv'), grids: path.join(folder, 'grids.geojson') };
  writeFileSync(files.divisions, [head, ...rows.filter((row) => wanted(row.split(',')[0] ?? ''))].join('\n'));
  const features = grids().filter(({ properties }) => wanted(properties.code));
  writeFileSync(files.grids, JSON.stringify({ type: 'FeatureCollection', features }));
  return files;
}

function divisions(): string[] {
  return readFileSync(path.join(seedsDir, 'demo/divisions.csv'), 'utf8').trim().split('\n');
}

function grids(): Feature[] {
  const packed = readFileSync(path.join(seedsDir, 'demo/grids.geojson.gz'));
  return (JSON.parse(gunzipSync(packed).toString()) as { features: Feature[] }).features;
}

async function loopOf({ db }: Pick<TestDatabase, 'db'>): Promise<IssueDeps & { close(): void }> {
  const cache = await RulesCache.open({ db });
  return {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: loopRules(cache, () => now),
    numbers: makeNumbers(db),
    ...testSurroundings(),
    close: () => cache.close(),
  };
}

async function counts(db: TestDatabase['db']): Promise<Record<string, number>> {
  const tables = ['area', 'unit', 'person', 'post', 'account', 'issue', 'event', 'file', 'outbox'];
  const counted = tables.map(async (table) => {
    const { rows } = await db.query<{ n: number }>(`select count(*) as n from ${table}`);
    return [table, rows[0]?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

test('a small demo city', async (t) => {
  const database = await testDatabase(t);
  t.after(() => rmSync(folder, { recursive: true }));
  const { db } = database;
  const opened: { close(): void }[] = [];
  t.after(() => opened.forEach((one) => void one.close()));
  const options: DemoOptions = {
    db,
    crypto: makeFieldCrypto({ secrets: ['demo'] }),
    seedsDir,
    now,
    people: 1_200,
    matters: 120,
    files: reducedCity(),
    dataDir: folder,
    store: makeFileStore(folder),
    issues: async () => {
      const loop = await loopOf(database);
      opened.push(loop);
      return loop;
    },
  };

  await t.test(
    'a load that is stopped half way goes on where it was, and gives each command once',
    async () => {
      const stop = new AbortController();
      const progress: DemoOptions['progress'] = (part, done) => {
        if (part === 'matters' && done >= 40) stop.abort();
      };
      await assert.rejects(loadDemo({ ...options, signal: stop.signal, progress }), { name: 'AbortError' });
      const before = await counts(db);
      assert.ok((before.issue ?? 0) >= 40);
      const played = await loadDemo({ ...options, now: now + 3_600_000 });
      assert.deepEqual(played?.refused, []);
      const after = await counts(db);
      assert.ok((after.issue ?? 0) >= 120 && (after.issue ?? 0) > (before.issue ?? 0));
    },
  );

  await t.test('a house number stands on the map beside the street it names', async () => {
    const baseMap = new BaseMap(folder);
    t.after(() => baseMap.close());
    const { rows } = await db.query<{ name: string; lon: number; lat: number }>(
      "select name, lon, lat from place where kind = '门牌' and name ~ '[路街巷]\\d+号$' order by name, lon",
    );
    assert.ok(rows.length > 200, `${rows.length} house numbers`);
    for (const { name, lon, lat } of rows.filter((_, nth) => nth % 40 === 0)) {
      const layers = await layersAt(baseMap, lon, lat);
      const streets = layers.roads?.map(({ name: street }) => street);
      assert.ok(streets?.includes(name.replace(/\d+号$/, '')), `${name} among ${streets?.join(' ')}`);
      const numbers = layers.buildings?.map(({ addr_housenumber }) => addr_housenumber);
      assert.ok(numbers?.includes(/(\d+)号$/.exec(name)?.[1]), name);
    }
  });

  await t.test('every stage occurs', async () => {
    const { rows } = await db.query<{ stage: string }>('select distinct stage from issue');
    assert.deepEqual(rows.map(({ stage }) => stage).sort(), Object.keys(STAGES).sort());
  });

  await t.test(
    'every cycle, most channels, and clocks with time, near their end, over and standing',
    async () => {
      const { rows } = await db.query<Record<string, number>>(
        `select count(distinct cycle) as cycles, count(distinct channel) as channels,
         count(*) filter (where open and due_at > $1) as running, count(*) filter (where open and due_at < $1) as over,
         count(*) filter (where open and due_at between $1 and $1::timestamptz + interval '2 hours') as soon,
         count(*) filter (where stage = 'suspended' and due_at > $1) as suspended,
         count(*) filter (where supervised) as supervised, count(*) filter (where in_time is false) as late,
         count(*) filter (where in_time) as timely
       from issue`,
        [new Date(now).toISOString()],
      );
      const [seen] = rows;
      assert.equal(seen?.cycles, 3);
      assert.ok((seen?.channels ?? 0) >= 5);
      for (const what of ['running', 'over', 'soon', 'suspended', 'supervised', 'late'])
        assert.ok(seen?.[what], what);
      assert.ok((seen?.timely ?? 0) > 5 * (seen?.late ?? 0));
    },
  );

  await t.test('nothing lies in the future, and reports are accepted in working hours', async () => {
    const { rows } = await db.query<{ last: number; first: number }>(
      'select max(at) as last, min(at) as first from event',
    );
    assert.ok((rows[0]?.last ?? Infinity) <= now);
    assert.ok((rows[0]?.first ?? 0) > now - 60 * 86_400_000);
    const accepted = await db.query<{ at: number }>(
      `select e.at from event e join issue i on i.district = e.district and i.id = e.stream_id
       where e.name = 'issue.accepted' and i.nature <> 'emergency'`,
    );
    const hours = accepted.rows.map(
      ({ at }) => new Date(at + 8 * 3_600_000).getUTCHours() + new Date(at).getUTCMinutes() / 60,
    );
    assert.deepEqual(
      hours.filter((hour) => hour < 8 || hour > 18.02),
      [],
    );
  });

  await t.test('an emergency is at hand, one is over, and each step followed within minutes', async () => {
    const { rows } = await db.query<{ open: boolean; minutes: number }>(
      `select i.open, extract(epoch from max(e.at) - min(e.at)) / 60 as minutes
       from issue i join event e on e.district = i.district and e.stream_id = i.id
       where i.nature = 'emergency' and e.name in ('issue.reported', 'issue.confirmed') group by i.id, i.open`,
    );
    assert.deepEqual(new Set(rows.map(({ open }) => open)), new Set([true, false]));
    for (const { minutes } of rows) assert.ok(minutes >= 10 && minutes <= 24, `${minutes} minutes`);
  });

  await t.test(
    'duplicates close with their master, and the other district has the linked matter',
    async () => {
      const { rows } = await db.query<{ n: number }>(
        `select count(*) as n from issue one join issue master on master.district = one.district and master.id = one.master
       where one.stage = 'closed' and master.stage in ('closed', 'evaluated') and one.closed_at >= master.closed_at`,
      );
      assert.ok((rows[0]?.n ?? 0) >= 2);
      const linked = await db.query("select 1 from issue where channel = 'transfer' and district = '990101'");
      assert.ok(
        linked.rowCount + (await db.query("select 1 from issue where channel = 'transfer'")).rowCount > 0,
      );
    },
  );

  await t.test('the street’s desk has let out photos and wordings, and finds some waiting', async () => {
    const { rows } = await db.query<Record<string, number>>(
      `select (select count(*) from published_photo where published and hash is not null) as photos,
         (select count(*) from published_text) as texts`,
    );
    const [found] = rows;
    assert.ok((found?.photos ?? 0) > 0 && (found?.texts ?? 0) > 0, JSON.stringify(found));
    const page = { area: HOME.street, classCode: null, after: null, limit: 9, when: null, published: null };
    assert.ok((await listWaiting(db, [HOME.district], page)).length > 0);
  });

  await t.test('the ledger proves itself', async () => {
    const { broken, streams } = await verifyLedger(db, [ISSUES]);
    assert.deepEqual(broken, []);
    assert.ok(streams >= 120);
  });

  await t.test('a second load changes nothing', async () => {
    const before = await counts(db);
    assert.equal(await loadDemo({ ...options, now: now + 86_400_000 }), null);
    assert.equal(await loadDemoMatters(options), null);
    assert.deepEqual(await counts(db), before);
  });

  await t.test('one can sign in as each of the people, whose accounts are marked', async () => {
    const { rows } = await db.query<{ name: string; demo: boolean; hash: string }>(
      'select name, demo, password_hash as hash from account order by name',
    );
    assert.deepEqual(
      rows.map(({ name }) => name),
      CAST.map(({ account }) => account).sort(),
    );
    assert.ok(rows.every(({ demo }) => demo));
    assert.equal(await passwordFits(DEMO_PASSWORD, rows[0]?.hash ?? null), true);
    for (const { account } of CAST) assert.equal(passwordFault(DEMO_PASSWORD, account, 8), null);
  });

  await t.test('disputes and thanks go no way that nobody would send them', async () => {
    const { rows } = await db.query<{ talked: number; astray: number }>(
      `select count(distinct i.id)::int as talked, count(e.*) filter (where e.name in ('issue.returned', 'issue.ruled',
         'issue.redispatched', 'issue.split', 'issue.assist_added', 'issue.suspension_asked', 'issue.reworked'))::int as astray
       from issue i join event e on e.district = i.district and e.stream = 'issue' and e.stream_id = i.id
       where i.class_code ~ '^S-0[17]'`,
    );
    const [found] = rows;
    assert.ok(found !== undefined && found.talked > 0, JSON.stringify(found));
    assert.equal(found.astray, 0);
  });

  await t.test('those who dispatch and handle at home find something waiting', async () => {
    for (const seat of [
      `desk:street:${HOME.street}`,
      'desk:district:%',
      `desk:community:${HOME.street}%`,
      'unit:%',
      'desk:city',
    ]) {
      const { rowCount } = await db.query('select 1 from issue where open and holder like $1', [seat]);
      assert.ok(rowCount > 0, seat);
    }
  });
});

test('each text names a class and an opening condition of the demo’s rules', async (t) => {
  const { db } = await testDatabase(t);
  await loadDefaultRules(db, seedsDir, now);
  await loadDemoRules(db, seedsDir, now);
  const cache = await RulesCache.open({ db });
  t.after(() => cache.close());
  const facts = cache.factsAt(now);
  const { templates } = await readTexts(seedsDir);
  assert.ok(templates.length >= 80);
  for (const { classCode, condition, title } of templates) {
    assert.ok(facts.classOf(classCode), `${title} ${classCode}`);
    const conditions = facts.conditionsOf(classCode);
    assert.ok(condition < Math.max(1, conditions.length), `${title} ${condition}`);
  }
});

const source = path.join(
  readConfig({ GRIDGOV_SHARED: process.env.GRIDGOV_SHARED }).sharedDir,
  'data/open/divisions',
);

test('no name of the demo city is one of the source', {
  skip: withoutShared(source),
}, () => {
  const stem = (name: string) =>
    name
      .replace(/(居民委员会|村民委员会|居委会|村委会)$/, '')
      .replace(/(社区|街道|经济开发区|开发区|区|县|市|镇|乡|村)$/, '');
  const real = ['yantai_areas.csv', 'yantai_streets.csv', 'yantai_villages.csv'].flatMap((file) =>
    readFileSync(path.join(source, file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => stem(row.split(',')[1] ?? '')),
  );
  const known = new Set(real.filter((name) => name.length > 1));
  const parts = (name: string) =>
    [...name].flatMap((_, from) =>
      Array.from({ length: name.length - from - 1 }, (__, n) => name.slice(from, from + n + 2)),
    );
  const ours = divisions()
    .slice(1)
    .map((row) => row.split(',')[1] ?? '');
  const inGrids = new Set(grids().map(({ properties }) => properties.name.replace(/\d+$/, '')));
  // The drawn pages speak of a 文化路, as every town has one; as a whole it is no name of the source either.
  const wholly = (name: string) =>
    known.has(name) || (name !== '文化路' && parts(name).some((piece) => known.has(piece)));
  const found = [...ours.map(stem), ...inGrids].filter(wholly);
  assert.deepEqual(found, []);
  assert.equal(ours.length, 13 + 159 + 6509);
});

test('the pictures of a kind of matter are taken from different places, not the same in other colours', () => {
  for (const { name } of SCENES) {
    const drawn = [0, 1, 2, 3].map((n) => drawing(name, false, n, [960, 720]).split('</g>')[0] ?? '');
    const shapes = drawn.map((svg) => /<g transform="([^"]*)"/.exec(svg)?.[1]);
    assert.equal(new Set(shapes).size, 4, name);
  }
});
