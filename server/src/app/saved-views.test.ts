/** Views of any list: each list has its own, and nobody sees or moves another's. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { issueViews, LiveHub } from '../features/loop/queues/public.ts';
import { listRoutes } from '../features/loop/queues/routes.ts';
import { makeWorld, type World } from '../features/loop/queues/testing.ts';
import { todoPage } from '../features/work/todo/page.ts';
import { todoViews } from '../features/work/todo/public.ts';
import { todoRoutes } from '../features/work/todo/routes.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLog } from '../platform/log/log.ts';
import { savedViewRoute } from '../platform/saved-views/routes.ts';
import { testServer } from '../testing/server.ts';
import { todoDepsOf } from './todo.ts';

const GRID = '370602001002003';
const HOUR = 3_600_000;
const dispatcher = actorOf({ personId: 'd', postId: 'd', post: 'street_dispatcher', area: '370602001' });
const leader = actorOf({ personId: 'leader', postId: 'l', post: 'grid_leader', area: '370602001002' });

async function serve(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-views-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  let world: World | undefined;
  let live: LiveHub | undefined;
  const server = await testServer(t, ({ db }) => {
    world = makeWorld(db, folder, ['370602']);
    live = new LiveHub({
      db,
      log: makeLog('error', () => undefined),
      clock: () => world?.now ?? 0,
      pollMs: 50,
    });
    const todo = todoDepsOf(world.deps);
    const lists = [issueViews(world.deps), todoViews(todo)];
    return [...listRoutes(world.deps, live), ...todoRoutes(todo), savedViewRoute(db, lists)];
  });
  assert.ok(world !== undefined && live !== undefined);
  const hub = live;
  t.after(async () => hub.close());
  world.now = server.clock.now;
  return { ...server, world };
}

type View = { id: string; name: string; standard: boolean; count: number | null; version: number };
const waiting = (name: string, ...f: string[]) => ({ name, shared: false, base: 'waiting', f });

test('views of what waits are counted, renamed, put in order and removed by their owner alone', async (t) => {
  const { as, world, clock } = await serve(t);
  for (const n of [1, 2]) {
    const id = await world.reportIn(GRID, n);
    await world.give(leader, id, 'file');
    await world.give(leader, id, 'escalate', { reason: '需街道处理' });
  }
  clock.now = world.now;
  const street = as('xiheng');
  const views = async (): Promise<View[]> => (await street('GET', '/todo-views')).json();
  const save = async (body: object): Promise<View> => {
    const answer = await street('POST', '/todo-views', body, { 'idempotency-key': uuidv7(clock.now) });
    assert.equal(answer.statusCode, 201, answer.body);
    clock.now += 1;
    return answer.json();
  };
  const dispatching = await save(waiting('待派遣的', 'trade:issue', 'stage:to_dispatch'));
  const over = await save(waiting('超期的', 'due:over'));
  const read = (list: View[]) => list.map(({ name, count }) => [name, count]);
  assert.deepEqual(read(await views()), [
    ['全部', 2],
    ['待派遣的', 2],
    ['超期的', 0],
  ]);
  const rename = { ...waiting('派遣', 'stage:to_dispatch'), version: 1 };
  assert.equal((await street('PUT', `/todo-views/${dispatching.id}`, rename)).json().name, '派遣');
  const order = { ids: [over.id, dispatching.id] };
  assert.equal((await street('PUT', '/todo-views/order', order)).statusCode, 204);
  const last = await save(waiting('新的', 'due:today'));
  assert.deepEqual(
    (await views()).map(({ name }) => name),
    ['全部', '超期的', '派遣', '新的'],
  );

  const other = as('danqing');
  assert.equal((await other('GET', '/todo-views')).json().length, 1);
  assert.equal((await other('PUT', `/todo-views/${over.id}`, rename)).statusCode, 404);
  assert.equal((await other('DELETE', `/todo-views/${over.id}`)).statusCode, 404);
  const mixed = { ids: [last.id, uuidv7()] };
  assert.equal((await street('PUT', '/todo-views/order', mixed)).statusCode, 404);
  assert.deepEqual((await views()).map(({ name }) => name).at(1), '超期的', 'nothing moved');
  assert.equal((await street('DELETE', `/todo-views/${over.id}`)).statusCode, 204);
  assert.equal((await views()).length, 3);
});

test('each list keeps its own views, and all are found by name together', async (t) => {
  const { as } = await serve(t);
  const street = as('xiheng');
  const queue = { name: '防汛', shared: true, base: 'area', f: ['class:C1'] };
  const { id } = (await street('POST', '/issue-views', queue)).json();
  await street('POST', '/todo-views', waiting('今天到期', 'due:today'));
  const names = async (address: string) =>
    ((await street('GET', address)).json() as View[])
      .filter(({ standard }) => !standard)
      .map(({ name }) => name);
  assert.deepEqual(await names('/issue-views'), ['防汛']);
  assert.deepEqual(await names('/todo-views'), ['今天到期']);
  assert.deepEqual((await names('/saved-views')).toSorted(), ['今天到期', '防汛'].toSorted());
  assert.equal((await street('DELETE', `/todo-views/${id}`)).statusCode, 404, 'of another list');
  assert.deepEqual((await as('danqing')('GET', '/saved-views')).json(), []);
});

test('a view narrows by what the list knows, each once', async (t) => {
  const { as } = await serve(t);
  const street = as('xiheng');
  const status = async (body: object) => (await street('POST', '/todo-views', body)).statusCode;
  for (const f of [['place:x'], ['due:tomorrow'], ['trade:nothing'], ['trade!issue']])
    assert.equal(await status(waiting('x', ...f)), 422, f.join(' '));
  assert.equal(await status({ ...waiting('x'), base: 'all' }), 422);
  assert.equal(await status(waiting('x', 'due:over', 'due:today')), 400);
  assert.equal(await status({ ...waiting('x'), q: '井盖' }), 400);
  assert.equal(await status({ ...waiting('x'), shared: true }), 201, 'a dispatcher may share');
  assert.equal(
    (await as('qinghe')('POST', '/todo-views', { ...waiting('x'), shared: true })).statusCode,
    403,
  );
});

test('what is over its limit and what comes due today are read apart', async (t) => {
  const { world } = await serve(t);
  const id = await world.reportIn(GRID, 1);
  await world.give(leader, id, 'file');
  await world.give(leader, id, 'escalate', { reason: '需街道处理' });
  const read = (now: number, due?: 'over' | 'today') =>
    todoPage(todoDepsOf(world.deps), due === undefined ? {} : { due }, 'waiting', {
      actor: dispatcher,
      language: 'zh',
      now,
    });
  const [task] = (await read(world.now)).items;
  assert.ok(task !== undefined && task.dueAt !== null);
  const due = Date.parse(task.dueAt);
  const apart = async (now: number) =>
    [(await read(now, 'over')).items.length, (await read(now, 'today')).items.length] as const;
  assert.deepEqual(await apart(due - 1), [0, 1]);
  assert.deepEqual(await apart(due + 1), [1, 0]);
  assert.deepEqual(await apart(due - 30 * HOUR), [0, 0], 'due on another day');
});
