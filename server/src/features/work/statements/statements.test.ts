/** Statements over the ledger: what was verified is on one, what comes again is on no second, and who may see which. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { State } from '@gridgov/domain/work/statements/events.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { loanDeps } from '../../../testing/loans/world.ts';
import { GRID, HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { serverOn } from '../../../testing/server.ts';
import { doneBy, outOf } from '../paid-work/public.ts';
import { TARIFFS } from '../tariffs/public.ts';
import { drawUpStatements } from './draw-up.ts';
import { termOf } from './month.ts';
import { STATEMENTS } from './public.ts';
import { statementRoutes } from './routes.ts';

const STREET = GRID.slice(0, 9);
const CAST = {
  qingmu: member(1, '青木', ['grid_worker', GRID]),
  baisha: member(2, '白沙', ['grid_worker', GRID]),
  tan: member(3, '谭*', ['street_dispatcher', STREET]),
  gu: member(4, '顾*', ['street_head', STREET]),
  far: member(5, '远山', ['street_head', `${HERE}013`]),
} as const;
const SEPTEMBER = Date.parse('2026-09-10T10:00:00+08:00');
const DECEMBER = Date.parse('2026-12-02T10:00:00+08:00');
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await enrolCast(owner, CAST);
  const world = makeLoopWorld(db);
  const trades = openTrades(makeLedgers(db), [TARIFFS, STATEMENTS]);
  const [tariff = assert.fail(), statement = assert.fail()] = trades;
  const deps = { ...loanDeps(db), trades };
  const acting = actingIn([TARIFFS, STATEMENTS]);
  const who = (name: keyof typeof CAST) => {
    const { personId, posts } = CAST[name];
    const { id, kind, area } = posts[0] ?? assert.fail();
    return acting(actorOf({ personId, postId: id, post: kind, area: area ?? '' }));
  };
  const origin = (now: number, commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now });
  const enact = async (item: string, change: object = {}) => {
    const id = uuidv7();
    const from = Date.parse('2026-10-01T00:00:00+08:00');
    const body = {
      item,
      amount: 5,
      unit: 'yuan',
      cap: 40,
      sample: 0,
      from,
      ground: '街道办〔2026〕7号',
      ...change,
    };
    await beginCase(
      deps,
      tariff,
      who('tan'),
      { district: HERE, command: 'propose', body },
      origin(SEPTEMBER, id),
    );
    await actOn(
      deps,
      tariff,
      who('gu'),
      { district: HERE, id, command: 'put_in_force', body: {} },
      origin(SEPTEMBER),
    );
  };
  return {
    db,
    database,
    world,
    who,
    enact,
    async capMonth(amount: number) {
      const id = uuidv7();
      const from = Date.parse('2026-10-01T00:00:00+08:00');
      const body = { unit: 'yuan', amount, from, ground: '街道办〔2026〕7号' };
      const begin = { district: HERE, command: 'propose_month_cap', body };
      await beginCase(deps, tariff, who('tan'), begin, origin(SEPTEMBER, id));
      const enactment = { district: HERE, id, command: 'put_in_force', body: {} };
      await actOn(deps, tariff, who('gu'), enactment, origin(SEPTEMBER));
    },
    drawUp: (now = DECEMBER) => drawUpStatements(deps, now),
    give: (name: keyof typeof CAST, id: string, command: string, body: object = {}, now = DECEMBER) =>
      actOn(deps, statement, who(name), { district: HERE, id, command, body: { ...body } }, origin(now)),
    async all() {
      const { rows } = await db.query<{ state: State }>(
        'select state from statement where district = $1 order by month, worker',
        [HERE],
      );
      return rows.map(({ state }) => state);
    },
    /** Reported by one, handled by the department, verified by the other. */
    async handled(reporter: 'qingmu' | 'baisha', verifier: 'qingmu' | 'baisha') {
      const id = await world.report(who(reporter));
      await world.give(WHO.lanshan, id, 'file');
      await world.give(WHO.lanshan, id, 'dispatch', { unit: 'roads' });
      await world.give(WHO.huangtu, id, 'acknowledge');
      await world.give(WHO.huangtu, id, 'respond', { result: '已更换' });
      await world.give(who(verifier), id, 'verify', { agree: true });
      await world.give(WHO.lanshan, id, 'close', { result: 'solved' });
      return id;
    },
  };
}

