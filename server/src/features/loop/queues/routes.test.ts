import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import ExcelJS from 'exceljs';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { CAST } from '../../../testing/cast.ts';
import { testServer } from '../../../testing/server.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { Exports } from './exports/exports.ts';
import { LiveHub } from './live/live.ts';
import { listRoutes } from './routes.ts';
import { makeWorld, type World } from './testing.ts';

const GRID = '370602001002003';
const leader: Actor = actorOf({ personId: 'leader', postId: 'l', post: 'grid_leader', area: '370602001002' });

async function serve(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-exports-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  let world: World | undefined;
  let live: LiveHub | undefined;
  let exports: Exports | undefined;
  const server = await testServer(t, ({ db }) => {
    world = makeWorld(db, folder, ['370602']);
    live = new LiveHub({
      db,
      log: makeLog('error', () => undefined),
      clock: () => world?.now ?? 0,
      pollMs: 50,
    });
    exports = new Exports(world.deps, () => world?.now ?? 0);
    return [...listRoutes(world.deps, live), ...exportRoutes(exports)];
  });
  assert.ok(world !== undefined && live !== undefined && exports !== undefined);
  world.now = server.clock.now;
  const hub = live;
  t.after(async () => hub.close());
  return { ...server, world, live, exports, folder };
}

/** A matter that waits for the street's dispatcher. */
async function toDispatch(world: World, n: number): Promise<string> {
  const id = await world.reportIn(GRID, n);
  await world.give(leader, id, 'file');
  await world.give(leader, id, 'escalate', { reason: '需街道处理' });
  return id;
}

test('a street dispatcher dispatches two matters at once; one that cannot be is told why', async (t) => {
  const { as, world, clock } = await serve(t);
  const [one, two] = [await toDispatch(world, 1), await toDispatch(world, 2)];
  const other = await world.reportIn(GRID, 3);
  clock.now = world.now;
  const dispatcher = as('xiheng');
  const ids = [one, two, other];
  const checks = (await dispatcher('POST', '/issues/bulk/check', { ids })).json();
  const may = checks.map((check: { commands: { command: string; allowed: boolean }[] }) =>
    check.commands.some(({ command, allowed }) => command === 'dispatch' && allowed),
  );
  assert.deepEqual(may, [true, true, false]);
  assert.ok(!JSON.stringify(checks).includes('"close"'));

  const key = { 'idempotency-key': uuidv7() };
  const items = ids.map((id) => ({ id, commandId: uuidv7() }));
  const order = { command: 'dispatch', body: { unit: 'roads' }, items };
  const first = await dispatcher('POST', '/issues/bulk', order, key);
  assert.equal(first.statusCode, 200, first.body);
  const results = first.json();
  assert.deepEqual(
    results.map((one: { ok: boolean }) => one.ok),
    [true, true, false],
  );
  assert.match(results[2].text, /派遣/);
  assert.deepEqual((await dispatcher('POST', '/issues/bulk', order, key)).json(), results);

  const closing = await dispatcher('POST', '/issues/bulk', { ...order, command: 'close' }, key);
  assert.equal(closing.statusCode, 422);
  const foreign = await as('danqing')('POST', '/issues/bulk', order, key);
  assert.deepEqual(
    foreign.json().map((one: { code: string }) => one.code),
    ['not-found', 'not-found', 'not-found'],
  );
});

test('in bulk each matter may be told something of its own, and nothing that one command alone would refuse', async (t) => {
  const { as, world, clock } = await serve(t);
  const ids = [await toDispatch(world, 1), await toDispatch(world, 2)];
  clock.now = world.now;
  const send = (items: object[], body: object) =>
    as('xiheng')(
      'POST',
      '/issues/bulk',
      { command: 'dispatch', body, items },
      { 'idempotency-key': uuidv7() },
    );
  const [one, two] = [{ id: ids[0] }, { id: ids[1] }];
  for (const [items, body] of [
    [[one], { unit: 7 }],
    [[one], { unit: 'roads', anything: { else: true } }],
    [[{ ...one, body: { note: 3 } }], { unit: 'roads' }],
  ] as const)
    assert.equal((await send([...items], body)).statusCode, 422, JSON.stringify(items));
  const results = await send(
    [
      { ...one, body: { unit: 'roads' } },
      { ...two, body: { unit: 'water' } },
    ],
    {},
  );
  assert.deepEqual(
    results.json().map(({ ok }: { ok: boolean }) => ok),
    [true, true],
  );
  const rows = (await as('xiheng')('GET', '/issues?view=area')).json().rows as {
    id: string;
    lead: { id: string };
  }[];
  const leads = ids.map((id) => rows.find((row) => row.id === id)?.lead.id);
  assert.deepEqual(leads, ['roads', 'water']);
});

