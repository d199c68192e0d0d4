import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { RunningImports } from '../../../platform/imports/upload.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { cellBomb } from '../../../platform/tables/testing.ts';
import { CAST } from '../../../testing/cast.ts';
import { testServer } from '../../../testing/server.ts';
import { chineseNames } from '../names/public.ts';
import { unitRoutes } from '../units/routes.ts';
import { peopleRoutes } from './routes.ts';

type Context = Parameters<typeof testServer>[0];

const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
const csv = { 'content-type': 'text/csv' };
const areas = [
  { code: '370602', name: '滨海区' },
  { code: '370602001', name: '望潮街道' },
  { code: '370602001002', name: '听涛社区' },
  { code: '370602001002003', name: '第三网格' },
  { code: '370602002', name: '栖霞街道' },
];
const roster = `姓名,手机号,岗位,所属网格,单位,起,止
汀听雨,10000000001,专职网格员,滨海区/望潮街道/听涛社区/第三网格,,2026-01-01,
禾知秋,10000000002,镇街派遣员,栖霞街道,,2026-01-01,
溪问石,10000000003,单位经办人,,U1,2026-01-01,2026-12-31
`;

async function serve(t: Context) {
  const dir = await mkdtemp(path.join(tmpdir(), 'gridgov-people-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const server = await testServer(t, ({ db, identity }) => {
    const names = chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code });
    const shared = { db, names, running: new RunningImports(dir), newId: uuidv7, offset: SHANGHAI_OFFSET };
    return [
      ...unitRoutes({ ...shared, hasArea: async () => () => true, openMatters: async () => new Map() }),
      ...peopleRoutes({
        ...shared,
        crypto,
        areas: async () => areas,
        placeName: (code) => areas.find((area) => area.code === code)?.name ?? code,
        onPosts: () => identity.forgetAll(),
      }),
    ];
  });
  const keep = (method: string, to: string, body?: object | string, headers = {}) =>
    server.as('danqing')(method, to, body, { 'x-post': CAST.danqing.posts[1]?.id ?? '', ...headers });
  const units = await keep('POST', '/units/import', '编码,名称,区域编码\nU1,滨海区环卫中心,370602\n', csv);
  assert.deepEqual([units.statusCode, units.json().added], [200, 1]);
  const people = await keep('POST', '/people/import', roster, csv);
  assert.deepEqual([people.statusCode, people.json().problems, people.json().added], [200, [], 3]);
  return { ...server, keep };
}

type Line = { id: string; name: string; phone: string; kind: string; personId: string };

test('a street sees its own people only, and their telephone numbers masked', async (t) => {
  const { as, database } = await serve(t);
  const street = as('xiheng');
  const seen = (await street('GET', '/people')).json().items as Line[];
  assert.deepEqual(seen.map((line) => line.name).sort(), ['汀听雨', '清禾', '溪横']);
  const worker = seen.find((line) => line.name === '汀听雨');
  assert.equal(worker?.phone, '100****0001');
  assert.equal((await street('GET', '/people?area=370602002')).statusCode, 403);
  const { rows } = await database.db.query<{ id: string }>("select id from person where name = '禾知秋'");
  assert.equal((await street('GET', `/people/${rows[0]?.id}`)).statusCode, 404);
  const found = (await street('GET', '/people?phone=100-0000-0001')).json().items as Line[];
  assert.deepEqual(
    found.map((line) => line.name),
    ['汀听雨'],
  );
});

test('a number is shown for a stated reason only, and that is kept', async (t) => {
  const { as, database } = await serve(t);
  const street = as('xiheng');
  const worker = ((await street('GET', '/people?name=汀')).json().items as Line[])[0];
  assert.equal((await street('POST', `/people/${worker?.personId}/phone`, {})).statusCode, 422);
  const shown = await street('POST', `/people/${worker?.personId}/phone`, { reason: '联系现场核实' });
  assert.deepEqual(shown.json(), { phone: '10000000001' });
  const { rows } = await database.db.query<{ reason: string | null; text: string }>(
    'select reason, row_to_json(a)::text as text from access_log a where reason is not null',
  );
  assert.deepEqual(
    rows.map((row) => row.reason),
    ['联系现场核实'],
  );
  assert.ok(!rows[0]?.text.includes('10000000001'));
});

