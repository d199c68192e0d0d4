/** Patrols over the ledger: what a plan asks for is given once, in order, to the grids its points lie in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { State } from '@gridgov/domain/work/patrols/events.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { systemOf } from '../../../platform/workflow/tasks.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { type PlanPoint, type PlanRow, planById, putPlan } from '../patrol-plans/public.ts';
import { linesIn, missedIn } from './board-queries.ts';
import { givePatrols } from './give.ts';
import { linkTo } from './links.ts';
import { PATROLS } from './public.ts';

/** A Tuesday. */
const NOW = Date.parse('2026-11-24T06:00:00+08:00');
const COMMUNITY = `${HERE}001001`;
const [EAST, WEST] = [`${COMMUNITY}001`, `${COMMUNITY}002`];
/** East of this the east grid lies. */
const MIDDLE = 121.4;
const ISSUE = `${HERE}.${uuidv7(NOW)}`;
const point = (name: string, lon: number): PlanPoint => ({
  ...{ name, lon, lat: 37.5 },
  grid: lon > MIDDLE ? EAST : WEST,
});

async function open(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  const item = uuidv7(NOW);
  await owner.query(
    `insert into admission (district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at,
       item_from, item_until, state)
     values ($1, $2, '1', '1', 'on_list', false, '{}', '{}', 1, 1, '', now(), $3, $4, $5)`,
    [HERE, item, new Date(NOW - 90 * DAY), new Date(NOW + 90 * DAY), { title: '看消防通道', list: 'assist' }],
  );
  const unused = new Set<string>();
  const trades = openTrades(makeLedgers(db), [PATROLS]);
  const [trade = assert.fail('no trade')] = trades;
  const deps = { ...loanDeps(db, unused), trades, districts: () => [HERE] };
  let middle = MIDDLE;
  const grids = {
    gridAt: (lon: number) => (lon > middle ? EAST : WEST),
    gridsIn: (area: string) => [EAST, WEST].filter((grid) => grid.startsWith(area)),
  };
  const give = (now: number) => givePatrols({ trades: deps, grids }, now);
  return {
    give,
    unused,
    owner,
    endItem: () => owner.query('update admission set item_until = $1', [new Date(NOW + 1)]),
    cutAt: (lon: number) => {
      middle = lon;
    },
    async plan(change: Partial<PlanRow> = {}): Promise<string> {
      const row: PlanRow = {
        ...{
          district: HERE,
          id: uuidv7(NOW),
          area: COMMUNITY,
          title: 'B线',
          item: `${HERE}.${item}`,
          itemTitle: '看消防通道',
        },
        ...{ classes: [], frequency: 'daily', days: [], hour: 18, points: [], to: null },
        ...{ from: dayTextAt(NOW), madeThrough: dayTextAt(NOW - DAY) },
        ...change,
      };
      await putPlan(db, row, { now: NOW, by: uuidv7(NOW) });
      return row.id;
    },
    planById: (id: string) => planById(db, HERE, id),
    board: async (area: string, now: number) => {
      const today = dayStartAt(now);
      const asked = { districts: [HERE], area, since: today - 7 * DAY };
      return {
        lines: await linesIn(db, { ...asked, today }),
        missed: await missedIn(db, { ...asked, limit: 10 }),
      };
    },
    close: async (id: string, now: number) => {
      const origin = { commandId: uuidv7(), requestId: 'r', address: '', now };
      await actOn(
        deps,
        trade,
        systemOf(trade.served),
        { district: HERE, id, command: 'close', body: {} },
        origin,
      );
    },
    link: (grid: string, patrol: string) => linkTo(deps, workerOf(grid), { id: patrol, point: '1' }, ISSUE),
    async cases(): Promise<State[]> {
      const { rows } = await db.query<{ state: State }>(
        'select state from patrol_case order by day, grid, number',
      );
      return rows.map(({ state }) => state);
    },
    act: (grid: string, id: string, command: string, body: Record<string, unknown>) => {
      const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: NOW };
      return actOn(deps, trade, workerOf(grid), { district: HERE, id, command, body }, origin);
    },
  };
}

const workerOf = (grid: string) =>
  actingIn([PATROLS])(actorOf({ personId: uuidv7(), postId: uuidv7(), post: 'grid_worker', area: grid }));

const told = (cases: readonly State[]) =>
  cases.map(({ day, grid, stage }) => `${dayTextAt(day)} ${grid.slice(-3)} ${stage}`);

test('each grid with points of the plan gets its own, once, however often the job runs', async (t) => {
  const { plan, give, cases, act } = await open(t);
  const points = [point('东门', 121.5), point('西门', 121.3), point('车库', 121.6)];
  await plan({ points });
  assert.deepEqual([await give(NOW), await give(NOW)], [2, 0]);
  const [east, west = assert.fail('one patrol')] = await cases();
  assert.deepEqual(
    [east, west].map((one) => one?.lanes.point.map(({ name }) => name)),
    [['东门', '车库'], ['西门']],
  );
  assert.deepEqual(
    [west.title, west.item, west.until],
    ['B线', '看消防通道', Date.parse('2026-11-24T18:00:00+08:00')],
  );
  await act(WEST, west.id, 'check_in', { point: '1', lon: 121.3, lat: 37.5, accuracy: 10 });
  await assert.rejects(act(EAST, west.id, 'set_out', {}));
  assert.equal((await cases())[1]?.lanes.point[0]?.stage, 'checked');
});

