import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Route } from '../../../platform/http/route.ts';
import { RunningImports } from '../../../platform/imports/upload.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { type TestServer, testServer } from '../../../testing/server.ts';
import { chineseNames } from '../names/public.ts';
import { makePeopleNames } from '../people/public.ts';
import { RulesCache } from './cache.ts';
import { rulesRoutes } from './routes.ts';
import { loadDefaultRules, loadDemoRules } from './seeds.ts';

type Context = Parameters<typeof testServer>[0];

/** Whether something was admitted by application. */
const admits = { now: false };

async function serve(t: Context): Promise<TestServer & { dir: string }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'gridgov-rules-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const seeds = path.join(rootDir, 'database/seeds');
  // The cache needs the database that `testServer` makes, and the routes need the cache: it is opened in between.
  let cache: RulesCache | undefined;
  const later = new Proxy({} as RulesCache, {
    get: (_, name) => {
      if (cache === undefined) throw new Error('not open yet');
      const value = Reflect.get(cache, name, cache);
      return typeof value === 'function' ? value.bind(cache) : value;
    },
  });
  const server = await testServer(t, ({ db }): Route[] =>
    rulesRoutes({
      admits: async () => admits.now,
      db,
      cache: later,
      running: new RunningImports(dir),
      offset: SHANGHAI_OFFSET,
      people: makePeopleNames(db),
      names: chineseNames({
        unit: (id) => id,
        area: (code) => code,
        classOf: (code) => later.factsAt(server.clock.now).classOf(code)?.name ?? code,
      }),
      async *pastMatters(from) {
        yield { id: 'one', at: from, input: { classCode: 'E-01-02', area: '370602001002003' } };
      },
    }),
  );
  const { db } = server.database;
  await loadDefaultRules(db, seeds, server.clock.now);
  await loadDemoRules(db, seeds, server.clock.now);
  cache = await RulesCache.open({ db, pollMs: 3_600_000 });
  t.after(async () => cache?.close());
  return { ...server, dir };
}

const csv = { 'content-type': 'text/csv' };
const holidays = 'date,workday\n2027-01-01,放假\n2027-01-02,放假\n';

async function asKeeper(server: TestServer) {
  const { rows } = await server.database.owner.query<{ id: string }>(
    "select id from post where kind = 'rules_keeper'",
  );
  const me = server.as('danqing');
  return (method: string, to: string, body?: object | string, headers: Record<string, string> = {}) =>
    me(method, to, body, { 'x-post': rows[0]?.id ?? '', ...headers });
}

test('classes, their conditions, lists and settings are read by whoever works with matters', async (t) => {
  const server = await serve(t);
  const worker = server.as('qinghe');
  const classes = (await worker('GET', '/classes')).json();
  assert.ok(classes.items.some((one: { code: string }) => one.code === 'E-01-02'));
  const one = (await worker('GET', '/classes/C-01-01')).json();
  assert.deepEqual(
    one.standards.map((standard: { limit: unknown }) => standard.limit),
    [
      { n: 2, unit: 'urgent_hour' },
      { n: 1, unit: 'urgent_workday' },
      { n: 3, unit: 'workday' },
    ],
  );
  assert.equal((await worker('GET', '/classes/nothing')).statusCode, 404);
  assert.equal((await worker('GET', '/code-lists')).json().return_reason.length, 3);
  assert.equal((await worker('GET', '/rules/policy')).json().policy.returnLimit, 2);
});

test('a grid worker cannot change the rules, the rules keeper can, and who did it is kept', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const body = { zh: '信访', en: 'Petition', place: 9, note: '新增渠道', from: '2026-11-24' };
  const refused = await server.as('qinghe')('PUT', '/code-lists/nature/petition', body);
  assert.equal(refused.statusCode, 403);
  const made = await keep('PUT', '/code-lists/nature/petition', body);
  assert.deepEqual([made.statusCode, made.json().added], [200, 1]);
  const lists = (await keep('GET', '/code-lists')).json();
  assert.equal(lists.nature.at(-1).code, 'petition');
  const [revision] = (await keep('GET', '/rules/revisions?limit=1')).json().items;
  assert.deepEqual(
    [revision.subject, revision.note, revision.revision],
    ['code_list', '新增渠道', revision.revision],
  );
  const { rows } = await server.database.db.query<{ subject: string }>(
    "select subject from access_log where kind = 'change'",
  );
  assert.ok(rows.some((row) => row.subject === 'rules:code_list/nature/petition'));
});

