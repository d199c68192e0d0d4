import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { parseMeasure } from '@gridgov/domain/workflow/measures.ts';
import { countingTrades } from '../../../app/figures.ts';
import { CAST } from '../../../testing/cast.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { testServer } from '../../../testing/server.ts';
import { changeRules } from '../../city/rules/public.ts';
import { makeWorld, type World } from '../../loop/queues/testing.ts';
import { figureRoutes } from './routes.ts';

const [EAST, WEST] = ['370602001002003', '370602002001001'];
const leaderOf = (grid: string) =>
  actorOf({ personId: 'leader', postId: 'l', post: 'grid_leader', area: grid.slice(0, 12) });
const handler = actorOf({
  personId: 'h',
  postId: 'h',
  post: 'unit_handler',
  area: '370602',
  unitId: 'roads',
});
const DAY = 86_400_000;

async function serve(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-figures-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  let world: World | undefined;
  const server = await testServer(t, ({ db }) => {
    world = makeWorld(db, folder, ['370602']);
    return figureRoutes({
      db,
      cache: { refresh: async () => true, factsAt: () => ({ version: 'r1.2026-11-25' }) as never },
      names: world.deps.names,
      offset: 8 * 3_600_000,
      districts: () => ['370602'],
      trades: countingTrades(),
    });
  });
  assert.ok(world !== undefined);
  world.now = server.clock.now;
  const text = await readFile(path.join(rootDir, 'database/seeds/rules/measures.json'), 'utf8');
  const wishes = Object.entries(JSON.parse(text) as Record<string, unknown>).map(([key, given]) => {
    return { key, from: '2018-01-01', data: { data: parseMeasure(given, TRADES) } };
  });
  const author = { at: 0, personId: null, postId: null, note: 'test' };
  await changeRules(server.database.owner, 'measure', wishes, author);
  return { ...server, world };
}

async function handled(world: World, grid: string, n: number, days: number): Promise<string> {
  const id = await world.reportIn(grid, n);
  const leader = leaderOf(grid);
  await world.give(leader, id, 'file');
  await world.give(leader, id, 'dispatch', { unit: 'roads' });
  await world.give(handler, id, 'acknowledge');
  world.now += days * DAY;
  await world.give(handler, id, 'respond', { result: '已处理' });
  return id;
}

type Table = {
  rows: { key: string; title: string; total: Cell; months: Cell[] }[];
  months: string[];
  whole: { total: Cell; months: Cell[] };
  recount: unknown;
};
type Cell = { numerator: number; denominator: number; leftOut: number; share: number | null };
type Rows = { items: Record<string, unknown>[]; next: string | null };

