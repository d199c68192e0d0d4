import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAST } from '../../../testing/cast.ts';
import { EAST, handled, leaderOf, serveFigures as serve, WEST } from './testing.ts';

const DAY = 86_400_000;

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
  const { items } = await read<{ items: { bys: { name: string }[] }[] }>('chuyun', '/measures');
  assert.equal(items[0]?.bys[0]?.name, 'street', 'a district looks at its streets first');
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
  const {
    name: _,
    from: __,
    title: ___,
    about: ____,
    bys: _____,
    tradeTitle: ______,
    columns: _______,
    ...measure
  } = list.items[0] ?? {};
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

test('a distribution counts days of each, late ones apart, and opens to as many rows, a street to its own', async (t) => {
  const { world, clock, as } = await serve(t);
  for (let n = 0; n < 3; n += 1) await handled(world, EAST, n, 0);
  await handled(world, WEST, 20, 30);
  clock.now = world.now;
  const read = async <T>(who: Parameters<typeof as>[0], address: string): Promise<T> => {
    const answer = await as(who)('GET', address);
    assert.equal(answer.statusCode, 200, JSON.stringify(answer.json()));
    return answer.json();
  };
  type Spread = { rows: { key: string; days: { days: number; n: number; late: number }[] }[] };
  const asked = 'trade=issue&duration=handling&from=2026-11&to=2027-02';
  const district = await read<Spread>('chuyun', `/figures/durations?${asked}&by=street`);
  assert.deepEqual(
    district.rows.map(({ key, days }) => [key, days]),
    [
      ['370602001', [{ days: 0, n: 3, late: 0 }]],
      ['370602002', [{ days: 30, n: 1, late: 1 }]],
    ],
  );
  const byClass = await read<Spread>('chuyun', `/figures/durations?${asked}&by=class`);
  const sum = byClass.rows.flatMap(({ days }) => days).reduce((all, { n }) => all + n, 0);
  assert.equal(sum, 4, 'every case lies in one class');
  const street = await read<Spread>('xiheng', `/figures/durations?${asked}&by=street`);
  assert.deepEqual(
    street.rows.map(({ key }) => key),
    ['370602001'],
  );
  const rows = (who: Parameters<typeof as>[0], more: string) =>
    read<Rows>(who, `/figures/durations/rows?${asked}&by=street&${more}`);
  const long = await rows('chuyun', 'least=15&most=30');
  assert.deepEqual(
    long.items.map(({ days, late }) => [days, late]),
    [[30, true]],
  );
  assert.deepEqual((await rows('xiheng', 'least=15')).items, [], 'another street’s is not opened');
  const first = await rows('chuyun', 'key=370602001&limit=2');
  const rest = await rows('chuyun', `key=370602001&limit=2&cursor=${first.next}`);
  assert.deepEqual([first.items.length, rest.items.length, rest.next], [2, 1, null]);
  const unknown = await as('chuyun')('GET', '/figures/durations?trade=issue&duration=sleeping&by=street');
  assert.equal(unknown.statusCode, 404);
});

test('a measure of a step is seen by kind of post and opens to as many rows; a street sees its own', async (t) => {
  const { world, clock, as } = await serve(t);
  for (let n = 0; n < 3; n += 1) await handled(world, EAST, n, 0);
  await handled(world, WEST, 20, 0);
  const waiting = await world.reportIn(WEST, 21);
  await world.give(leaderOf(WEST), waiting, 'file');
  await world.give(leaderOf(WEST), waiting, 'escalate', { reason: '跨社区' });
  world.now += 5 * DAY;
  await world.relay();
  clock.now = world.now;
  const asked = 'measure=dispatch_on_time&by=post&from=2026-11&to=2026-12';
  const table = async (who: Parameters<typeof as>[0]): Promise<Table> =>
    (await as(who)('GET', `/figures?${asked}`)).json();
  const counts = ({ rows }: Table) => rows.map(({ key, total }) => [key, total.numerator, total.denominator]);
  const district = await table('chuyun');
  assert.deepEqual(counts(district), [
    ['grid_leader', 4, 4],
    ['street_dispatcher', 0, 1],
  ]);
  assert.deepEqual(
    district.rows.map(({ title }) => title),
    ['网格长', '镇街派遣员'],
  );
  assert.deepEqual(counts(await table('xiheng')), [['grid_leader', 3, 3]], 'a street’s own');
  const rows = async (who: Parameters<typeof as>[0], key: string): Promise<Rows> =>
    (await as(who)('GET', `/figures/rows?${asked}&key=${key}&side=below`)).json();
  assert.equal((await rows('chuyun', 'street_dispatcher')).items.length, 1);
  assert.equal((await rows('chuyun', 'grid_leader')).items.length, 4);
  assert.equal((await rows('xiheng', 'grid_leader')).items.length, 3);
  const spread = '/figures/durations?trade=issue&duration=handling&by=post';
  assert.equal((await as('chuyun')('GET', spread)).statusCode, 404, 'no post takes the days of a unit');
});