test('the exported roster imports again and changes nothing', async (t) => {
  const { keep } = await serve(t);
  const reason = encodeURIComponent('年度核对');
  for (const format of ['csv', 'xlsx']) {
    const file = await keep('GET', `/people/export?format=${format}&reason=${reason}`);
    assert.equal(file.statusCode, 200);
    const again = await keep('POST', '/people/import', file.rawPayload, {
      'content-type': 'application/octet-stream',
    });
    assert.deepEqual([again.json().refused, again.json().added, again.json().changed], [0, 0, 0], format);
    assert.equal(again.json().unchanged, again.json().read);
  }
});

test('a roster gives neither an administrator’s post nor one to whoever imports it', async (t) => {
  const { keep, database } = await serve(t);
  const own = CAST.danqing.name;
  const held = [`${own},,规则管理员,,`, `${CAST.lanting.name},,审计管理员,,`];
  const wished = [
    `${own},,审计管理员,,2026-11-24`,
    `${own},,市督办员,,2026-11-24`,
    '陌生人,10000000009,系统管理员,,2026-11-24',
  ];
  const table = (lines: string[]) => ['姓名,手机号,岗位,所属网格,起', ...lines, ''].join('\n');
  const before = await database.owner.query('select id from post');
  const refused = await keep('POST', '/people/import', table([...held, ...wished]), csv);
  const { problems } = refused.json() as { problems: { row: number; field: string }[] };
  const wrong = problems.filter(({ row }) => row > 0).map(({ row, field }) => [row, field]);
  assert.deepEqual(
    wrong,
    wished.map((_, n) => [held.length + 2 + n, 'kind']),
    refused.body,
  );
  assert.equal((await database.owner.query('select id from post')).rows.length, before.rows.length);
});

test('a grid worker reads no roster, a street imports none', async (t) => {
  const { as } = await serve(t);
  assert.equal((await as('qinghe')('GET', '/people')).statusCode, 403);
  assert.equal((await as('xiheng')('POST', '/people/import', roster, csv)).statusCode, 403);
  assert.equal((await as('xiheng')('GET', '/people/export?reason=xx')).statusCode, 403);
});

test('a post is handed over by who may, inside the own area, and the new holder has its rights at once', async (t) => {
  const { as } = await serve(t);
  const district = as('chuyun');
  const lines = (await district('GET', '/people')).json().items as Line[];
  const desk = lines.find((line) => line.name === '禾知秋');
  const order = { toPersonId: CAST.qinghe.personId, reason: '岗位调整' };
  assert.equal((await as('xiheng')('POST', `/posts/${desk?.id}/handover`, order)).statusCode, 403);
  const done = await district('POST', `/posts/${desk?.id}/handover`, order);
  assert.deepEqual([done.statusCode, done.json().day, done.json().reason], [200, '2026-11-24', '岗位调整']);
  const { posts, handovers } = (await district('GET', `/people/${CAST.qinghe.personId}`)).json();
  assert.deepEqual(
    posts.map((post: Line) => post.kind),
    ['street_dispatcher', 'grid_worker'],
  );
  assert.equal(handovers.length, 1);
  const granted = await as('qinghe')('GET', '/people?area=370602002', undefined, { 'x-post': posts[0].id });
  assert.equal(granted.statusCode, 200);
});

test('the security administrator grants posts, but none to the own person', async (t) => {
  const { as } = await serve(t);
  const security = as('yunxiu');
  const body = { kind: 'grid_leader', area: '370602001002', reason: '任命' };
  const granted = await security('POST', `/people/${CAST.mobai.personId}/posts`, body);
  assert.deepEqual(
    [granted.statusCode, granted.json().kind, granted.json().from],
    [201, 'grid_leader', '2026-11-24'],
  );
  const own = await security('POST', `/people/${CAST.yunxiu.personId}/posts`, body);
  assert.ok(own.statusCode >= 400 && own.statusCode < 500);
  const wide = await security('POST', `/people/${CAST.mobai.personId}/posts`, { ...body, area: '370602' });
  assert.equal(wide.statusCode, 422);
  const audit = { kind: 'audit_admin', reason: '任命' };
  assert.equal((await security('POST', `/people/${CAST.songtao.personId}/posts`, audit)).statusCode, 422);
  const ended = await security('POST', `/posts/${granted.json().id}/end`, { reason: '免去' });
  assert.equal(ended.json().to, '2026-11-24');
});

test('a workbook that unpacks to hundreds of megabytes is refused in words that say what would be right', async (t) => {
  const { keep } = await serve(t);
  const type = { 'content-type': 'application/octet-stream' };
  const reply = await keep('POST', '/people/import?dryRun=true', cellBomb(100_000_000), type);
  assert.equal(reply.statusCode, 422);
  assert.match(reply.json().errors[0].message, /压缩比超过 250 倍.*另存为/);
});
