import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { type TestContext, test } from 'node:test';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { FastifyInstance } from 'fastify';
import { makeHttpServer } from '../../../platform/http/server.ts';
import { defaultSettings } from '../../../platform/http/settings.ts';
import { RunningImports } from '../../../platform/imports/upload.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { testDatabase } from '../../../testing/database.ts';
import { chineseNames } from '../names/public.ts';
import { searchPlaces } from '../places/public.ts';
import { importGrids } from './imports/grid-import.ts';
import { Places } from './located/places.ts';
import { AreaTiles } from './located/tiles.ts';
import { areaRoutes } from './routes.ts';
import { FIRST_DAY, geojson, rectangle, STREET, smallCity, square } from './testing.ts';

const NAMELESS = chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code });

const A = `${STREET}001001`;
const POSTS: Readonly<Record<string, [PostKind, string]>> = {
  street: ['street_head', STREET],
  district: ['district_head', '370602'],
  neighbour: ['district_head', '370611'],
  city: ['city_supervisor', ''],
  rules: ['rules_keeper', ''],
  worker: ['grid_worker', A],
};

async function serve(t: TestContext): Promise<FastifyInstance> {
  const { db } = await testDatabase(t);
  await smallCity(db);
  const grids = geojson(square(A, 0, 0), square(`${STREET}002001`, 10, 0));
  await importGrids(db, grids, { from: FIRST_DAY, mode: 'all', source: '测试', crs: 'WGS-84' });
  const places = new Places(db, Date.now);
  const signed = (who: string) => {
    const [post, area] = POSTS[who] ?? ['resident', ''];
    const actor = actorOf({ personId: who, postId: who, post, area });
    const accountId = '01900000-0000-7000-8000-0000000000ff';
    return { accountId, accountName: who, token: true, actors: [actor], passwordExpired: false };
  };
  return makeHttpServer({
    routes: areaRoutes({
      db,
      places,
      tiles: new AreaTiles(db, places),
      running: new RunningImports(tmpdir()),
      openMatters: async () => new Map(),
      findPlaces: (text, limit, look) =>
        searchPlaces({ db, places, districts: () => ['370602'], names: NAMELESS }, text, limit, look),
    }),
    db,
    log: makeLog('error', (line) => t.diagnostic(line)),
    identify: {
      cached: ({ secret }) => signed(secret),
      find: async () => null,
      watch: (_, signal) => signal,
    },
    settings: { ...defaultSettings, publicUrl: 'http://127.0.0.1:8080' },
    words: (reference) => reference,
  }).app;
}

const as = (who: string, type?: string) => ({
  authorization: `Bearer ${who}`,
  ...(type === undefined ? {} : { 'content-type': type }),
});

test('areas, places, boundaries and tiles are served', async (t) => {
  const app = await serve(t);
  const get = (url: string, headers: Record<string, string> = as('worker')) =>
    app.inject({ url: `/api/v1${url}`, headers });
  const own = (await get('/areas?parent=here')).json();
  assert.deepEqual([own[0].code, own[0].level, own[0].kind], [A, 'grid', 'general']);
  const communities = (await get(`/areas?parent=${STREET}`)).json();
  assert.deepEqual(
    communities.map((area: { code: string }) => area.code),
    [`${STREET}001`, `${STREET}002`],
  );
  const city = (await get('/areas', as('city'))).json();
  assert.equal(city[0].code, '370600');
  assert.equal(typeof city[0].longitude, 'number');
  assert.deepEqual((await get(`/areas/${A}`)).json().path, [
    '东区',
    '望海街道',
    '潮头社区居民委员会',
    '潮头社区第1网格',
  ]);
  assert.equal((await get('/areas/370602009')).statusCode, 404);
  assert.equal((await get(`/areas/${A}/boundary`)).json().geometry.type, 'MultiPolygon');
  assert.equal((await get('/places?q=%E5%90%AC%E6%B6%9B')).json()[0].gridCode, `${STREET}002001`);
  assert.equal((await get('/places?q=tingtao')).json()[0].gridCode, `${STREET}002001`, 'by its sound');
  assert.equal((await get('/places/at?longitude=121.005&latitude=37.005')).json().gridCode, A);
  assert.equal((await get('/places/at?longitude=120&latitude=37.005')).statusCode, 404);
  const tile = await get('/tiles/8/214/99');
  assert.equal(tile.statusCode, 200);
  assert.ok(tile.rawPayload.length > 50);
  const again = await get('/tiles/8/214/99', { ...as('worker'), 'if-none-match': String(tile.headers.etag) });
  assert.equal(again.statusCode, 304);
  assert.equal((await get('/tiles/grids/10/1/1')).statusCode, 204);
  assert.equal((await get('/tiles/2/9/1')).statusCode, 404);
});

test('an import over HTTP tells what it did, and only the keeper of rules may do it', async (t) => {
  const app = await serve(t);
  const payload = Buffer.from(`code,name\n${STREET}003,新潮社区居民委员会\n12,错\n`);
  const send = (who: string, query: string) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/area-imports/divisions?${query}`,
      headers: as(who, 'text/csv'),
      payload,
    });
  assert.equal((await send('street', 'mode=good')).statusCode, 403);
  const preview = (await send('rules', 'mode=good&dryRun=true')).json();
  assert.deepEqual([preview.read, preview.added, preview.refused, preview.applied], [2, 1, 1, false]);
  const done = (await send('rules', 'mode=good')).json();
  assert.deepEqual([done.added, done.applied], [1, true]);
  assert.equal((await send('rules', 'mode=good')).json().unchanged, 1);
});

test('a plan goes from street to district to city over HTTP, and no other district sees it', async (t) => {
  const app = await serve(t);
  const id = '01900000-0000-7000-8000-000000000001';
  const send = (who: string, path: string, payload?: object) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/grid-plans${path}`,
      headers: as(who),
      ...(payload === undefined ? {} : { payload }),
    });
  const grid = (west: number) => ({
    code: null,
    community: `${STREET}001`,
    name: '',
    kind: 'general',
    coordinates: [rectangle(west, 0, 5, 10)],
  });
  const drawn = await send('street', '', {
    id,
    street: STREET,
    title: '一分为二',
    grids: [grid(0), grid(5)],
  });
  assert.equal(drawn.statusCode, 200, drawn.body);
  assert.equal((await send('district', `/${id}/submit`)).statusCode, 403);
  assert.equal((await send('street', `/${id}/submit`)).statusCode, 200);
  assert.notEqual((await send('neighbour', `/${id}/review`)).statusCode, 200);
  assert.equal((await send('district', `/${id}/review`)).statusCode, 200);
  const filed = await send('city', `/${id}/file`, { inForceFrom: '2099-01-01' });
  assert.equal(filed.json().state, 'filed', filed.body);
  const read = (who: string) => app.inject({ url: `/api/v1/grid-plans/${id}`, headers: as(who) });
  assert.equal((await read('neighbour')).statusCode, 404);
  const plan = (await read('district')).json();
  assert.deepEqual(
    plan.steps.map((step: { step: string }) => step.step),
    ['draw', 'submit', 'review', 'file'],
  );
  assert.equal((await app.inject({ url: '/api/v1/grid-plans', headers: as('neighbour') })).json().length, 0);
});
