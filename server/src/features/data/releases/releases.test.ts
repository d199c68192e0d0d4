import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { countingTrades } from '../../../app/figures.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { ISSUES } from '../../loop/issues/public.ts';
import { EAST, handled, leaderOf, serveFigures, WEST } from '../figures/testing.ts';
import { recountFrozenAtNight } from './recount.ts';
import { frozenFound } from './recount-queries.ts';
import { RELEASES } from './stream.ts';

const DAY = 86_400_000;
const TWO_MONTHS = 62 * DAY;

type Cell = { numerator: number; denominator: number; share: number | null };
type Released = {
  version: number;
  bys: { name: string }[];
  rows: { key: string; cells: { released: Cell; now: Cell } }[];
  redefined: boolean;
  frozen: number | null;
  recount: { wrong: number } | null;
  earlier: { period: string; changed: number; more: boolean } | null;
};
type Row = { id: string | null; above: boolean; reason: string | null; change: Change | null };
type Change = { was: { side: string; n: number }; is: { side: string; n: number } };
type Rows = { items: Row[]; next: string | null };
type Releases = { editions: { period: string; version: number; reason: string | null; by: string }[] };

/** Reported in November of the tests, looked at when the month is over. */
async function november(t: TestContext) {
  const city = await serveFigures(t);
  const { world, clock, as } = city;
  for (let n = 0; n < 11; n += 1) await handled(world, EAST, n, 0);
  const open = await world.reportIn(WEST, 20);
  await world.relay();
  clock.now = world.now + TWO_MONTHS;
  const send = (who: Parameters<typeof as>[0], body: object, key = uuidv7()) =>
    as(who)('POST', '/figures/releases', body, { 'idempotency-key': key });
  const read = async <T>(who: Parameters<typeof as>[0], address: string): Promise<T> => {
    const answer = await as(who)('GET', address);
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  };
  const filed = (who: Parameters<typeof as>[0], more = '') =>
    read<Released>(who, `/figures/released?period=2026-11&measure=filed_share&by=street${more}`);
  const rows = (who: Parameters<typeof as>[0], more: string) =>
    read<Rows>(who, `/figures/released/rows?period=2026-11&measure=filed_share&by=street&${more}`);
  return { ...city, open, send, read, filed, rows };
}

const numbers = ({ rows }: Released) =>
  rows.map(({ key, cells: { released, now } }) => [
    key,
    [released.numerator, released.denominator],
    [now.numerator, now.denominator],
  ]);

test('what was released stays; later moves stand beside it, and a correction is another edition', async (t) => {
  const { world, clock, open, send, read, filed, database } = await november(t);
  const key = uuidv7();
  const first = await send('chuyun', { period: '2026-11' }, key);
  assert.deepEqual([first.statusCode, first.json()], [200, { period: '2026-11', version: 1 }]);
  assert.deepEqual(
    (await send('chuyun', { period: '2026-11' }, key)).json(),
    first.json(),
    'sent twice it is one',
  );
  const before = [
    ['370602001', [11, 11], [11, 11]],
    ['370602002', [0, 1], [0, 1]],
  ];
  assert.deepEqual(numbers(await filed('chuyun')), before);
  // Nothing moved, so there is nothing to correct; and a correction says why.
  assert.equal((await send('chuyun', { period: '2026-11', reason: '再发一次' })).json().code, 'unchanged');
  world.now = clock.now;
  await world.give(leaderOf(WEST), open, 'file');
  await world.relay();
  const moved = [
    ['370602001', [11, 11], [11, 11]],
    ['370602002', [0, 1], [1, 1]],
  ];
  assert.deepEqual(numbers(await filed('chuyun')), moved, 'what was released did not move');
  assert.equal((await send('chuyun', { period: '2026-11' })).json().code, 'field-missing');
  const second = await send('chuyun', { period: '2026-11', reason: '补立案一件' });
  assert.deepEqual(second.json(), { period: '2026-11', version: 2 });
  const editions = (await read<Releases>('chuyun', '/figures/releases')).editions;
  assert.deepEqual(
    editions.map(({ version, reason }) => [version, reason]),
    [
      [2, '补立案一件'],
      [1, null],
    ],
  );
  assert.deepEqual(numbers(await filed('chuyun')).at(1), ['370602002', [1, 1], [1, 1]]);
  assert.deepEqual(numbers(await filed('chuyun', '&version=1')), moved, 'the first edition stays');
  assert.deepEqual((await verifyLedger(database.db, [ISSUES, RELEASES])).broken, []);
  await database.owner.query(
    `update figure_released set data = jsonb_set(data, '{cells,0,numerator}', '99') where measure = 'filed_share'`,
  );
  assert.ok(
    (await verifyLedger(database.db, [ISSUES, RELEASES])).broken.length > 0,
    'a changed number is found',
  );
});

