/** Training sessions over HTTP: planned, people invited, enrolled, checked in by code, place or reason, closed, and in the file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt, HOUR, MINUTE } from '@gridgov/domain/calendar/zone.ts';
import { FIELD_KINDS } from '../../../app/trades.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { takeDue } from '../../../platform/timers/timers.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { tradeRoutes } from '../../../platform/workflow/routes.ts';
import { timedOf } from '../../../platform/workflow/timed.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { courseMade } from '../../../testing/course.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { serverOn } from '../../../testing/server.ts';
import { noFault } from '../../../testing/work.ts';
import { monthRoute } from './month.ts';
import { TRAININGS } from './public.ts';
import { trainingRoutes } from './routes.ts';

const STREET = `${HERE}012`;
const GRID = `${STREET}015003`;
const PEOPLE = {
  heitan: member(1, '黑潭', ['grid_worker', GRID]),
  qingyan: member(2, '青岩', ['grid_worker', `${STREET}015004`]),
  elsewhere: member(3, '别街', ['grid_worker', `${HERE}013001001`]),
  fanzhi: member(4, '帆知', ['street_dispatcher', STREET]),
  other: member(5, '别处', ['street_dispatcher', `${HERE}013`]),
  chuyun: member(6, '初云', ['district_dispatcher', HERE]),
} as const;
type Name = keyof typeof PEOPLE;

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db } = database;
  await enrolCast(database.owner, PEOPLE);
  const course = await courseMade(db);
  const trades = openTrades(makeLedgers(db), [TRAININGS]);
  const [trade = assert.fail('no trade')] = trades;
  const deps = { ...loanDeps(db), trades };
  const month = monthRoute({ db, districts: () => [HERE] });
  const routes = () => [month, ...trainingRoutes({ db }), ...tradeRoutes(deps, FIELD_KINDS)];
  const server = await serverOn<Name>(t, database, PEOPLE, routes, {}, [TRAININGS]);
  const give = (name: Name, id: string, command: string, body: object = {}) =>
    server.as(name)('POST', `/trainings/${id}/commands/${command}`, body, { 'idempotency-key': uuidv7() });
  const plan = (name: Name, body: object = {}) => {
    const place = { lon: 121.39, lat: 37.52, text: '三楼会议室' };
    const when = { day: server.clock.now + 2 * DAY, time: '09:00', hours: 3 };
    const given = { courseId: course, place, ...when, teacher: PEOPLE.chuyun.personId, seats: 2, ...body };
    return server.as(name)('POST', '/trainings/commands/plan_session', given, {
      'idempotency-key': uuidv7(),
    });
  };
  return {
    ...{ db, server, give, plan },
    async planned(): Promise<string> {
      const made = await plan('fanzhi');
      assert.equal(made.statusCode, 200, made.body);
      return made.json().id;
    },
    read: async (name: Name, id: string) => (await server.as(name)('GET', `/trainings/${id}`)).json(),
    due: () =>
      takeDue({
        ...{ db, now: server.clock.now, inDutyHours: false, onError: noFault },
        trades: [timedOf(deps, trade)],
      }),
  };
}

test('a session is planned for a course that holds, by whoever has the area, at a time to come', async (t) => {
  const { server, plan } = await open(t);
  const codeOf = async (name: Name, body: object) => (await plan(name, body)).json().code;
  assert.equal(await codeOf('fanzhi', { courseId: uuidv7() }), 'not-found');
  assert.equal(await codeOf('fanzhi', { time: '9点' }), 'field-wrong');
  assert.equal(await codeOf('fanzhi', { day: server.clock.now - DAY }), 'field-wrong');
  assert.equal((await plan('heitan')).statusCode, 403);
  assert.equal((await plan('chuyun')).statusCode, 200);
});

test('who may enrol sees that it is held and no names; others nothing; and it is full when it is', async (t) => {
  const { server, give, read, planned } = await open(t);
  const id = await planned();
  const seen = await read('qingyan', id);
  assert.deepEqual([seen.state.course.name, seen.lanes, seen.state.lanes.trainee], ['岗前培训', [], []]);
  assert.equal((await server.as('elsewhere')('GET', `/trainings/${id}`)).statusCode, 404);
  assert.equal((await server.as('other')('GET', `/trainings/${id}`)).statusCode, 404);
  const listed = async (name: Name) => (await server.as(name)('GET', '/trainings')).json().items.length;
  assert.deepEqual([await listed('qingyan'), await listed('elsewhere')], [1, 0]);

  const invited = await give('fanzhi', id, 'invite', { renewing: true });
  assert.equal(invited.statusCode, 200, invited.body);
  assert.equal((await read('fanzhi', id)).lanes.length, 2);
  assert.equal((await give('fanzhi', id, 'invite', { everyone: true })).json().code, 'nobody-to-invite');
  const stranger = { people: [PEOPLE.elsewhere.personId] };
  assert.equal((await give('fanzhi', id, 'invite', stranger)).json().code, 'outside-area');
  assert.equal((await give('heitan', id, 'enrol')).statusCode, 200);
  assert.equal((await give('heitan', id, 'enrol')).json().code, 'enrolled-already');
  const own = await read('heitan', id);
  assert.deepEqual(
    own.lanes.map(({ stage }: { stage: string }) => stage),
    ['enrolled'],
    'the own line alone',
  );
  assert.equal((await give('qingyan', id, 'decline', { reason: '出差' })).statusCode, 200);
});

test('checking in: by the code about that moment, at the place, else marked; and by nobody’s clock after the end', async (t) => {
  const { server, give, read, due, planned } = await open(t);
  const id = await planned();
  await give('heitan', id, 'enrol');
  await give('qingyan', id, 'enrol');
  assert.equal((await server.as('fanzhi')('GET', `/trainings/${id}/code`)).statusCode, 404, 'not begun');
  const { begins, ends } = (await read('fanzhi', id)).state;
  server.clock.now = begins - 30 * MINUTE;
  await due();
  await server.signOutAll();
  assert.equal((await read('fanzhi', id)).stage, 'under_way', 'half an hour before it begins, by itself');
  assert.equal((await server.as('heitan')('GET', `/trainings/${id}/code`)).statusCode, 403);
  const { code } = (await server.as('fanzhi')('GET', `/trainings/${id}/code`)).json();
  assert.match(code, /^\d{6}$/);

  const seen = server.clock.now;
  server.clock.now = begins + 10 * MINUTE;
  await server.signOutAll();
  assert.equal((await give('heitan', id, 'check_in', { code })).json().code, 'field-missing', 'an old code');
  // The phone had no signal when the code was shown.
  const late = await give('heitan', id, 'check_in', { code, at: seen });
  assert.equal(late.statusCode, 200, late.body);
  const far = { lon: 121.41, lat: 37.52, accuracy: 10 };
  assert.equal((await give('qingyan', id, 'check_in', far)).json().code, 'field-missing');
  const near = await give('qingyan', id, 'check_in', { lon: 121.3901, lat: 37.52, accuracy: 10 });
  assert.equal(near.statusCode, 200, near.body);
  const { trainee } = (await read('fanzhi', id)).state.lanes;
  assert.deepEqual(
    trainee.map(({ how, distance }: { how: string; distance: number | null }) => [how, distance]),
    [
      ['code', null],
      ['place', 9],
    ],
  );
  assert.doesNotMatch(JSON.stringify(trainee), /121\.39/, 'no position is kept');

  server.clock.now = ends + HOUR;
  await server.signOutAll();
  const corrected = { trainee: '2', came: false, reason: '提前离场' };
  assert.equal((await give('fanzhi', id, 'correct_attendance', corrected)).statusCode, 200);
  assert.equal((await give('fanzhi', id, 'close')).statusCode, 200);
  const [own] = (await read('qingyan', id)).state.lanes.trainee;
  assert.deepEqual([own.stage, own.reason], ['absent', '提前离场']);
  const over = await give('qingyan', id, 'check_in', { lon: 121.39, lat: 37.52, accuracy: 10 });
  assert.equal(over.json().code, 'too-late');
});

test('the month shows sessions on their day and last days of exams to whoever may see them, and nobody’s name', async (t) => {
  const { planned, server, db } = await open(t);
  const id = await planned();
  const by = server.clock.now + 3 * DAY;
  const exam = (person: string, street: string) =>
    db.query(
      `insert into exam (district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at, person, state)
       values ($1, $2, md5(random()::text), '1', 'assigned', true, '{}', '{}', 1, 1, '', now(), $3, $4)`,
      [
        HERE,
        uuidv7(),
        person,
        { ...{ district: HERE, stage: 'assigned', person, street, by }, course: { id: 'c', name: '结业' } },
      ],
    );
  await exam(PEOPLE.heitan.personId, STREET);
  await exam(PEOPLE.qingyan.personId, STREET);
  const ask = (name: Name, month: string) => server.as(name)('GET', `/trainings/month?month=${month}`);
  const [month, next] = ['2026-11', '2026-12'];
  const found = (await ask('fanzhi', month)).json();
  const day = dayTextAt(server.clock.now + 2 * DAY);
  assert.deepEqual(
    found.sessions.map((one: { id: string; day: string; seatsLeft: number }) => [
      one.id,
      one.day,
      one.seatsLeft,
    ]),
    [[id, day, 2]],
  );
  assert.deepEqual(found.exams, [{ day: dayTextAt(by), course: '结业', open: 2 }]);
  assert.equal((await ask('heitan', month)).json().exams[0].open, 1, 'a candidate sees the own exam');
  assert.deepEqual((await ask('other', month)).json(), { sessions: [], exams: [] });
  assert.deepEqual((await ask('fanzhi', next)).json(), { sessions: [], exams: [] });
  assert.equal((await ask('fanzhi', '2026-13')).statusCode, 400);
  assert.doesNotMatch(JSON.stringify(found), /黑潭|青岩|初云/);
});