test('lists need the right to read; administrators have no queue', async (t) => {
  const { as, send } = await serve(t);
  for (const who of ['yunxiu', 'lanting', 'songtao'] as const) {
    for (const url of [
      '/issues',
      '/issue-views',
      '/issues/map?bbox=1,1,2,2',
      '/live',
      '/issues/changes?since=2026-11-24T00:00:00Z',
    ]) {
      assert.equal((await as(who)('GET', url)).statusCode, 403, `${who} ${url}`);
    }
  }
  assert.equal((await send('GET', '/issues')).statusCode, 401);
  const wrong = await as('xiheng')('GET', '/issues?view=nothing');
  assert.equal(wrong.statusCode, 422);
  assert.equal((await as('xiheng')('GET', '/issues?f=stage:x')).statusCode, 422);
  assert.equal((await as('xiheng')('GET', '/issues/map?bbox=2,2,1,1')).statusCode, 400);
});

test('a page has what the console shows, and its next page follows', async (t) => {
  const { as, world, clock } = await serve(t);
  for (let n = 0; n < 5; n += 1) await toDispatch(world, n);
  await world.relay();
  clock.now = world.now;
  const dispatcher = as('xiheng');
  const first = await dispatcher('GET', '/issues?view=mine&limit=3');
  assert.equal(first.statusCode, 200, first.body);
  const page = first.json();
  assert.deepEqual([page.rows.length, page.total, page.hidden], [3, 5, 0]);
  assert.deepEqual(page.groups, { help: 0, noOwner: 5, over: 0, byTime: 0 });
  const [row] = page.rows;
  assert.equal(row.next.label, '派遣');
  assert.equal(row.holder.name, null);
  assert.equal(row.holderKey, 'desk:street:370602001');
  assert.match(row.shortNumber, /^1124-\d{4}$/);
  const second = (await dispatcher('GET', `/issues?view=mine&limit=3&after=${page.next}`)).json();
  assert.equal(second.rows.length, 2);
  const views = (await dispatcher('GET', '/issue-views')).json();
  assert.equal(views.find((view: { id: string }) => view.id === 'mine').count, 5);
  const near = (await dispatcher('GET', '/issues/near?lon=119.4&lat=36.1&class=C1&metres=500')).json();
  assert.equal(near[0].sameClass, true);
  assert.match(near[0].reason, /^同类，相距 \d+ 米，上报/);
  assert.ok(near.length <= 3 && near.every(({ likelihood }: { likelihood: number }) => likelihood >= 0.5));
  // Of another class and other words nothing is the same, however near; asked without either, what lies near is told.
  const other = (await dispatcher('GET', '/issues/near?lon=119.4&lat=36.1&class=E9&text=油烟扰民')).json();
  assert.deepEqual(other, []);
  const all = (await dispatcher('GET', '/issues/near?lon=119.4&lat=36.1&metres=2000')).json();
  assert.equal(all.length, 5);
  const mine = (await as('qinghe')('GET', '/issues/reported')).json();
  assert.deepEqual(mine.rows, []);
});

test('a view is saved, shared with the post, changed once, and gone when its owner removes it', async (t) => {
  const { as } = await serve(t);
  const view = { name: '防汛值守', shared: true, base: 'area', f: ['class:C1'] };
  const made = await as('xiheng')('POST', '/issue-views', view);
  assert.equal(made.statusCode, 201, made.body);
  const { id, version } = made.json();
  const named = async (who: 'xiheng' | 'danqing' | 'chuyun') =>
    (await as(who)('GET', '/issue-views')).json().filter((one: { standard: boolean }) => !one.standard)
      .length;
  assert.deepEqual([await named('xiheng'), await named('danqing'), await named('chuyun')], [1, 0, 0]);
  const change = { ...view, name: '防汛', version };
  assert.equal((await as('xiheng')('PUT', `/issue-views/${id}`, change)).json().version, 2);
  assert.equal((await as('xiheng')('PUT', `/issue-views/${id}`, change)).statusCode, 409);
  assert.equal((await as('danqing')('DELETE', `/issue-views/${id}`)).statusCode, 404);
  assert.equal((await as('qinghe')('POST', '/issue-views', view)).statusCode, 403);
  assert.equal((await as('xiheng')('DELETE', `/issue-views/${id}`)).statusCode, 204);
  assert.equal(await named('xiheng'), 0);
});

