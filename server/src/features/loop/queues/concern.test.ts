import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { testDatabase } from '../../../testing/database.ts';
import { ISSUES } from '../issues/public.ts';
import { mapOf } from './found/map.ts';
import { countView } from './live/counters.ts';
import { LiveHub } from './live/live.ts';
import { getChanges, getPage } from './pages/pages.ts';
import { CAST, EAST, GRIDS, makeWorld, post, WEST, type World } from './testing.ts';
import { planOf, type View } from './views.ts';

const DAY = 86_400_000;

async function worldOf(t: TestContext): Promise<World> {
  return makeWorld((await testDatabase(t)).db);
}

async function idsIn(world: World, actor: Actor, view: View, q?: string, limit = 50): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const ask = { view, filters: [], text: q ?? null, after, limit, counts: true };
    // Each page begins where the one before it ended.
    const page = await getPage(world.deps, actor, ask, { now: world.now, language: 'zh' });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

async function counted(world: World, actor: Actor, view: View): Promise<number | undefined> {
  await world.relay();
  return (await countView(world.deps, view, actor, [EAST, WEST], world.now))?.n;
}

async function filed(world: World, n: number, grid: string = GRIDS[0]): Promise<string> {
  const id = await world.reportIn(grid, n);
  return world.give(CAST.leader, id, 'file');
}

test('an assisting unit finds the matter in its queue until it has answered, and in its book for good', async (t) => {
  const world = await worldOf(t);
  const id = await filed(world, 1);
  await world.give(CAST.leader, id, 'dispatch', { unit: 'roads', assists: ['parks'] });
  assert.deepEqual(await idsIn(world, CAST.parks, 'assisting'), [id]);
  assert.deepEqual(await idsIn(world, CAST.parks, 'mine'), []);
  assert.deepEqual(await idsIn(world, CAST.roads, 'assisting'), []);
  assert.equal(await counted(world, CAST.parks, 'assisting'), 1);
  assert.equal(await counted(world, CAST.parks, 'area'), 1);

  await world.give(CAST.roads, id, 'acknowledge');
  await world.give(CAST.parks, id, 'answer_assist', { note: '已派人' });
  assert.deepEqual(await idsIn(world, CAST.parks, 'assisting'), []);
  assert.equal(await counted(world, CAST.parks, 'assisting'), 0);
  assert.deepEqual(await idsIn(world, CAST.parks, 'area'), [id]);

  await world.give(CAST.roads, id, 'add_assist', { unit: 'parks', note: '还要再来一次' });
  assert.deepEqual(await idsIn(world, CAST.parks, 'assisting'), [id], 'asked again');
  await world.give(CAST.roads, id, 'respond', { result: '已处理' });
  await world.give(CAST.leader, id, 'send_to_verify');
  await world.give(CAST.worker, id, 'verify', { agree: true });
  await world.give(CAST.leader, id, 'close', { result: 'solved' });
  assert.deepEqual(await idsIn(world, CAST.parks, 'assisting'), []);
  assert.equal(await counted(world, CAST.parks, 'assisting'), 0);
  assert.deepEqual(await idsIn(world, CAST.parks, 'all'), [id], 'once, although it was asked twice');
  assert.deepEqual(await idsIn(world, CAST.parks, 'all', '井盖'), [id]);
  assert.deepEqual((await verifyLedger(world.issues.db, [ISSUES])).broken, []);
});

test('a part is in the queue of the unit that has it, and leaves with it', async (t) => {
  const world = await worldOf(t);
  const id = await filed(world, 1);
  await world.give(CAST.leader, id, 'dispatch', { unit: 'roads' });
  await world.give(CAST.roads, id, 'acknowledge');
  const limit = { n: 2, unit: 'workday' };
  const parts = [
    { title: '补种绿篱', unit: 'parks', limit },
    { title: '修复水管', unit: 'water', limit },
  ];
  await world.give(CAST.leader, id, 'split', { parts });
  assert.deepEqual(await idsIn(world, CAST.parks, 'assisting'), [id]);
  assert.deepEqual(await idsIn(world, CAST.water, 'assisting'), [id]);
  await world.give(CAST.water, id, 'respond_part', { no: 2, result: '已修' });
  assert.deepEqual(await idsIn(world, CAST.water, 'assisting'), []);
  assert.deepEqual(await idsIn(world, CAST.water, 'all'), [id]);
  await world.give(CAST.parks, id, 'return_part', { no: 1, reason: 'not_ours', note: '不归本单位' });
  assert.deepEqual(await idsIn(world, CAST.parks, 'assisting'), []);
  assert.deepEqual(
    await idsIn(world, CAST.parks, 'all'),
    [],
    'what was given back is no longer its business',
  );
  await world.give(CAST.leader, id, 'assign_part', { no: 1, unit: 'water' });
  assert.deepEqual(await idsIn(world, CAST.water, 'assisting'), [id]);
  assert.equal(await counted(world, CAST.water, 'assisting'), 1);
});

