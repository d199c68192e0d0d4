/** Who checks in for a duty, what the phone is told of it, what the roster shows of it, and who may say where it is served. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt, HOUR } from '@gridgov/domain/calendar/zone.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
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
import { ATTENDANCE } from './public.ts';
import { attendanceRoutes } from './routes.ts';

const STREET = `${HERE}012`;
const SEAT = `duty:street:${STREET}`;
const PEOPLE = {
  qinghe: member(1, '清禾', ['street_dispatcher', STREET]),
  xiheng: member(2, '溪横', ['grid_guide', STREET]),
  fanying: member(3, '帆影', ['street_head', STREET]),
  elsewhere: member(4, '远山', ['street_head', `${HERE}013`]),
} as const;
const SHIFT = '0192d3a0-7b1c-7000-8000-000000000002';
const SPOT = { text: '街道值班室', lon: 121.39, lat: 37.52 };
/** The server's clock of a test stands at ten in the morning. */
const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const key = () => ({ 'idempotency-key': uuidv7(NOW) });

/** 溪横 has the day shift of today, from eight to eight; 清禾 that of tomorrow. */
async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { owner } = database;
  await enrolCast(owner, PEOPLE);
  const by = PEOPLE.fanying.personId;
  await owner.query(
    `insert into duty_shift (id, seat, name, begins, ends, days, places, valid_from, at, by_person)
     values ($1, $2, '白班', '08:00', '20:00', 'all', '{主班}', '2026-01-01', now(), $3)`,
    [SHIFT, SEAT, by],
  );
  const serve = (name: 'xiheng' | 'qinghe', day: string) =>
    owner.query(
      `insert into duty_assignment (id, shift_id, day, place, post_id, person_id, because, at, by_person)
       values ($1, $2, $3, 0, $4, $5, 'plan', now(), $6)`,
      [uuidv7(), SHIFT, day, PEOPLE[name].posts[0]?.id, PEOPLE[name].personId, by],
    );
  await serve('xiheng', dayTextAt(NOW));
  await serve('qinghe', dayTextAt(NOW + DAY));
  const server = await serverOn(
    t,
    database,
    PEOPLE,
    ({ db }) => {
      const base = loanDeps(db);
      const deps = {
        ...base,
        trades: openTrades(makeLedgers(db), [ATTENDANCE]),
        words: wordsOfTrades([ATTENDANCE], wordsFor),
      };
      const attendance = attendanceRoutes({
        db,
        calendar: (at) => base.inForce(at).calendar,
        people: makePeopleNames(db),
        names: { area: (code) => code, unit: (id) => id },
        districts: base.districts,
        early: () => ({ n: 60, unit: 'minute' }),
      });
      return [...attendance, ...tradeRoutes(deps, FIELD_KINDS)];
    },
    {},
    [ATTENDANCE],
  );
  const { as } = server;
  const place = (name: keyof typeof PEOPLE, more: object = {}) =>
    as(name)('POST', '/attendance/places', { seat: SEAT, ...SPOT, ...more }, key());
  return {
    ...{ place, ...server },
    own: async (name: keyof typeof PEOPLE) => (await as(name)('GET', '/attendance/own')).json(),
    now: async (name: keyof typeof PEOPLE) => (await as(name)('GET', '/attendance/now')).json(),
    checkIn: (name: keyof typeof PEOPLE, body: object, id = key()) =>
      as(name)('POST', '/attendance/commands/check_in', body, id),
    act: (name: keyof typeof PEOPLE, id: string, command: string, body: object) =>
      as(name)('POST', `/attendance/${id}/commands/${command}`, body, key()),
  };
}