test('what was verified in the month is on a statement, drawn up once on its day', async (t) => {
  const { handled, enact, drawUp, all, who } = await open(t);
  const one = await handled('qingmu', 'baisha');
  await enact('report');
  await enact('verification', { amount: 3, unit: 'points' });
  assert.equal(await drawUp(Date.parse('2026-12-01T08:00:00+08:00')), 0, 'not before its day');
  assert.equal(await drawUp(), 2);
  assert.equal(await drawUp(), 0, 'nobody has two');
  const states = await all();
  const lines = states.flatMap(({ worker, lines: own }) =>
    own.map(({ key, hundredths }) => [worker, key, hundredths]),
  );
  assert.deepEqual(
    lines.map(([worker, key]) => [worker, String(key).split(' ').slice(0, 2).join(' ')]).sort(),
    [
      [who('baisha').personId, `verification ${one}`],
      [who('qingmu').personId, `report ${one}`],
    ].sort(),
  );
  assert.deepEqual(lines.map(([, , amount]) => amount).sort(), [300, 500]);
});

test('a matter that is reopened and closed again is not paid a second time', async (t) => {
  const { handled, enact, drawUp, all, world, who } = await open(t);
  await enact('report');
  const one = await handled('qingmu', 'baisha');
  assert.equal(await drawUp(), 1);
  world.now = DECEMBER + DAY;
  await world.give(WHO.heitan, one, 'reopen', { reason: '又坏了' });
  await world.give(WHO.huangtu, one, 'acknowledge');
  await world.give(WHO.huangtu, one, 'respond', { result: '再换' });
  await world.give(who('baisha'), one, 'verify', { agree: true });
  await world.give(WHO.lanshan, one, 'close', { result: 'solved' });
  assert.equal(await drawUp(Date.parse('2027-01-06T10:00:00+08:00')), 0);
  assert.equal((await all()).length, 1);
});

test('what one person reported and handled counts only once another has verified it', () => {
  const row = { merged: false, declined: false, handler: 'a', verifiers: [] as string[] };
  assert.equal(outOf(row, 'a'), 'self_made');
  assert.equal(outOf({ ...row, verifiers: ['b'] }, 'a'), null);
  assert.equal(outOf({ ...row, handler: 'c', verifiers: ['a'] }, 'a'), null);
  assert.equal(outOf({ ...row, handler: 'c' }, 'a'), 'unverified');
  assert.equal(outOf({ ...row, merged: true, verifiers: ['b'] }, 'a'), 'duplicate');
  assert.equal(outOf({ ...row, declined: true }, 'a'), 'not_filed');
});

test('what was declined or merged is a line that says why it does not count', async (t) => {
  const { handled, world, db, who } = await open(t);
  const master = await world.report(who('baisha'));
  await world.give(WHO.lanshan, master, 'file');
  const double = await world.report(who('qingmu'));
  await world.give(WHO.lanshan, double, 'merge', { master: `${HERE}.${master}` });
  const declined = await world.report(who('qingmu'));
  await world.give(WHO.lanshan, declined, 'decline', { reason: 'not_valid', note: '当场收走' });
  await handled('qingmu', 'baisha');
  const { from, until } = termOf('2026-11');
  const whose = { district: HERE, street: STREET, worker: who('qingmu').personId, from, until };
  const found = await doneBy(db, whose);
  assert.deepEqual(found.map(({ out }) => String(out)).sort(), ['duplicate', 'not_filed', 'null']);
  assert.deepEqual(await doneBy(db, { ...whose, street: `${HERE}013` }), [], 'of another street nothing');
  assert.deepEqual(await doneBy(db, { ...whose, from: until, until: until + DAY }), []);
});

test('a worker sees and answers their own alone, a street its own people, and two people approve', async (t) => {
  const { handled, enact, drawUp, all, give, who } = await open(t);
  await handled('qingmu', 'baisha');
  await enact('report');
  await drawUp();
  const { id } = (await all())[0] ?? assert.fail('no statement');
  await assert.rejects(give('baisha', id, 'end_look'), refused('not-found'));
  await assert.rejects(give('far', id, 'approve_first'), refused('not-found'));
  await assert.rejects(give('tan', id, 'end_look'), refused('no-right'));
  await give('qingmu', id, 'object_line', { line: '1', words: '两处，只算了一处' });
  await give('qingmu', id, 'end_look');
  await give('gu', id, 'answer_line', { objection: '1', upheld: false, answer: '同一处' });
  await give('gu', id, 'approve_first');
  await assert.rejects(give('gu', id, 'approve_second'), refused('two-people'));
  await give('gu', id, 'return_check', { reason: '换人初核' });
  await give('tan', id, 'approve_first');
  await assert.rejects(give('tan', id, 'approve_second'), refused('no-right'));
  await give('gu', id, 'approve_second');
  const [state] = await all();
  assert.deepEqual(
    [state?.stage, state?.first?.by, state?.second?.by],
    ['to_pay', who('tan').personId, who('gu').personId],
  );
});

