import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { EAST, handled, handler, leaderOf, serveFigures, WEST } from './testing.ts';

const command = actorOf({ personId: 'c', postId: 'c', post: 'district_dispatcher', area: '370602' });
const worker = (grid: string) => actorOf({ personId: 'w', postId: 'w', post: 'grid_worker', area: grid });

type Count = { key: string; n: number };
type Summary = {
  n: number;
  all: number;
  of: { n: number } | null;
  streets: Count[];
  classes: Count[];
  reasons: Count[];
  ends: Count[];
};
type Rows = { items: Record<string, unknown>[]; next: string | null };

async function serve(t: Parameters<typeof serveFigures>[0]) {
  const { world, clock, as } = await serveFigures(t);
  const read = async <T>(who: Parameters<typeof as>[0], address: string): Promise<T> => {
    clock.now = world.now;
    const answer = await as(who)('GET', `${address}&trade=issue&from=2026-11&to=2027-02`);
    assert.equal(answer.statusCode, 200, JSON.stringify(answer.json()));
    return answer.json();
  };
  const summary = (who: Parameters<typeof as>[0], list: string, more = '') =>
    read<Summary>(who, `/figures/lists?list=${list}${more}`);
  const rows = (who: Parameters<typeof as>[0], list: string, more = '') =>
    read<Rows>(who, `/figures/lists/rows?list=${list}${more}`);
  /** Filed, dispatched and sent back by the unit. */
  const returned = async (grid: string, n: number) => {
    const id = await world.reportIn(grid, n);
    await world.give(leaderOf(grid), id, 'file');
    return sentBack(grid, id);
  };
  const sentBack = async (grid: string, id: string) => {
    await world.give(leaderOf(grid), id, 'dispatch', { unit: 'roads' });
    return world.give(handler, id, 'return', { reason: 'not_my_matter', note: '不是我单位的' });
  };
  return { world, as, summary, rows, returned, sentBack };
}

test('what a unit returned is listed until a unit has it, with who has to move', async (t) => {
  const { world, summary, rows, returned } = await serve(t);
  const fresh = await world.reportIn(EAST, 1);
  await world.give(leaderOf(EAST), fresh, 'file');
  assert.equal((await summary('chuyun', 'returned')).n, 0, 'nobody has returned it');
  const id = await returned(EAST, 2);
  const { n, of } = await summary('chuyun', 'returned');
  assert.deepEqual([n, of], [1, null]);
  const [row] = (await rows('chuyun', 'returned')).items;
  assert.equal(row?.id, id);
  assert.match(String(row?.waits), /^待派遣 · ./);
  assert.deepEqual([row?.why, row?.ended, row?.endedOn], ['退回后还没有派出去', '还在办', null]);
  await world.give(leaderOf(EAST), id, 'dispatch', { unit: 'roads' });
  assert.equal((await summary('chuyun', 'returned')).n, 0, 'a unit has it');
});

test('what was ruled is listed by reason, place and class, with how it ended; a street sees its own', async (t) => {
  const { world, as, summary, rows, returned, sentBack } = await serve(t);
  await handled(world, EAST, 1, 0);
  const [ended, open, west] = [await returned(EAST, 2), await returned(EAST, 3), await returned(WEST, 4)];
  for (const [grid, id] of [
    [EAST, ended],
    [EAST, open],
    [WEST, west],
  ] as const) {
    await sentBack(grid, id);
    await world.give(command, id, 'rule', { unit: 'roads', note: '按三定方案' });
  }
  await world.give(handler, ended, 'acknowledge');
  await world.give(handler, ended, 'respond', { result: '已处理' });
  await world.give(worker(EAST), ended, 'verify', { agree: true });
  await world.give(leaderOf(EAST), ended, 'close', { result: 'solved' });
  await world.relay();
  const all = await summary('chuyun', 'no_owner');
  const counts = (some: Count[]) => some.map(({ key, n }) => [key, n]);
  assert.deepEqual([all.n, all.all, all.of?.n], [3, 3, 4], 'three of the four that were dispatched');
  assert.deepEqual(counts(all.reasons), [['ruled', 3]]);
  assert.deepEqual(counts(all.streets), [
    ['370602001', 2],
    ['370602002', 1],
  ]);
  assert.deepEqual(counts(all.ends), [
    ['in_time', 1],
    ['open', 2],
  ]);
  const part = await summary('chuyun', 'no_owner', '&street=370602001&ended=open');
  assert.deepEqual([part.n, part.all], [1, 3]);
  const own = await summary('xiheng', 'no_owner');
  assert.deepEqual([counts(own.streets), own.of?.n], [[['370602001', 2]], 3]);
  assert.deepEqual((await rows('xiheng', 'no_owner', '&street=370602002')).items, [], 'not another street’s');
  const first = await rows('chuyun', 'no_owner', '&limit=2');
  const rest = await rows('chuyun', 'no_owner', `&limit=2&cursor=${first.next}`);
  assert.deepEqual([first.items.length, rest.items.length, rest.next], [2, 1, null]);
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  assert.deepEqual(new Set(ids), new Set([ended, open, west]));
  const [done] = (await rows('chuyun', 'no_owner', '&ended=in_time')).items;
  assert.deepEqual([done?.id, done?.ended, done?.waits], [ended, '按时办结', null]);
  assert.equal((await summary('chuyun', 'fallback')).n, 0);
  assert.equal((await as('chuyun')('GET', '/figures/lists?trade=issue&list=ranking')).statusCode, 404);
});