test('the phone is told one’s own duties of a day, and checks in for them near the place, once', async (t) => {
  const { own, place, checkIn, now, database } = await open(t);
  const before = await own('xiheng');
  const [duty] = before.duties;
  assert.deepEqual([duty.shift, duty.place, duty.arrival], ['白班', '主班', null]);
  assert.deepEqual([duty.opens, duty.start], [NOW - 3 * HOUR, NOW - 2 * HOUR]);
  assert.deepEqual([before.district, before.places[0].at], [HERE, null]);
  assert.equal((await place('fanying')).statusCode, 201);
  assert.deepEqual((await own('xiheng')).places[0].at, SPOT);
  assert.equal((await own('fanying')).duties.length, 0);

  const said = { duty: duty.duty, lon: SPOT.lon, lat: SPOT.lat, accuracy: 30, at: NOW - 5 * 60_000 };
  assert.equal((await checkIn('qinghe', said)).statusCode, 404, 'somebody else’s duty');
  const id = key();
  assert.equal((await checkIn('xiheng', said, id)).statusCode, 200);
  assert.equal((await checkIn('xiheng', said, id)).statusCode, 200, 'sent twice it is one');
  assert.match((await checkIn('xiheng', said)).body, /on-duty-already/);
  const { arrival } = (await own('xiheng')).duties[0];
  assert.deepEqual([arrival.at, arrival.marked, arrival.reason], [NOW - 5 * 60_000, false, null]);

  const { duties } = await now('fanying');
  assert.deepEqual(
    duties.map((one: { person: string; arrival: object | null }) => [one.person, one.arrival !== null]),
    [['溪横', true]],
  );
  const { rows } = await database.owner.query<{ text: string }>('select state::text as text from attendance');
  assert.equal(rows.length, 1);
  assert.doesNotMatch(rows[0]?.text ?? '', /121\.39|37\.52|"lon"|"lat"/, 'the position is kept nowhere');
});

test('two phones that check in for one duty at the same moment are one check-in', async (t) => {
  const { own, checkIn, act, place, database } = await open(t);
  await place('fanying');
  const { duty } = (await own('xiheng')).duties[0];
  const said = { duty, lon: SPOT.lon, lat: SPOT.lat, accuracy: 30, at: NOW - 5 * 60_000 };
  const stands = async () =>
    (await database.owner.query("select id from attendance where stage <> 'struck_out'")).rows.length;
  const answers = await Promise.all(Array.from({ length: 4 }, () => checkIn('xiheng', said)));
  const taken = answers.filter(({ statusCode }) => statusCode === 200);
  assert.equal(taken.length, 1, answers.map(({ body }) => body).join(' '));
  for (const one of answers) if (one !== taken[0]) assert.match(one.body, /on-duty-already/);
  assert.equal(await stands(), 1);

  const corrected = await act('fanying', taken[0]?.json().id, 'strike_out', { reason: '不是本人' });
  assert.equal(corrected.statusCode, 200, corrected.body);
  // One phone that sends the same twice, as after a lost answer.
  const id = key();
  const again = await Promise.all([checkIn('xiheng', said, id), checkIn('xiheng', said, id)]);
  assert.deepEqual(
    again.map(({ statusCode }) => statusCode),
    [200, 200],
  );
  assert.equal(await stands(), 1);
});

test('whoever keeps the roster sees who is missing, enters and corrects; others see nothing of it', async (t) => {
  const { own, now, as, act } = await open(t);
  const { duty } = (await own('xiheng')).duties[0];
  assert.equal((await as('xiheng')('GET', '/attendance/now')).statusCode, 403);
  assert.deepEqual(await now('elsewhere'), { duties: [], places: [] });
  assert.equal((await now('fanying')).duties[0].arrival, null);

  const enter = (name: keyof typeof PEOPLE) =>
    as(name)('POST', '/attendance/commands/enter_arrival', { duty, reason: '座机打过来的' }, key());
  assert.equal((await enter('elsewhere')).statusCode, 404);
  const entered = await enter('fanying');
  assert.equal(entered.statusCode, 200, entered.body);
  const { id } = entered.json();
  const { arrival } = (await own('xiheng')).duties[0];
  assert.deepEqual([arrival.id, arrival.marked, arrival.reason], [id, true, '座机打过来的']);
  assert.equal((await as('xiheng')('GET', `/attendance/${id}`)).statusCode, 200);
  assert.equal((await as('elsewhere')('GET', `/attendance/${id}`)).statusCode, 404);

  assert.equal((await act('xiheng', id, 'strike_out', { reason: '弄错' })).statusCode, 403);
  assert.equal((await act('fanying', id, 'strike_out', { reason: '不是本人' })).statusCode, 200);
  assert.equal((await own('xiheng')).duties[0].arrival, null);
});

test('where a duty is served is said by whoever keeps the roster; the place before stays, ended', async (t) => {
  const { place, now, database } = await open(t);
  assert.equal((await place('xiheng')).statusCode, 403);
  assert.equal((await place('elsewhere')).statusCode, 404);
  assert.equal((await place('qinghe')).statusCode, 201);
  assert.equal((await place('fanying', { text: '新值班室' })).statusCode, 201);
  assert.equal((await now('fanying')).places[0].at.text, '新值班室');
  const { rows } = await database.owner.query(
    'select ended_at is null as stands from duty_place order by stands',
  );
  assert.deepEqual(
    rows.map(({ stands }) => stands),
    [false, true],
  );
});
