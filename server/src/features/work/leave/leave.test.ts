/** Leave asked for, granted with a stand-in and ended: what becomes of shifts and of the post on those days. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import { FIELD_KINDS } from '../../../app/trades.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { tradeRoutes } from '../../../platform/workflow/routes.ts';
import { wordsOfTrades } from '../../../platform/workflow/words.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { serverOn } from '../../../testing/server.ts';
import { makePeopleNames } from '../../city/people/public.ts';
import { loadRoster } from '../duty/public.ts';
import { LEAVE_TASK } from './carry.ts';
import { LEAVE, leaveTasks } from './public.ts';
import { leaveRoutes } from './routes.ts';

const STREET = `${HERE}012`;
const SEAT = `duty:street:${STREET}`;
const PEOPLE = {
  heitan: member(1, '黑潭', ['grid_worker', `${STREET}015003`]),
  xiheng: member(2, '溪横', ['grid_worker', `${STREET}015004`]),
  fanying: member(3, '帆影', ['street_head', STREET]),
  qinghe: member(4, '清禾', ['street_dispatcher', STREET]),
  elsewhere: member(5, '远山', ['grid_worker', `${HERE}013001001`]),
} as const;
type Name = keyof typeof PEOPLE;
const SHIFT = '0192d3a0-7b1c-7000-8000-000000000002';
/** The server's clock of a test stands at ten in the morning. */
const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const TOMORROW = dayStartAt(NOW) + DAY;
const idOf = (name: Name) => PEOPLE[name].personId;

/** 黑潭 has the shift of tomorrow. */
async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { owner, db } = database;
  await enrolCast(owner, PEOPLE);
  await owner.query(
    `insert into duty_shift (id, seat, name, begins, ends, days, places, valid_from, at, by_person)
     values ($1, $2, '白班', '08:00', '20:00', 'all', '{主班}', '2026-01-01', now(), $3)`,
    [SHIFT, SEAT, idOf('fanying')],
  );
  await owner.query(
    `insert into duty_assignment (id, shift_id, day, place, post_id, person_id, because, at, by_person)
     values ($1, $2, $3, 0, $4, $5, 'plan', now(), $6)`,
    [uuidv7(), SHIFT, dayTextAt(TOMORROW), PEOPLE.heitan.posts[0]?.id, idOf('heitan'), idOf('fanying')],
  );
  const base = loanDeps(db);
  const deps = {
    ...base,
    trades: openTrades(makeLedgers(db), [LEAVE]),
    words: wordsOfTrades([LEAVE], wordsFor),
  };
  const own = leaveRoutes({ db, people: makePeopleNames(db), districts: base.districts, seals: base.seals });
  const routes = () => [...own, ...tradeRoutes(deps, FIELD_KINDS)];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [LEAVE]);
  const tasks = leaveTasks({
    ...{ db, now: () => server.clock.now },
    onPosts: () => server.identity.forgetAll(),
    book: { refresh: async () => undefined },
  });
  const send = (name: Name, path: string, body: object) =>
    server.as(name)('POST', path, body, { 'idempotency-key': uuidv7(NOW) });
  return {
    ...server,
    owner,
    db,
    ask: (name: Name, body: object) =>
      send(name, '/leaves/commands/ask_leave', {
        first: TOMORROW,
        last: TOMORROW,
        reason: '家里有事',
        ...body,
      }),
    give: (name: Name, id: string, command: string, body: object = {}) =>
      send(name, `/leaves/${id}/commands/${command}`, body),
    /** Twice, since a job may come again. */
    async carry(id: string) {
      const [district, key] = id.split('.');
      for (const _ of [1, 2]) await tasks[LEAVE_TASK]({ district, id: key });
    },
    async serves() {
      const day = dayTextAt(TOMORROW);
      const [slot] = slotsBetween(await loadRoster(db, [SEAT], [day, day]), [day, day], null);
      return slot?.personId ?? null;
    },
    /** Who is deputy in a post and not ended. */
    async deputies() {
      const { rows } = await owner.query(
        `select post_id, deputy_id, from_day::text as "from", reason from deputy where ended_at is null`,
      );
      // Not why: that is between whoever is away and the head.
      for (const { reason } of rows) assert.equal(reason, '请假');
      return rows.map(({ post_id, deputy_id, from }) => [post_id, deputy_id, from]);
    },
    own: async (name: Name) => (await server.as(name)('GET', '/leaves/own')).json().items,
  };
}