test('a plan without points is for every grid of its area, on the days it names', async (t) => {
  const { plan, give, cases } = await open(t);
  await plan({ frequency: 'weekly', days: [2] });
  await plan({ frequency: 'days_off', area: EAST });
  await plan({ area: WEST, to: dayTextAt(NOW - DAY), from: dayTextAt(NOW - 9 * DAY) });
  assert.equal(await give(NOW), 2);
  assert.deepEqual(told(await cases()), ['2026-11-24 001 to_do', '2026-11-24 002 to_do']);
});

test('days on which the server stood still are given late, in order, and blamed on nobody', async (t) => {
  const { plan, give, cases } = await open(t);
  await plan({ area: EAST });
  await give(NOW);
  assert.equal(await give(NOW + 3 * DAY), 3);
  assert.deepEqual(told(await cases()), [
    '2026-11-24 001 to_do',
    '2026-11-25 001 not_given',
    '2026-11-26 001 not_given',
    '2026-11-27 001 to_do',
  ]);
});

test('whoever keeps a plan is told once that its item ended, and again once they saved it', async (t) => {
  const { plan, give, owner, endItem } = await open(t);
  const id = await plan();
  const told = async () => {
    const { rows } = await owner.query("select to_key from notice where kind = 'patrol.item_ended'");
    return rows.length;
  };
  await give(NOW);
  assert.equal(await told(), 0, 'in force');
  await endItem();
  await give(NOW + DAY);
  assert.equal(await told(), 1, 'two grids, one notice');
  await give(NOW + 2 * DAY);
  assert.equal(await told(), 1);
  await plan({ id, madeThrough: dayTextAt(NOW + 2 * DAY) });
  await give(NOW + 3 * DAY);
  assert.equal(await told(), 2);
});

test('after a new cut of the grids points are of the grid they lie in now', async (t) => {
  const { plan, give, cases, cutAt, planById: found } = await open(t);
  const id = await plan({ points: [point('东门', 121.5)] });
  await give(NOW);
  cutAt(121.55);
  await give(NOW + DAY);
  assert.deepEqual(told(await cases()), ['2026-11-24 001 to_do', '2026-11-25 002 to_do']);
  assert.equal((await found(id))?.points[0]?.grid, WEST);
});

test('while the city does not use patrols none is given, and none is owed afterwards', async (t) => {
  const { plan, give, cases, unused } = await open(t);
  await plan({ area: EAST });
  unused.add('patrol');
  assert.equal(await give(NOW + 5 * DAY), 0);
  unused.clear();
  assert.equal(await give(NOW + 5 * DAY), 1);
  assert.deepEqual(told(await cases()), ['2026-11-29 001 to_do']);
});

test('the board counts points by place, today apart, and names those nobody came to', async (t) => {
  const { plan, give, cases, act, close, board } = await open(t);
  await plan({ points: [point('东门', 121.5), point('车库', 121.6), point('西门', 121.3)], hour: 24 });
  await give(NOW);
  const [east = assert.fail('none'), west = assert.fail('one')] = await cases();
  await act(EAST, east.id, 'check_in', { point: '1', lon: 121.5, lat: 37.5, accuracy: 10 });
  await act(EAST, east.id, 'cannot_reach', { point: '2', reason: '施工封闭' });
  const now = await board('', NOW);
  const none = { checked: 0, marked: 0, unreached: 0, missed: 0 };
  assert.deepEqual(now.lines, [
    { ...none, code: HERE, today: true, patrols: 2, points: 3, checked: 1, unreached: 1 },
  ]);
  await close(west.id, NOW + DAY);
  const { lines, missed } = await board(COMMUNITY, NOW + DAY);
  assert.deepEqual(
    lines.map(({ code, today, missed: n, unreached }) => [code, today, n, unreached]),
    [
      [EAST, false, 0, 1],
      [WEST, false, 1, 0],
    ],
  );
  assert.deepEqual(
    missed.map(({ name, reason }) => [name, reason]),
    [
      ['车库', '施工封闭'],
      ['西门', null],
    ],
  );
  assert.deepEqual((await board(`${COMMUNITY}003`, NOW)).lines, []);
});

test('a matter is linked to a patrol its reporter may know of, and to no other', async (t) => {
  const { plan, give, cases, link } = await open(t);
  await plan({ area: EAST });
  await give(NOW);
  const [east = assert.fail('none')] = await cases();
  const [job] = await link(EAST, `${HERE}.${east.id}`);
  assert.deepEqual(job?.payload, {
    ...{ trade: 'patrol', district: HERE, id: east.id, command: 'link_matter' },
    ...{ body: { issue: ISSUE, at_point: '1' }, commandId: job?.key },
  });
  assert.deepEqual(await link(WEST, `${HERE}.${east.id}`), []);
});
