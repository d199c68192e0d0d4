import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { LiveHub } from '../features/loop/queues/public.ts';
import { makeWorld, type World } from '../features/loop/queues/testing.ts';
import { todoPage } from '../features/work/todo/page.ts';
import { todoRoutes } from '../features/work/todo/routes.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { makeLog } from '../platform/log/log.ts';
import { streamOf } from '../platform/workflow/stream.ts';
import { ask, LOANS, openLoans } from '../testing/loans/world.ts';
import { testServer } from '../testing/server.ts';
import { todoDepsOf } from './todo.ts';

const GRID = '370602001002003';
const leader = actorOf({ personId: 'leader', postId: 'l', post: 'grid_leader', area: '370602001002' });
const dispatcher = actorOf({ personId: 'd', postId: 'd', post: 'street_dispatcher', area: '370602001' });

async function serve(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-todo-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  let world: World | undefined;
  const server = await testServer(t, ({ db }) => {
    world = makeWorld(db, folder, ['370602']);
    return todoRoutes(todoDepsOf(world.deps));
  });
  assert.ok(world !== undefined);
  world.now = server.clock.now;
  return { ...server, world, street: server.as('xiheng') };
}

/** A matter that waits for the street's dispatcher. */
async function toDispatch(world: World, n: number): Promise<string> {
  const id = await world.reportIn(GRID, n);
  await world.give(leader, id, 'file');
  await world.give(leader, id, 'escalate', { reason: '需街道处理' });
  return id;
}

type Page = {
  ready: boolean;
  items: {
    case: string;
    title: string;
    next: string;
    stageName: string;
    holder: string;
    lane: { name: string; key: string } | null;
    dueAt: string | null;
    clock: { dueAt: string | null };
  }[];
  next: string | null;
  counts: { total: number; kinds: { stage: string; stageName: string; n: number }[] };
};

test('what waits for a post comes page by page, the first promise first, and leaves with the command', async (t) => {
  const { world, clock, street } = await serve(t);
  const ids: string[] = [];
  // The clock of the world moves with each.
  for (let n = 1; n <= 5; n += 1) ids.push(await toDispatch(world, n));
  await world.reportIn(GRID, 6);
  clock.now = world.now;
  const read = async (address: string): Promise<Page> => (await street('GET', address)).json();
  const first = await read('/todo?limit=3');
  assert.deepEqual(
    first.items.map((item) => item.case),
    ids.slice(0, 3),
  );
  assert.deepEqual([first.items[0]?.next, first.items[0]?.stageName], ['派遣', '待派遣']);
  assert.deepEqual(first.counts.kinds, [
    { trade: 'issue', tradeName: '案件', stage: 'to_dispatch', stageName: '待派遣', n: 5 },
  ]);
  const second = await read(`/todo?limit=3&cursor=${first.next}`);
  assert.deepEqual(
    second.items.map((item) => item.case),
    ids.slice(3),
  );
  assert.equal(second.next, null);
  assert.equal((await read('/todo?stage=verifying')).items.length, 0);

  await world.give(dispatcher, ids[0] ?? '', 'dispatch', { unit: 'roads' });
  assert.equal((await read('/todo')).counts.total, 4);
  const owed = await read('/todo/owed');
  assert.deepEqual(
    owed.items.map((item) => [item.case, item.next]),
    [[ids[0], '签收']],
  );
  assert.notEqual(owed.items[0]?.holder, '');
});