for (const format of ['csv', 'xlsx'] as const) {
  test(`a list is exported as ${format}, with a watermark, and the log knows who took it`, async (t) => {
    const { as, world, clock, database } = await serve(t);
    for (let n = 0; n < 4; n += 1)
      await world.reportIn(GRID, n, { title: n === 0 ? '联系13812345678' : '=1+1' });
    clock.now = world.now;
    const begun = await as('xiheng')('POST', '/issue-exports', { view: 'area', format });
    assert.equal(begun.statusCode, 202, begun.body);
    const { id } = begun.json();
    let job = begun.json();
    for (let tries = 0; tries < 100 && job.state === 'running'; tries += 1) {
      await wait(30);
      job = (await as('xiheng')('GET', `/issue-exports/${id}`)).json();
    }
    assert.deepEqual([job.state, job.done, job.total], ['done', 4, 4]);
    assert.equal((await as('danqing')('GET', `/issue-exports/${id}/file`)).statusCode, 404);
    const file = await as('xiheng')('GET', `/issue-exports/${id}/file`);
    assert.equal(file.statusCode, 200);
    const text = format === 'csv' ? file.body : await textOf(file.rawPayload);
    assert.ok(!text.includes('13812345678'));
    assert.ok(text.includes('138****5678'));
    assert.match(text, /导出人 xiheng·岗位 .*·2026-11-24 .*共 4 件/);
    if (format === 'csv') assert.ok(text.startsWith('\ufeff案号,事项') && text.includes("'=1+1"));
    const { rows } = await database.owner.query<{ person_id: string }>(
      "select person_id from access_log where kind = 'export' and subject = $1",
      [`export:${id}`],
    );
    assert.deepEqual(
      rows.map((row) => row.person_id),
      [CAST.xiheng.personId, CAST.xiheng.personId],
    );
  });
}

async function textOf(bytes: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(book.worksheets[0]?.getSheetValues());
}

test('an export is stopped, leaves no file, and one left by a dead server is ended', async (t) => {
  const { as, world, clock, exports, database } = await serve(t);
  for (let n = 0; n < 3; n += 1) await world.reportIn(GRID, n);
  clock.now = world.now;
  const { id } = (await as('xiheng')('POST', '/issue-exports', { view: 'area', format: 'csv' })).json();
  assert.equal((await as('xiheng')('DELETE', `/issue-exports/${id}`)).statusCode, 204);
  await exports.close();
  const { state } = (await as('xiheng')('GET', `/issue-exports/${id}`)).json();
  assert.ok(state === 'stopped' || state === 'done');
  await database.owner.query("update export_job set state = 'running', ended_at = null where id = $1", [id]);
  world.now += 2 * 60_000;
  await exports.clear();
  assert.equal((await as('xiheng')('GET', `/issue-exports/${id}`)).json().state, 'failed');
  world.now += 25 * 3_600_000;
  assert.equal(await exports.clear(), 1);
});

test('a stream tells what changes in sight and nothing else, and goes on where it was cut off', async (t) => {
  const { world, live } = await serve(t);
  const street = actorOf({ personId: 's', postId: 's', post: 'street_dispatcher', area: '370602001' });
  const elsewhere = actorOf({ personId: 'e', postId: 'e', post: 'street_dispatcher', area: '370602002' });
  const heard = async (actor: Actor, last?: string) => {
    const out = await live.open(actor, ['370602'], last, new AbortController().signal);
    let text = '';
    out.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    const says = async (sought: RegExp) => {
      for (let tries = 0; tries < 500 && !sought.test(text); tries += 1) await wait(10);
      assert.match(text, sought);
    };
    return { out, says, text: () => text };
  };
  const [near, far] = [await heard(street), await heard(elsewhere)];
  const id = await world.reportIn(GRID, 1);
  await live.poll();
  await live.poll();
  await near.says(/event: change\ndata: \{"changed":\[\{"id":"370602\.[^"]+","version":1,"stage":"reported"/);
  await near.says(/event: hint\ndata: issues/);
  assert.equal(near.text().split(id).length, 2, 'told once');
  assert.ok(!far.text().includes(id));
  near.out.destroy();
  const last = /id: (\d+)\nevent: change/.exec(near.text())?.[1];
  await world.give(leader, id, 'file');
  const again = await heard(street, last);
  await again.says(/"stage":"to_dispatch"/);
  const old = await heard(street, String(world.now - 3_600_000));
  await old.says(/event: reset/);
  assert.equal(live.size, 3);
});