test('a cap of the month that is in force cuts the statement, which keeps it', async (t) => {
  const { handled, enact, capMonth, drawUp, all } = await open(t);
  await handled('qingmu', 'baisha');
  await handled('qingmu', 'baisha');
  await enact('report');
  await capMonth(7.25);
  assert.equal(await drawUp(), 1);
  const [state] = await all();
  assert.deepEqual(state?.monthCaps, [{ unit: 'yuan', hundredths: 725 }]);
  assert.deepEqual(
    state?.lines.map(({ hundredths, cut }) => [hundredths, cut]),
    [
      [500, 0],
      [225, 275],
    ],
  );
});

test('the paymaster reads beside each sum what the cap of the month took', async (t) => {
  const { handled, enact, capMonth, drawUp, all, give, db, database } = await open(t);
  await handled('qingmu', 'baisha');
  await handled('qingmu', 'baisha');
  await enact('report');
  await capMonth(7.25);
  await drawUp();
  const { id, number, worker } = (await all())[0] ?? assert.fail('no statement');
  const routes = () =>
    statementRoutes({ db, districts: () => [HERE], people: async () => new Map([[worker, '青木']]) });
  const server = await serverOn(t, database, CAST, routes, {}, [STATEMENTS]);
  const [line] = (await server.as('gu')('GET', '/statements/month?month=2026-11')).json().items;
  assert.deepEqual([line.yuan, line.cutYuan, line.cutPoints], [725, 275, 0]);
  await give('qingmu', id, 'end_look');
  await give('tan', id, 'approve_first');
  await give('gu', id, 'approve_second');
  const reason = encodeURIComponent('交发放单位');
  const { body } = await server.as('gu')('GET', `/statements/export?month=2026-11&reason=${reason}`);
  const [head = '', row = '', ...more] = body.replace('\ufeff', '').trim().split('\r\n');
  assert.equal(head.split(',')[5], '当月合计上限少计（元）');
  assert.deepEqual(row.split(',').slice(0, 7), [number, '2026-11', worker, '7.25', '0.00', '2.75', '0.00']);
  assert.deepEqual(more, []);
});

test('a month comes page by page, of one stage or of one worker, with the counts of all of it', async (t) => {
  const { handled, enact, drawUp, all, give, db, database } = await open(t);
  await handled('qingmu', 'baisha');
  await handled('baisha', 'qingmu');
  await enact('report');
  await drawUp();
  const states = (await all()).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const [one = assert.fail('no statement'), two = assert.fail('one statement')] = states;
  const routes = () => statementRoutes({ db, districts: () => [HERE], people: async () => new Map() });
  const server = await serverOn(t, database, CAST, routes, {}, [STATEMENTS]);
  type Page = { items: { number: string }[]; next: string | null; stages: unknown };
  const read = async (who: keyof typeof CAST, more: string): Promise<Page> =>
    (await server.as(who)('GET', `/statements/month?month=2026-11&${more}`)).json();
  const numbers = ({ items }: Page) => items.map(({ number }) => number);
  await give(one.worker === CAST.qingmu.personId ? 'qingmu' : 'baisha', one.id, 'end_look');

  const first = await read('gu', 'limit=1');
  assert.deepEqual(numbers(first), [one.number]);
  assert.deepEqual(first.stages, [
    { stage: 'to_check', n: 1 },
    { stage: 'to_look', n: 1 },
  ]);
  const second = await read('gu', `limit=1&cursor=${first.next}`);
  assert.deepEqual([numbers(second), second.next], [[two.number], null]);
  assert.deepEqual(numbers(await read('gu', 'stage=to_look')), [two.number]);
  assert.deepEqual(numbers(await read('gu', `worker=${two.worker}`)), [two.number]);
  const foreign = two.worker === CAST.qingmu.personId ? 'baisha' : 'qingmu';
  assert.deepEqual(numbers(await read(foreign, `worker=${two.worker}`)), [], 'nobody sees another’s');
});
