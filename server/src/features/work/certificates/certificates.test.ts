/** No certificate, no patrol: what the phone is told, what the ledger refuses, and what leaders hear beforehand, once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayStartAt, dayTextAt, HOUR } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { State } from '@gridgov/domain/work/patrols/events.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { courseMade } from '../../../testing/course.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { serverOn } from '../../../testing/server.ts';
import { putPlan } from '../patrol-plans/public.ts';
import { givePatrols, gridsDue, PATROLS } from '../patrols/public.ts';
import { TRAININGS } from '../trainings/public.ts';
import { certificateRoutes } from './routes.ts';
import { standingOf } from './standing.ts';
import { sweepTold, tellCertificates } from './tell.ts';

/** A Tuesday, at which the server's clock of a test stands too. */
const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const COMMUNITY = `${HERE}012015`;
const GRID = `${COMMUNITY}003`;
const PEOPLE = {
  heitan: member(1, '黑潭', ['grid_worker', GRID]),
  qingyan: member(2, '青岩', ['grid_leader', COMMUNITY]),
  fanzhi: member(3, '帆知', ['street_dispatcher', `${HERE}012`]),
} as const;
const HEITAN = PEOPLE.heitan.personId;

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await enrolCast(owner, PEOPLE);
  const rows = `(district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at`;
  const plain = `md5(random()::text), '1', $3, true, '{}', '{}', 1, 1, '', now()`;
  const item = uuidv7(NOW);
  await owner.query(
    `insert into admission ${rows}, item_from, item_until, state) values ($1, $2, ${plain}, $4, $5, $6)`,
    [
      HERE,
      item,
      'on_list',
      new Date(NOW - 90 * DAY),
      new Date(NOW + 90 * DAY),
      { title: '看通道', list: 'assist' },
    ],
  );
  const trades = openTrades(makeLedgers(db), [PATROLS, TRAININGS]);
  const [patrol = assert.fail('no trade')] = trades;
  const city = { asks: true };
  const base = loanDeps(db);
  const deps = {
    ...base,
    trades,
    districts: () => [HERE],
    inForce: (at: number) => {
      const known = base.inForce(at);
      return { ...known, policy: { ...known.policy, certifiedPatrols: city.asks } };
    },
  };
  const grids = { gridAt: () => GRID, gridsIn: () => [GRID] };
  const routes = () => certificateRoutes({ db, asks: () => city.asks });
  const server = await serverOn(t, database, PEOPLE, routes, {}, [PATROLS]);
  const worker = actingIn([PATROLS])(
    actorOf({ personId: HEITAN, postId: uuidv7(), post: 'grid_worker', area: GRID }),
  );
  const engaged = uuidv7(NOW);
  return {
    ...{ db, city, worker, server, engaged },
    /** The case of the worker, whose certificate holds to a day. */
    async engage(until: number | null, passed = false) {
      await owner.query(
        `insert into worker ${rows}, person, kind, grid, certificate_until, state)
         values ($1, $2, ${plain}, $4, 'full_time', $5, $6, $7)
         on conflict (district, id) do update set certificate_until = excluded.certificate_until, state = excluded.state`,
        [
          HERE,
          engaged,
          'in_post',
          HEITAN,
          GRID,
          until === null ? null : new Date(until),
          { exam: { passed } },
        ],
      );
    },
    /** A session of a course that leads to the certificate, or of one that does not. */
    async session(begins: number, { certifies = true, seats = 5, enrolled = false } = {}) {
      const course = await courseMade(db, certifies);
      const id = uuidv7();
      const trainee = enrolled ? [{ person: HEITAN, stage: 'enrolled' }] : [];
      const of = { id: course, name: '岗前培训', posts: ['grid_worker'] };
      const place = { text: '三楼会议室' };
      const state = { district: HERE, id, course: of, begins, place, seats, lanes: { trainee } };
      await owner.query(
        `insert into training ${rows}, area, begins, state) values ($1, $2, ${plain}, $4, $5, $6)`,
        [HERE, id, 'planned', `${HERE}012`, new Date(begins), state],
      );
      return `${HERE}.${id}`;
    },
    async plan() {
      const row = {
        ...{ district: HERE, id: uuidv7(NOW), area: COMMUNITY, title: 'B线', item: `${HERE}.${item}` },
        ...{ itemTitle: '看通道', classes: [], frequency: 'daily' as const, days: [], hour: 24, points: [] },
        ...{ from: dayTextAt(NOW), to: null, madeThrough: dayTextAt(NOW - DAY) },
      };
      await putPlan(db, row, { now: NOW, by: uuidv7(NOW) });
      await givePatrols({ trades: deps, grids }, NOW);
      const { rows: given } = await db.query<{ state: State }>('select state from patrol_case');
      return given[0]?.state.id ?? assert.fail('no patrol');
    },
    setOut: (id: string) => {
      const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: NOW };
      return actOn(deps, patrol, worker, { district: HERE, id, command: 'set_out', body: {} }, origin);
    },
    tell: (now: number) => {
      const due = (district: string, day: number) => gridsDue({ trades: deps, grids }, district, day);
      return tellCertificates({ trades: deps, gridsDue: due }, now);
    },
    async told() {
      const { rows: notices } = await db.query<{ to_key: string; kind: string; day: string }>(
        `select to_key, kind, facts->>'from' as day from notice where kind like 'certificate.%' order by at, kind, day`,
      );
      return notices.map(({ to_key, kind, day }) => [to_key, kind, day]);
    },
  };
}