test('a dated change of a limit is pending until its day, and the record says from when and what stood before', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const { policy } = (await keep('GET', '/rules/policy')).json();
  assert.deepEqual(policy.limits.dispatch, { n: 2, unit: 'working_hour' });
  const later = { ...policy, limits: { ...policy.limits, dispatch: { n: 3, unit: 'working_hour' } } };
  const day = new Date(server.clock.now + 3 * 86_400_000).toISOString().slice(0, 10);
  const made = await keep('PUT', '/rules/policy', { policy: later, from: day, note: '派遣放宽' });
  assert.equal(made.statusCode, 200, made.body);
  const now = (await keep('GET', '/rules/policy')).json();
  assert.equal(now.policy.limits.dispatch.n, 2);
  assert.deepEqual(
    now.pending.map((one: { from: string; policy: typeof policy }) => [
      one.from,
      one.policy.limits.dispatch.n,
    ]),
    [[day, 3]],
  );
  const [revision] = (await keep('GET', '/rules/revisions?limit=1')).json().items;
  assert.equal(revision.from, day);
  assert.deepEqual(
    [revision.policy.before.limits.dispatch.n, revision.policy.after.limits.dispatch.n],
    [2, 3],
  );
  const at = server.clock.now + 4 * 86_400_000;
  const then = (await keep('GET', `/rules/policy?at=${at}`)).json();
  assert.deepEqual([then.policy.limits.dispatch.n, then.pending], [3, []]);
});

test('certificates for patrols are asked from their day on, and a client that does not know of them changes nothing', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const policyAt = async (at: number) => (await keep('GET', `/rules/policy?at=${at}`)).json().policy;
  const { now } = server.clock;
  const [soon, later] = [now + 4 * 86_400_000, now + 9 * 86_400_000];
  const day = (at: number) => new Date(at - 86_400_000).toISOString().slice(0, 10);
  const policy = await policyAt(now);
  assert.equal(policy.certifiedPatrols, false, 'as shipped');
  const put = (changed: object, at: number) =>
    keep('PUT', '/rules/policy', { policy: changed, from: day(at), note: '持证上岗' });
  assert.equal((await put({ ...policy, certifiedPatrols: true }, soon)).statusCode, 200);
  const { certifiedPatrols: _, ...older } = policy;
  assert.equal((await put({ ...older, reopenDays: 20 }, later)).statusCode, 200);
  const seen = await Promise.all([now, soon, later].map(policyAt));
  assert.deepEqual(
    seen.map(({ certifiedPatrols, reopenDays }) => [certifiedPatrols, reopenDays]),
    [
      [false, policy.reopenDays],
      [true, policy.reopenDays],
      [true, 20],
    ],
  );
});

test('a class is found by everyday words and pinyin; the rules keeper says by which words', async (t) => {
  const server = await serve(t);
  const classOf = async (code: string) => (await server.as('qinghe')('GET', `/classes/${code}`)).json();
  const dogs = await classOf('S-03-04');
  assert.ok(dogs.aliases.includes('狗'));
  assert.ok(dogs.sounds.includes('yang quan rao min') && dogs.sounds.includes('gou'));
  const keep = await asKeeper(server);
  const body = { words: ['恶犬', ' 恶犬', '养犬扰民'], note: '常用说法' };
  assert.equal((await server.as('qinghe')('PUT', '/classes/S-03-04/words', body)).statusCode, 403);
  assert.equal((await keep('PUT', '/classes/S-99/words', body)).statusCode, 404);
  assert.equal((await keep('PUT', '/classes/S-03-04/words', body)).json().changed, 1);
  const now = await classOf('S-03-04');
  assert.deepEqual(
    [now.name, now.aliases, now.sounds],
    ['养犬扰民', ['恶犬'], ['yang quan rao min', 'e quan']],
  );
});

test('a file is tried, imported, and leaves nothing behind in the folder', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const dry = await keep('POST', '/rules/calendar/import?dryRun=true', holidays, csv);
  assert.deepEqual([dry.statusCode, dry.json().added, dry.json().applied], [200, 2, false]);
  const id = '0192d3a0-7b1c-7000-8000-0123456789ab';
  const real = await keep('POST', '/rules/calendar/import', holidays, { ...csv, 'idempotency-key': id });
  assert.deepEqual([real.json().added, real.json().applied, real.json().map.date], [2, true, 'date']);
  assert.deepEqual((await keep('GET', `/imports/${id}`)).json(), {
    id,
    phase: 'done',
    receivedBytes: Buffer.byteLength(holidays),
    read: 2,
    done: true,
  });
  const wrong = await keep('POST', '/rules/calendar/import', 'a,b\n1,2\n', csv);
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.json().errors[0].message, /日期|date/);
  assert.deepEqual(await readdir(path.join(server.dir, 'imports')), []);
});

test('columns mapped by a person once are known for the next file with the same headers', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const table = '甲,乙,丙,丁\n事件,新大类,新小类,3天\n';
  assert.equal((await keep('POST', '/rules/standards/import', table, csv)).statusCode, 422);
  const map = encodeURIComponent('甲=kind,乙=major,丙=minor,丁=limit');
  const first = await keep('POST', `/rules/standards/import?map=${map}`, table, csv);
  assert.deepEqual([first.statusCode, first.json().added], [200, 1]);
  const again = await keep('POST', '/rules/standards/import', table, csv);
  assert.deepEqual([again.statusCode, again.json().unchanged, again.json().map.丁], [200, 1, 'limit']);
});