test('a street sees its own line of what was released, and releases nothing; no period before it is over', async (t) => {
  const { send, filed, read, clock } = await november(t);
  assert.equal((await send('xiheng', { period: '2026-11' })).statusCode, 403);
  const early = await send('chuyun', { period: '2027' });
  assert.equal(early.statusCode, 422);
  assert.match(early.body, /还没过完/);
  assert.equal((await send('chuyun', { period: '2026-11', district: '370699' })).json().code, 'outside-area');
  for (const period of ['2026-11', '2026-Q4', '2026'])
    assert.equal((await send('chuyun', { period })).statusCode, 200, period);
  const street = await filed('xiheng');
  assert.deepEqual(numbers(street), [['370602001', [11, 11], [11, 11]]]);
  assert.deepEqual(
    street.bys.map(({ name }) => name),
    ['street'],
  );
  assert.equal((await filed('chuyun')).redefined, false);
  const year = await read<Released>(
    'chuyun',
    '/figures/released?period=2026&measure=filed_share&by=district',
  );
  assert.deepEqual(numbers(year), [['370602', [11, 12], [11, 12]]]);
  assert.ok(clock.now > 0);
});

test('a released number opens to the rows of then; what changed of them since is told beside it and with the next period', async (t) => {
  const { world, clock, open, send, read, filed, rows } = await november(t);
  assert.equal((await send('chuyun', { period: '2026-11' })).statusCode, 200);
  const opened = async (more: string) =>
    (await rows('chuyun', more)).items.map(({ id, above }) => [id, above]);
  const west = 'key=370602002&side=below';
  assert.deepEqual(await opened(west), [[open, false]]);
  const first = await rows('chuyun', 'key=370602001&side=above&limit=8');
  const rest = await rows('chuyun', `key=370602001&side=above&limit=8&cursor=${first.next}`);
  assert.deepEqual([first.items.length, rest.items.length, rest.next], [8, 3, null], 'each row once');
  assert.equal(new Set([...first.items, ...rest.items].map(({ id }) => id)).size, 11);
  assert.deepEqual(await opened('side=changed'), [], 'nothing moved yet');
  world.now = clock.now;
  await world.give(leaderOf(WEST), open, 'file');
  await world.relay();
  assert.deepEqual(await opened(west), [[open, false]], 'as it stood then');
  const changed = await rows('chuyun', 'side=changed');
  assert.deepEqual(
    changed.items.map(({ id, change }) => [id, change?.was.side, change?.is.side]),
    [[open, 'below', 'above']],
  );
  assert.deepEqual((await rows('chuyun', 'key=370602001&side=changed')).items, [], 'not in the other street');
  assert.deepEqual(
    (await rows('xiheng', 'side=changed')).items,
    [],
    'the street of the east sees its own alone',
  );
  assert.equal((await rows('xiheng', west)).items.length, 0);
  assert.equal((await filed('chuyun')).frozen, 12);
  assert.equal((await send('chuyun', { period: '2026-12' })).statusCode, 200);
  const december = await read<Released>(
    'chuyun',
    '/figures/released?period=2026-12&measure=filed_share&by=street',
  );
  assert.deepEqual(december.earlier, { period: '2026-11', version: 1, changed: 1, more: false });
});

test('the recount of the night finds a frozen row that was changed, and one that was taken away', async (t) => {
  const { clock, send, filed, database } = await november(t);
  assert.equal((await send('chuyun', { period: '2026-11' })).statusCode, 200);
  let { now } = clock;
  const night = async () => {
    const offset = 8 * 3_600_000;
    now = dayStartAt(now, offset) + DAY + 3_600_000;
    const differing = await recountFrozenAtNight(database.db, countingTrades(), { now, offset });
    return [differing, (await filed('chuyun')).recount?.wrong];
  };
  assert.deepEqual(await night(), [0, 0]);
  const { owner } = database;
  await owner.query(`update figure_frozen set class_code = 'Z-99'`);
  assert.deepEqual(await night(), [1, 1], 'no number moved, but the rows are others');
  await owner.query(`delete from figure_frozen where street = '370602002'`);
  const [differing, wrong = 0] = await night();
  assert.ok(differing === 1 && wrong > 1, 'numbers are not what the rows say');
  assert.deepEqual(await frozenFound(database.db), { editions: 1, wrong: 1 });
});

test('an edition from before rows were frozen keeps its numbers and says that it has no rows', async (t) => {
  const { send, filed, as, database } = await november(t);
  assert.equal((await send('chuyun', { period: '2026-11' })).statusCode, 200);
  await database.owner.query('delete from figure_frozen');
  await database.owner.query('delete from figure_freeze');
  const old = await filed('chuyun');
  assert.deepEqual([old.frozen, numbers(old).length], [null, 2]);
  const answer = await as('chuyun')(
    'GET',
    '/figures/released/rows?period=2026-11&measure=filed_share&side=below',
  );
  assert.equal(answer.statusCode, 404);
});