const uncertified = (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, 'patrol-uncertified');
  return true;
};

test('nobody begins a patrol with a certificate that ended or none, except where the city does not ask', async (t) => {
  const { plan, engage, setOut, city } = await open(t);
  const patrol = await plan();
  await assert.rejects(setOut(patrol), uncertified);
  await engage(dayStartAt(NOW) - DAY);
  await assert.rejects(setOut(patrol), uncertified);
  city.asks = false;
  await setOut(patrol);
});

test('on its last day a certificate still holds', async (t) => {
  const { plan, engage, setOut } = await open(t);
  await engage(dayStartAt(NOW));
  await setOut(await plan());
});

test('the phone is told what is missing and the nearest way: an exam, else a session with a seat', async (t) => {
  const { server, session, engage, city } = await open(t);
  const own = async (name: keyof typeof PEOPLE = 'heitan') =>
    (await server.as(name)('GET', '/patrols/own-certificate')).json();
  const { refusal, ...standing } = await own();
  assert.deepEqual(standing, { needed: true, until: null, passed: false, next: null });
  assert.equal(refusal.text, '不能巡查：没有网格员证');
  assert.match(refusal.instead.text, /^最近的办法：还没有安排/);
  const leader = await own('qingyan');
  assert.deepEqual([leader.needed, leader.refusal], [false, null]);
  await session(NOW + DAY, { seats: 0 });
  await session(NOW + 2 * DAY, { certifies: false });
  await session(NOW - HOUR);
  const near = await session(NOW + 3 * DAY);
  await session(NOW + 9 * DAY);
  assert.deepEqual((await own()).next, {
    ...{
      kind: 'training',
      id: near,
      name: '岗前培训',
      at: NOW + 3 * DAY,
      place: '三楼会议室',
      enrolled: false,
    },
  });
  const taken = await session(NOW + DAY, { seats: 1, enrolled: true });
  const { id, enrolled } = (await own()).next;
  assert.deepEqual([id, enrolled], [taken, true]);
  await engage(dayStartAt(NOW), true);
  assert.deepEqual(await own(), {
    ...{ needed: true, until: dayStartAt(NOW), passed: true, next: null, refusal: null },
  });
  city.asks = false;
  assert.equal((await own()).needed, false);
});

test('an exam that was assigned goes before any session', async (t) => {
  const { db, worker, session } = await open(t);
  await session(NOW + HOUR);
  const id = uuidv7();
  const state = { course: { name: '结业' }, rules: { certifies: true }, by: NOW + 9 * DAY };
  await db.query(
    `insert into exam (district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at, person, state)
     values ($1, $2, '1', '1', 'assigned', true, '{}', '{}', 1, 1, '', now(), $3, $4)`,
    [HERE, id, HEITAN, state],
  );
  const { next } = await standingOf(db, worker, NOW);
  assert.deepEqual(next, { kind: 'exam', id: `${HERE}.${id}`, name: '结业', at: NOW + 9 * DAY });
});

test('the leader is told once before a certificate ends, and of each day nobody may walk, a day ahead', async (t) => {
  const { tell, told, engage, plan, city } = await open(t);
  await plan();
  const leader = `person:${PEOPLE.qingyan.personId}`;
  const [today, tomorrow] = [dayTextAt(NOW), dayTextAt(NOW + DAY)];
  await engage(dayStartAt(NOW));
  assert.deepEqual([await tell(NOW), await tell(NOW + HOUR)], [2, 0]);
  assert.deepEqual(await told(), [
    [leader, 'certificate.ends', today],
    [leader, 'certificate.nobody', tomorrow],
  ]);
  await engage(dayStartAt(NOW) + 300 * DAY);
  assert.equal(await tell(NOW + DAY), 0);
  await engage(null);
  city.asks = false;
  assert.equal(await tell(NOW), 0);
  city.asks = true;
  assert.equal(await tell(NOW), 1);
  assert.deepEqual((await told()).at(0), [leader, 'certificate.ends', today]);
  assert.ok((await told()).some(([, kind, day]) => kind === 'certificate.nobody' && day === today));
});

test('what was told of a day is kept through that day and cleared after it; nobody is told twice', async (t) => {
  const { tell, engage, plan, db } = await open(t);
  await plan();
  await engage(dayStartAt(NOW));
  assert.equal(await tell(NOW), 2);
  const kept = async () => {
    const { rows } = await db.query<{ day: string }>(
      'select right(what, 10) as day from certificate_told order by day',
    );
    return rows.map(({ day }) => day);
  };
  const [today, tomorrow] = [dayTextAt(NOW), dayTextAt(NOW + DAY)];
  assert.equal(await sweepTold(db, [HERE], NOW), 0);
  assert.deepEqual([await kept(), await tell(NOW + HOUR)], [[today, tomorrow], 0]);
  assert.equal(await sweepTold(db, [HERE], NOW + DAY), 1);
  assert.deepEqual(await kept(), [tomorrow]);
  assert.deepEqual([await sweepTold(db, [HERE], NOW + 2 * DAY), await kept()], [1, []]);
});