test('the dispatch table is edited, tried out on one matter and on past ones', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const rule = {
    id: 'mine',
    priority: 900,
    from: '2026-11-24',
    when: { classPrefix: 'E-01-02' },
    target: { unitId: 'role:环卫管理单位', cycle: 'small' },
    note: '',
  };
  const window = { from: server.clock.now - 1, to: server.clock.now };
  const whatIf = async (changed: object) =>
    (
      await keep('POST', '/routing-rules/what-would-change', { changed: [changed], removed: [], ...window })
    ).json();
  const named = await whatIf({ ...rule, target: { ...rule.target, unitId: 'u-1' } });
  assert.deepEqual([named.total, named.changedCount, named.changed[0].after.rule], [1, 1, 'mine']);
  // Nobody has the role in this city without units, so the rule gives way and nothing changes.
  const role = await whatIf(rule);
  assert.deepEqual([role.total, role.changedCount], [1, 0]);
  const saved = await keep('PUT', '/routing-rules', { rules: [rule], note: '试行' });
  assert.equal(saved.statusCode, 200);
  const input = { classCode: 'E-01-02', area: '370602001002003', level: 'small' };
  const dry = (await keep('POST', '/routing-rules/dry-run', input)).json();
  assert.equal(dry.chosen, null);
  const bad = await keep('PUT', '/routing-rules', { rules: [{ ...rule, to: '2020-01-01' }], note: '试行' });
  assert.equal(bad.statusCode, 422);
  assert.deepEqual((await keep('GET', '/routing-proposals')).json(), { items: [] });
  const listed = (await keep('GET', '/routing-rules')).json();
  assert.ok(listed.rules.some((one: { id: string }) => one.id === 'mine'));
});

test('one limit and one day of the calendar are changed from a day on; what holds today stays', async (t) => {
  const server = await serve(t);
  const keep = await asKeeper(server);
  const from = new Date(server.clock.now + 3 * 86_400_000).toISOString().slice(0, 10);
  const frame = { from, note: '按新文件' };
  const { items } = (await keep('GET', '/standards')).json();
  const [{ classCode, condition, limit }] = items;
  const at = `/standards/${encodeURIComponent(classCode)}/${condition}/limit`;
  const later = server.clock.now + 4 * 86_400_000;
  const limitOf = async (when: number) => {
    const found = (await keep('GET', `/classes/${encodeURIComponent(classCode)}?at=${when}`)).json();
    return found.standards.find((one: { condition: string }) => one.condition === condition).limit;
  };
  const made = await keep('PUT', at, { n: limit.n + 1, unit: limit.unit, ...frame });
  assert.deepEqual([made.statusCode, made.json().changed], [200, 1], made.body);
  assert.deepEqual(await limitOf(server.clock.now), limit);
  assert.deepEqual(await limitOf(later), { ...limit, n: limit.n + 1 });
  const again = await keep('PUT', at, { n: limit.n + 1, unit: limit.unit, ...frame });
  assert.deepEqual([again.json().changed, again.json().unchanged], [0, 1]);
  assert.equal(
    (await keep('PUT', '/standards/none/1/limit', { n: 1, unit: 'workday', ...frame })).statusCode,
    404,
  );
  assert.equal((await server.as('qinghe')('PUT', at, { n: 1, unit: 'workday', ...frame })).statusCode, 403);
  const day = '2027-03-03';
  const moved = await keep('PUT', `/rules/calendar/${day}`, { workday: false, ...frame });
  assert.deepEqual([moved.statusCode, moved.json().changed], [200, 1], moved.body);
  const exceptions = async (when: number) =>
    (await keep('GET', `/rules/calendar?at=${when}`))
      .json()
      .exceptions.filter((one: { day: string }) => one.day === day);
  assert.deepEqual(await exceptions(server.clock.now), []);
  assert.deepEqual(await exceptions(later), [{ day, workday: false }]);
  const back = await keep('PUT', `/rules/calendar/${day}`, { workday: null, ...frame });
  assert.equal(back.json().changed, 1);
  assert.deepEqual(await exceptions(later), []);
});

test('a class is put on the duty list among the rules until the city admits by application', async (t) => {
  const keep = await asKeeper(await serve(t));
  const said = { from: '2026-11-25', note: '按新文件', ground: '网格事项准入规定' };
  assert.equal((await keep('PUT', '/duty-list/C-01-01', said)).statusCode, 200);
  t.after(() => {
    admits.now = false;
  });
  admits.now = true;
  const reply = await keep('PUT', '/duty-list/C-01-02', said);
  assert.deepEqual([reply.statusCode, reply.json().code], [409, 'admitted-by-application']);
});
