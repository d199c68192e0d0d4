/** Patrols as items of pay: to whom one counts, when it does not, and a month of them worked to the cent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt, HOUR } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { State as Patrol } from '@gridgov/domain/work/patrols/events.ts';
import type { State as Statement } from '@gridgov/domain/work/statements/events.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { systemOf } from '../../../platform/workflow/tasks.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { GRID } from '../../../testing/loop-world.ts';
import { putPlan } from '../patrol-plans/public.ts';
import { givePatrols, PATROLS } from '../patrols/public.ts';
import { drawUpStatements, STATEMENTS } from '../statements/public.ts';
import { TARIFFS } from '../tariffs/public.ts';

const STREET = GRID.slice(0, 9);
const CAST = {
  qingmu: member(1, '青木', ['grid_worker', GRID]),
  baisha: member(2, '白沙', ['grid_worker', GRID]),
  tan: member(3, '谭*', ['street_dispatcher', STREET]),
  gu: member(4, '顾*', ['street_head', STREET]),
  leader: member(5, '石梁', ['grid_leader', GRID.slice(0, 12)]),
} as const;
type Name = keyof typeof CAST;
const SERVED = [PATROLS, TARIFFS, STATEMENTS];
const at = (text: string) => Date.parse(`2026-${text}:00+08:00`);
const POINTS = ['东门', '车库'].map((name, n) => ({ name, lon: 121.5 + n / 100, lat: 37.5, grid: GRID }));

async function open(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  await enrolCast(owner, CAST);
  const trades = openTrades(makeLedgers(db), SERVED);
  const checkFiles = async (ids: readonly string[]) => new Map(ids.map((id) => [id, Buffer.alloc(32)]));
  const deps = { ...loanDeps(db), trades, checkFiles, districts: () => [HERE] };
  const [patrol = assert.fail(), tariff = assert.fail()] = trades;
  const who = (name: Name) => {
    const { personId, posts } = CAST[name];
    const { id, kind, area } = posts[0] ?? assert.fail();
    return actingIn(SERVED)(actorOf({ personId, postId: id, post: kind, area: area ?? '' }));
  };
  const origin = (now: number, commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now });
  const item = uuidv7(at('09-01T00:00'));
  await owner.query(
    `insert into admission (district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at,
       item_from, item_until, state)
     values ($1, $2, '1', '1', 'on_list', false, '{}', '{}', 1, 1, '', now(), '2026-09-01', '2027-09-01', $3)`,
    [HERE, item, { title: '看消防通道', list: 'assist' }],
  );
  return {
    db,
    /** From the first of November on, every day. */
    async plan(title: string, by: Name = 'tan', points = POINTS): Promise<void> {
      const row = {
        ...{
          district: HERE,
          id: uuidv7(),
          area: GRID,
          title,
          item: `${HERE}.${item}`,
          itemTitle: '看消防通道',
        },
        ...{ classes: [], frequency: 'daily' as const, days: [], hour: 24, points, to: null },
        ...{ from: '2026-11-01', madeThrough: '2026-10-31' },
      };
      await putPlan(db, row, { now: at('11-01T00:00'), by: CAST[by].personId });
    },
    give: (now: number) =>
      givePatrols({ trades: deps, grids: { gridAt: () => GRID, gridsIn: () => [GRID] } }, now),
    async of(day: string): Promise<Patrol> {
      const { rows } = await db.query<{ state: Patrol }>(
        'select state from patrol_case where district = $1 order by day, number',
        [HERE],
      );
      return rows.find(({ state }) => dayTextAt(state.day) === `2026-${day}`)?.state ?? assert.fail(day);
    },
    walk: (by: Name, { id }: Patrol, command: string, now: number, body: object = {}) =>
      actOn(deps, patrol, who(by), { district: HERE, id, command, body: { ...body } }, origin(now)),
    close: (one: Patrol, now: number) => {
      const command = { district: HERE, id: one.id, command: 'close', body: {} };
      return actOn(deps, patrol, systemOf(patrol.served), command, origin(now));
    },
    async pays(name: string, amount: number, change: object = {}): Promise<void> {
      const [id, from, begun] = [uuidv7(), at('10-01T00:00'), at('09-10T10:00')];
      const ground = '街道办〔2026〕7号';
      const said = { item: name, amount, unit: 'yuan', sample: 0, from, ground, ...change };
      await beginCase(
        deps,
        tariff,
        who('tan'),
        { district: HERE, command: 'propose', body: said },
        origin(begun, id),
      );
      const enactment = { district: HERE, id, command: 'put_in_force', body: {} };
      await actOn(deps, tariff, who('gu'), enactment, origin(begun));
    },
    async drawUp(now: number): Promise<Statement[]> {
      await drawUpStatements(deps, now);
      const { rows } = await db.query<{ state: Statement }>(
        'select state from statement where district = $1 order by month, worker',
        [HERE],
      );
      return rows.map(({ state }) => state);
    },
  };
}