test('an extension waits for the desk by its own clock, and the unit that asked sees what is owed', async (t) => {
  const { world, clock, street } = await serve(t);
  const id = await toDispatch(world, 1);
  await world.give(dispatcher, id, 'dispatch', { unit: 'roads' });
  const roads = actorOf({
    personId: 'r',
    postId: 'r',
    post: 'unit_handler',
    area: '370602',
    unitId: 'roads',
  });
  await world.give(roads, id, 'acknowledge');
  await world.give(roads, id, 'ask_extension', { more: { n: 1, unit: 'workday' }, reason: '等配件' });
  clock.now = world.now;
  const mine: Page = (await street('GET', '/todo')).json();
  assert.deepEqual(
    mine.items.map((item) => [item.case, item.lane, item.next, item.stageName]),
    [[id, { name: 'request', key: 'extension' }, '审批延期', '延期待批']],
  );
  const [asked] = mine.items;
  assert.equal(asked?.dueAt, asked?.clock.dueAt, 'shown by the clock of the approval');
  const states = await world.states();
  const due = states.find((state) => id.endsWith(state.id))?.clocks.extension?.dueAt ?? 0;
  assert.equal(asked?.dueAt, new Date(due).toISOString());
  const looking = { actor: roads, now: world.now, language: 'zh' } as const;
  const owed = await todoPage(todoDepsOf(world.deps), {}, 'owed', looking);
  assert.deepEqual(
    owed.items.map((item) => [item.case, item.next]),
    [[id, '审批延期']],
  );
  await world.give(dispatcher, id, 'decide_extension', { grant: false });
  assert.deepEqual(((await (await street('GET', '/todo')).json()) as Page).items, []);
});

test('while the list is being filled in it says so', async (t) => {
  const { street, database } = await serve(t);
  await database.owner.query(
    `insert into standing_fill (district, stream, rows_of, after_id, done)
     values ('370602', 'issue', 'todo', '00000000-0000-0000-0000-000000000000', false)`,
  );
  assert.equal((await street('GET', '/todo')).json().ready, false);
  await database.owner.query('update standing_fill set done = true');
  assert.equal((await street('GET', '/todo')).json().ready, true);
});

test('a case of any trade waits for its seat, and for the person who has to move', async (t) => {
  const { server, database } = await openLoans(t);
  const { id } = (await ask(server.as('muyu'))).json();
  const read = async (name: 'muyu' | 'chuyun' | 'yanxi') => (await server.as(name)('GET', '/todo')).json();
  const [waiting] = (await read('chuyun')).items;
  assert.deepEqual(
    [waiting.case, waiting.tradeName, waiting.path, waiting.stageName],
    [id, '借用', 'loans', '待借出'],
  );
  assert.deepEqual([(await read('muyu')).items, (await read('yanxi')).items], [[], []]);
  await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, {});
  const [lent] = (await read('muyu')).items;
  assert.deepEqual([lent.case, lent.stage, (await read('chuyun')).items], [id, 'lent', []]);
  const { broken } = await verifyLedger(database.db, [streamOf(LOANS)]);
  assert.deepEqual(
    broken.filter(({ problem }) => problem === 'standing'),
    [],
  );
});

test('a hint reaches whoever has a case in their to-do, and whoever had it when it moved', async (t) => {
  const { server, database } = await openLoans(t);
  let now = server.clock.now;
  const hub = new LiveHub({ db: database.db, log: makeLog('error', () => undefined), clock: () => now });
  t.after(async () => hub.close());
  const { id } = (await ask(server.as('muyu'))).json();
  const [here = ''] = String(id).split('.');
  const heard = async (post: 'district_dispatcher' | 'street_dispatcher', area: string) => {
    const desk = actorOf({ personId: area, postId: area, post, area });
    const out = await hub.open(desk, [here], undefined, new AbortController().signal);
    const text: string[] = [];
    out.on('data', (piece: Buffer) => text.push(piece.toString()));
    return () => text.join('').split('event: hint\ndata: todo').length - 1;
  };
  const desk = await heard('district_dispatcher', here);
  const other = await heard('street_dispatcher', `${here}012`);
  const hints = async () => {
    await hub.poll();
    // What was pushed is read in the next turn.
    await new Promise((done) => setImmediate(done));
    return [desk(), other()];
  };
  assert.deepEqual(await hints(), [1, 0]);
  assert.deepEqual(await hints(), [1, 0], 'told once');
  await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, {});
  now = server.clock.now;
  assert.deepEqual(await hints(), [2, 0], 'it left their list');
});