test('a figure has both numbers, respects the minimum sample, and opens to its rows', async (t) => {
  const { world, clock, as } = await serve(t);
  for (let n = 0; n < 11; n += 1) await handled(world, EAST, n, 0);
  await handled(world, WEST, 20, 30);
  world.now += 30 * DAY;
  await world.relay();
  clock.now = world.now;
  const read = async <T>(who: Parameters<typeof as>[0], address: string): Promise<T> => {
    const answer = await as(who)('GET', address);
    assert.equal(answer.statusCode, 200, JSON.stringify(answer.json()));
    return answer.json();
  };
  const span = 'from=2026-11&to=2027-02';
  const district = await read<Table>('chuyun', `/figures?measure=on_time&by=street&${span}`);
  assert.deepEqual(
    district.rows.map(({ key, total }) => [key, total.numerator, total.denominator, total.share]),
    [
      ['370602001', 11, 11, 100],
      ['370602002', 0, 1, null],
    ],
  );
  const { total, months } = district.whole;
  assert.deepEqual([total.numerator, total.denominator], [11, 12]);
  const below = (cells: Cell[]) => cells.reduce((sum, { denominator }) => sum + denominator, 0);
  assert.equal(months.length, district.months.length);
  assert.equal(below(months), 12, 'the months of all rows are all of it');
  const street = await read<Table>('xiheng', `/figures?measure=on_time&by=street&${span}`);
  assert.deepEqual(
    street.rows.map(({ key }) => key),
    ['370602001'],
    'a street sees its own',
  );
  const refused = await as('xiheng')('GET', `/figures?measure=on_time&by=unit&${span}`);
  assert.equal(refused.statusCode, 422);
  assert.match(JSON.stringify(refused.json()), /street \/ class \/ channel/);
  const open = (who: Parameters<typeof as>[0], more: string) =>
    read<Rows>(who, `/figures/rows?measure=on_time&${span}&${more}`);
  const first = await open('chuyun', 'by=street&key=370602001&side=below&limit=8');
  assert.equal(first.items.length, 8);
  const rest = await open('chuyun', `by=street&key=370602001&side=below&limit=8&cursor=${first.next}`);
  assert.deepEqual([rest.items.length, rest.next], [3, null]);
  assert.ok([...first.items, ...rest.items].every(({ above, id }) => above === true && id !== null));
  const late = await open('chuyun', 'by=unit&key=roads&side=below&limit=200');
  assert.equal(late.items.filter(({ above }) => above === false).length, 1);
  assert.equal((await open('chuyun', 'by=street&key=370602002&side=above')).items.length, 0);
  const other = await open('xiheng', 'by=street&key=370602002&side=below');
  assert.deepEqual(other.items, [], 'another street opens nothing');
});

test('what is left out is counted apart and opens with its reason', async (t) => {
  const { world, clock, as } = await serve(t);
  const master = await handled(world, EAST, 1, 0);
  const twin = await world.reportIn(EAST, 2);
  const leader = leaderOf(EAST);
  await world.give(leader, twin, 'file');
  await world.give(leader, twin, 'dispatch', { unit: 'roads' });
  await world.give(leader, twin, 'withdraw').catch(() => undefined);
  await world.give(leader, twin, 'merge', { master });
  world.now += 30 * DAY;
  await world.relay();
  clock.now = world.now;
  const span = 'from=2026-11&to=2027-01&by=street';
  const table: Table = (await as('chuyun')('GET', `/figures?measure=on_time&${span}`)).json();
  assert.deepEqual(
    table.rows.map(({ total }) => [total.numerator, total.denominator, total.leftOut]),
    [[1, 1, 1]],
  );
  const left: Rows = (await as('chuyun')('GET', `/figures/rows?measure=on_time&${span}&side=left`)).json();
  assert.deepEqual(
    left.items.map(({ reason }) => reason),
    ['并案，随主案计'],
  );
});

test('the rules post changes a measure from a day on; what is no measure is refused', async (t) => {
  const { as } = await serve(t);
  const keeper = (method: 'GET' | 'PUT', to: string, body?: object) =>
    as('danqing')(method, to, body, { 'x-post': CAST.danqing.posts[1]?.id ?? '' });
  const list = (await keeper('GET', '/measures')).json() as { items: Record<string, unknown>[] };
  const { name: _, from: __, title: ___, about: ____, bys: _____, ...measure } = list.items[0] ?? {};
  const put = (change: object) =>
    keeper('PUT', '/measures/on_time', { note: '调整最小样本', measure: { ...measure, ...change } });
  const wrong = await put({ denominator: ['handled'] });
  assert.equal(wrong.statusCode, 422);
  assert.match(JSON.stringify(wrong.json()), /不按同一个日子计/);
  assert.equal((await put({ least: 3 })).statusCode, 200);
  const again = (await keeper('GET', '/measures')).json() as { items: { name: string; least: number }[] };
  assert.equal(again.items.find(({ name }) => name === 'on_time')?.least, 3);
  const street = await as('xiheng')('PUT', '/measures/on_time', { note: '不该改', measure });
  assert.equal(street.statusCode, 403);
});