const near = (key: string) => ({ point: key, lon: POINTS[Number(key) - 1]?.lon, lat: 37.5, accuracy: 10 });
const far = (key: string) => ({
  ...{ ...near(key), lat: 37.6, reason: '门口在施工，绕到后面' },
  files: [{ file: uuidv7(), turn: 0 }],
});

test('a worked month: whole patrols, marked ones apart, missed and late ones, each paid once', async (t) => {
  const { plan, give, of, walk, close, pays, drawUp } = await open(t);
  await plan('B线');
  await pays('patrol', 2.5, { cap: 2 });
  await pays('patrol_marked', 1);
  for (const day of ['02', '03', '04', '05', '06', '09']) {
    // Day after day, as the server gives them.
    const now = at(`11-${day}T06:00`);
    await give(now);
    const one = await of(`11-${day}`);
    if (day !== '09') await walk('qingmu', one, 'check_in', now + HOUR, near('1'));
    // The fifth has one point away from its place; on the sixth the second is missed.
    if (day === '05') await walk('qingmu', one, 'check_in', now + 2 * HOUR, far('2'));
    else if (day !== '06' && day !== '09') await walk('qingmu', one, 'check_in', now + 2 * HOUR, near('2'));
    await close(one, at(`11-${day}T23:59`) + HOUR);
  }
  const states = await drawUp(at('12-02T10:00'));
  assert.equal(states.length, 1);
  const [november = assert.fail()] = states;
  assert.deepEqual(
    november.lines.map(({ item, at: when, standing, hundredths, out, what }) =>
      [dayTextAt(when).slice(5), item, standing, hundredths, out ?? '', what].join(' '),
    ),
    [
      '11-02 patrol counted 250  B线',
      '11-03 patrol counted 250  B线',
      '11-04 patrol over 0  B线',
      '11-05 patrol_marked counted 100  B线',
      '11-06 patrol_marked out 0 points_missed B线',
    ],
  );
  const opens = november.lines.map(({ issue }) => issue);
  assert.equal(opens[0], `${HERE}.${(await of('11-02')).id}`, 'a line opens to its patrol');

  // The leader learns why the point of the sixth was missed: from then on it counts, once.
  await walk('leader', await of('11-06'), 'give_reason', at('12-03T09:00'), {
    point: '2',
    reason: '小区封控演练',
  });
  const [, december = assert.fail()] = await drawUp(at('01-06T10:00') + 365 * DAY);
  assert.deepEqual(
    december.lines.map(({ key, item, hundredths }) => [key, item, hundredths]),
    [[`patrol ${(await of('11-06')).id}`, 'patrol', 250]],
  );
});

test('of one patrol one person is paid: whoever reached most of its points', async (t) => {
  const { plan, give, of, walk, close, pays, drawUp } = await open(t);
  await plan('C线', 'tan', [...POINTS, { name: '河边', lon: 121.55, lat: 37.5, grid: GRID }]);
  await pays('patrol', 3);
  await give(at('11-10T06:00'));
  const one = await of('11-10');
  await walk('qingmu', one, 'check_in', at('11-10T08:00'), near('1'));
  await walk('baisha', one, 'check_in', at('11-10T09:00'), near('2'));
  const last = { point: '3', lon: 121.55, lat: 37.5, accuracy: 10 };
  await walk('baisha', one, 'check_in', at('11-10T10:00'), last);
  await close(one, at('11-11T00:01'));
  const states = await drawUp(at('12-02T10:00'));
  assert.deepEqual(
    states.map(({ worker, lines }) => [worker, lines.map(({ out, hundredths }) => `${out} ${hundredths}`)]),
    [
      [CAST.qingmu.personId, ['shared 0']],
      [CAST.baisha.personId, ['null 300']],
    ],
  );
});

test('two plans over the same points are one walk, and a plan of one’s own is none', async (t) => {
  const { plan, give, of, walk, close, pays, drawUp, db } = await open(t);
  await plan('一线');
  await plan('二线');
  await plan('自定', 'qingmu', [{ name: '桥头', lon: 121.6, lat: 37.5, grid: GRID }]);
  await pays('patrol', 3);
  await give(at('11-10T06:00'));
  const { rows } = await db.query<{ state: Patrol }>('select state from patrol_case where day = $1', [
    new Date(at('11-10T00:00')),
  ]);
  assert.equal(rows.length, 3);
  for (const { state } of rows) {
    // One after the other, as they are walked.
    for (const { key, lon, lat } of state.lanes.point)
      await walk('qingmu', state, 'check_in', at('11-10T09:00'), { point: key, lon, lat, accuracy: 10 });
    await close(state, at('11-11T00:01'));
  }
  assert.ok(await of('11-10'));
  const [november = assert.fail()] = await drawUp(at('12-02T10:00'));
  assert.deepEqual(november.lines.map(({ out }) => String(out)).sort(), ['null', 'own_plan', 'same_walk']);
});