test('granted with a stand-in, the post and the shifts are theirs on those days; ended, they are one’s own', async (t) => {
  const { ask, give, carry, serves, deputies, own, as } = await open(t);
  const asked = await ask('heitan', { stand_in: idOf('xiheng') });
  assert.equal(asked.statusCode, 200, asked.body);
  const { id } = asked.json();
  await carry(id);
  assert.deepEqual([await serves(), await deputies()], [idOf('heitan'), []], 'nothing before it is granted');
  assert.equal(
    (await as('xiheng')('GET', `/leaves/${id}`)).statusCode,
    404,
    'whoever is asked for is not told yet',
  );
  assert.deepEqual((await as('fanying')('GET', `/leaves/${id}/people`)).json(), {
    asker: '黑潭',
    standIn: '溪横',
  });
  assert.equal((await as('elsewhere')('GET', `/leaves/${id}/people`)).statusCode, 404);

  assert.equal((await give('qinghe', id, 'grant_leave')).statusCode, 403, 'the desk does not decide');
  const granted = await give('fanying', id, 'grant_leave', { stand_in: idOf('xiheng') });
  assert.equal(granted.statusCode, 200, granted.body);
  await carry(id);
  const post = PEOPLE.heitan.posts[0]?.id;
  assert.equal(await serves(), idOf('xiheng'));
  assert.deepEqual(await deputies(), [[post, idOf('xiheng'), dayTextAt(TOMORROW)]]);
  const [line] = await own('heitan');
  assert.deepEqual([line.stage, line.standIn, line.mayEnd], ['leave_granted', '溪横', true]);
  assert.equal((await as('xiheng')('GET', `/leaves/${id}`)).statusCode, 200);

  assert.equal((await give('heitan', id, 'end_leave')).statusCode, 200);
  await carry(id);
  assert.deepEqual([await serves(), await deputies()], [idOf('heitan'), []]);
});

test('without a stand-in the shift is a gap; refused with a reason nothing changes; strangers cannot stand in', async (t) => {
  const { ask, give, carry, serves, deputies, own } = await open(t);
  assert.equal((await ask('heitan', { stand_in: idOf('elsewhere') })).statusCode, 422);
  const first = (await ask('heitan', {})).json().id;
  assert.equal(
    (await give('fanying', first, 'grant_leave', { stand_in: idOf('elsewhere') })).statusCode,
    422,
  );
  assert.equal((await give('fanying', first, 'refuse_leave', { reason: '人手不够' })).statusCode, 200);
  await carry(first);
  assert.equal(await serves(), idOf('heitan'));
  const [line] = await own('heitan');
  assert.deepEqual([line.stage, line.said, line.mayEnd], ['leave_refused', '人手不够', false]);

  const second = (await ask('heitan', {})).json().id;
  assert.equal((await give('fanying', second, 'grant_leave')).statusCode, 200);
  await carry(second);
  assert.deepEqual([await serves(), await deputies()], [null, []]);
});

test('why somebody is away is read by them and the head; not by the desk, the stand-in, the grid next door nor in any table', async (t) => {
  const { ask, give, carry, own, as, owner } = await open(t);
  const why = '术后复查';
  const { id } = (await ask('heitan', { reason: why, stand_in: idOf('xiheng') })).json();
  await give('fanying', id, 'grant_leave', { stand_in: idOf('xiheng'), words: '安心养病' });
  await carry(id);
  const read = async (name: Name) => {
    const page = await as(name)('GET', `/leaves/${id}`);
    const words = await as(name)('POST', `/leaves/${id}/words`, { reason: '想知道' });
    return [page.body, words.body, (await as(name)('GET', '/leaves')).body].join('\n');
  };
  const [line] = await own('heitan');
  assert.deepEqual([line.reason, line.said], [why, '安心养病']);
  for (const name of ['heitan', 'fanying'] as const) {
    const { items } = (await as(name)('POST', `/leaves/${id}/words`, {})).json();
    assert.deepEqual(
      items.map(({ text }: { text: string }) => text),
      [why, '安心养病'],
      name,
    );
  }
  for (const name of ['qinghe', 'xiheng', 'elsewhere'] as const)
    assert.doesNotMatch(await read(name), /术后|养病/, name);
  assert.equal((await as('xiheng')('GET', `/leaves/${id}`)).statusCode, 200, 'they know the days');
  assert.deepEqual(await own('xiheng'), []);
  assert.equal((await ask('heitan', { ill: true })).statusCode, 422, 'the kind is asked no more');

  const { rows: kinds } = await owner.query('select kind from duty_absence where person_id = $1', [
    idOf('heitan'),
  ]);
  assert.deepEqual(kinds, [{ kind: 'leave' }]);
  const { rows: looks } = await owner.query(
    `select subject from access_log where kind = 'personal' and outcome = 'done' and subject = $1`,
    [`leave:${id}`],
  );
  assert.ok(looks.length >= 2, 'each look at the words is kept');
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    // One after the other: the test has few connections.
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from "${name}" t`);
    for (const { row } of rows)
      for (const said of [why, '安心养病'])
        assert.ok(!row.includes(said) && !row.includes(Buffer.from(said).toString('hex')), `${name}: ${row}`);
  }
});