test('a unit asked in two districts has one queue; the map and live updates know it too', async (t) => {
  const world = await worldOf(t);
  const east = await filed(world, 1);
  await world.give(CAST.leader, east, 'dispatch', { unit: 'roads', assists: ['parks'] });
  const west = await world.reportIn(GRIDS[4], 2);
  await world.give(CAST.west, west, 'note', { note: '看过' });
  const since = world.now;
  const live = new LiveHub({
    db: world.issues.db,
    log: world.deps.log,
    clock: () => world.now,
    pollMs: 60_000,
  });
  t.after(async () => live.close());
  const out = await live.open(CAST.parks, [EAST, WEST], undefined, new AbortController().signal);
  await world.give({ ...CAST.leader, seats: [`desk:community:${WEST}001001`] }, west, 'file');
  await world.give({ ...CAST.leader, seats: [`desk:community:${WEST}001001`] }, west, 'dispatch', {
    unit: 'water',
    assists: ['parks'],
  });
  assert.deepEqual((await idsIn(world, CAST.parks, 'assisting', undefined, 1)).sort(), [east, west].sort());
  assert.equal(await counted(world, CAST.parks, 'assisting'), 2);
  const ask = { view: 'assisting' as const, filters: [], text: null };
  const changes = await getChanges(world.deps, CAST.parks, ask, since, { now: world.now, language: 'zh' });
  assert.deepEqual([changes.changed.map(({ id }) => id), changes.fresh], [[west], 1]);
  for (const view of ['area', 'all'] as const) {
    const plan = planOf({ view, filters: [], text: null }, CAST.parks, [EAST, WEST], world.now);
    const map = await mapOf(world.deps, plan, { west: 119, south: 36, east: 120, north: 37 });
    assert.deepEqual(map.pins.map(({ id }) => id).sort(), [east, west].sort());
  }
  await live.poll();
  assert.match(String(out.read()), new RegExp(west));
});

test('what a grid leads or assists elsewhere is found by its worker, and what lies in it is not shown twice', async (t) => {
  const world = await worldOf(t);
  const led = await filed(world, 1, GRIDS[1]);
  const assisted = await filed(world, 2, GRIDS[1]);
  const [own, ownToo] = [await filed(world, 3), await filed(world, 4)];
  const grid = `grid:${GRIDS[0]}`;
  await world.give(CAST.leader, led, 'dispatch', { unit: grid });
  await world.give(CAST.leader, assisted, 'dispatch', { unit: 'roads', assists: [grid] });
  await world.give(CAST.leader, own, 'dispatch', { unit: grid });
  await world.give(CAST.leader, ownToo, 'dispatch', { unit: 'roads', assists: [grid] });
  const all = [led, assisted, own, ownToo].sort();
  for (const view of ['all', 'area'] as const)
    assert.deepEqual((await idsIn(world, CAST.worker, view, undefined, 2)).sort(), all, view);
  assert.deepEqual((await idsIn(world, CAST.worker, 'all', '井盖')).sort(), all);
  assert.deepEqual((await idsIn(world, CAST.worker, 'assisting')).sort(), [assisted, ownToo].sort());
  assert.deepEqual((await idsIn(world, CAST.worker, 'responsible')).sort(), [led, own].sort());
  assert.equal(await counted(world, CAST.worker, 'area'), 4);
  assert.deepEqual(await idsIn(world, CAST.otherWorker, 'all'), []);
});

test('matters from before leaders saw what their grids do elsewhere are told by a migration, and proved', async (t) => {
  const database = await testDatabase(t);
  const { owner } = database;
  const world = await makeWorld(database.db);
  const there = post('grid_leader', `${EAST}012016`);
  const grid = `grid:${GRIDS[0]}`;
  const led = await world.reportIn(GRIDS[2], 1);
  const assisted = await world.reportIn(GRIDS[2], 2);
  const plain = await world.reportIn(GRIDS[2], 3);
  for (const id of [led, assisted, plain]) await world.give(there, id, 'file');
  await world.give(there, led, 'dispatch', { unit: grid });
  await world.give(there, assisted, 'dispatch', { unit: 'roads', assists: ['parks', grid] });
  await world.give(there, plain, 'dispatch', { unit: 'roads', assists: ['parks'] });
  const elsewhere = async () => (await idsIn(world, CAST.leader, 'all')).sort();
  assert.deepEqual(await elsewhere(), [led, assisted].sort());
  const kept = async () => ({
    rows: (await owner.query('select id, concerned from issue order by id')).rows,
    book: (await owner.query('select seat, stream_id from issue_concern order by seat, stream_id')).rows,
  });
  const now = await kept();
  // As they were written before.
  await owner.query("delete from issue_concern where seat like 'desk:%'");
  await owner.query(
    `update issue set concerned = nullif(array(select w from unnest(concerned) with ordinality o(w, n)
       where w not like '% desk:%' order by n), '{}')`,
  );
  assert.deepEqual(await elsewhere(), []);
  assert.notDeepEqual((await verifyLedger(owner, [ISSUES])).broken, [], 'and the proof finds them old');
  const file = path.join(rootDir, 'database/migrations/0262_concerns_of_grid_leaders.sql');
  for (const _ of [1, 2]) await owner.query(await readFile(file, 'utf8'));
  assert.deepEqual(await kept(), now);
  assert.deepEqual(await elsewhere(), [led, assisted].sort());
  assert.deepEqual((await verifyLedger(owner, [ISSUES])).broken, []);
});

test('a suspended matter stands last, but by its review time on the day of its review', async (t) => {
  const world = await worldOf(t);
  const suspend = async (n: number, reviewAt: number) => {
    const id = await filed(world, n);
    await world.give(CAST.leader, id, 'dispatch', { unit: 'roads' });
    await world.give(CAST.roads, id, 'acknowledge');
    await world.give(CAST.roads, id, 'ask_suspension', { reason: 'weather', reviewAt, note: '等雨停' });
    return world.give(CAST.leader, id, 'decide_suspension', { grant: true, until: reviewAt, note: '同意' });
  };
  const at = (day: number, hour: number) =>
    Date.parse('2026-11-24T00:00:00+08:00') + day * DAY + hour * 3_600_000;
  const third = await suspend(1, at(3, 15));
  const fourth = await suspend(2, at(4, 9));
  world.now = at(3, 9);
  const sooner = await world.reportIn(GRIDS[0], 3);
  world.now = at(3, 14);
  const later = await world.reportIn(GRIDS[0], 4);
  // Five workdays to handle: due long after the reviews, and before all that is suspended nevertheless.
  const farAway = await filed(world, 6);
  await world.give(CAST.leader, farAway, 'dispatch', { unit: 'roads' });
  await world.give(CAST.roads, farAway, 'acknowledge');
  const unowned = await filed(world, 5);

  // Two working hours each to accept: due at 11 and at 16 o'clock.
  const order = (limit: number) => idsIn(world, CAST.street, 'area', undefined, limit);
  for (const limit of [1, 2, 3, 50])
    assert.deepEqual(
      await order(limit),
      [unowned, sooner, third, later, farAway, fourth],
      `pages of ${limit}`,
    );
  assert.deepEqual(await idsIn(world, CAST.street, 'suspended', undefined, 1), [third, fourth]);
  assert.deepEqual(await idsIn(world, CAST.street, 'area', '井盖', 2), [
    unowned,
    sooner,
    third,
    later,
    farAway,
    fourth,
  ]);
  world.now = at(2, 20);
  assert.deepEqual((await order(2)).slice(-2), [third, fourth], 'the evening before it is still last');
  assert.equal(await counted(world, CAST.street, 'suspended'), 2);
});

test('who needs help stands above all others, with an owner or without, on every page and pin', async (t) => {
  const world = await worldOf(t);
  const unowned = await filed(world, 1);
  const plain = await world.reportIn(GRIDS[0], 2);
  const help = await world.reportIn(GRIDS[0], 3, { nature: 'emergency' });
  const order = (limit: number) => idsIn(world, CAST.street, 'area', undefined, limit);
  for (const limit of [1, 2, 50]) assert.deepEqual(await order(limit), [help, unowned, plain], `${limit}`);
  await world.give(CAST.leader, help, 'file');
  assert.deepEqual(await order(1), [help, unowned, plain]);
  assert.deepEqual(await idsIn(world, CAST.street, 'unowned', undefined, 1), [help, unowned]);
  assert.equal(await counted(world, CAST.street, 'unowned'), 2);
  const looking = { now: world.now, language: 'zh' as const };
  const ask = { view: 'area' as const, filters: [], text: null, after: undefined, limit: 10, counts: true };
  const page = await getPage(world.deps, CAST.street, ask, looking);
  assert.deepEqual(page.groups, { help: 1, noOwner: 1, over: 0, byTime: 1 });
  assert.deepEqual(
    page.rows.map((row) => row.help),
    [true, false, false],
  );
  const plan = planOf({ view: 'area', filters: [], text: null }, CAST.street, [EAST, WEST], world.now);
  const { pins } = await mapOf(world.deps, plan, { west: 119, south: 36, east: 120, north: 37 });
  assert.deepEqual(
    pins.filter((pin) => pin.help).map(({ id }) => id),
    [help],
  );
});
