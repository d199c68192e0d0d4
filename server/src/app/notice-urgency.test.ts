/** Notices of any trade by their class of urgency: what each person chose for it decides by what they hear, and when. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { alike, type Choice, type Choices } from '@gridgov/domain/telling/choices.ts';
import { fanOutNotices } from '../features/telling/messages/public.ts';
import { HERE, NAMES, type Name, openHelp, PEOPLE, PLACE, TRADES } from '../testing/help/world.ts';
import { BODY } from '../testing/loans/world.ts';
import { TEST_CRYPTO } from '../testing/sealing.ts';
import { noFault } from '../testing/work.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(`2026-11-24T${text}:00+08:00`);

/** Who is on duty at a desk serves it. */
const deskOf = (seat: string) => seat.replace(/^duty:/, 'desk:');
const seatsOf = (name: Name) =>
  PEOPLE[name].posts.flatMap(
    ({ id, kind, area, unitId }) =>
      actorOf({ personId: name, postId: id, post: kind, area: area ?? '', unitId }).seats,
  );

async function night(t: TestContext) {
  const world = await openHelp(t);
  const { database, server, give } = world;
  const { db, owner } = database;
  server.clock.now = at('22:00');
  const fanOut = () =>
    fanOutNotices(
      {
        db,
        crypto: TEST_CRYPTO,
        districts: () => [HERE],
        holders: async (seat) =>
          new Set(
            NAMES.filter((name) => seatsOf(name).includes(deskOf(seat))).map((name) => PEOPLE[name].personId),
          ),
        languagesOf: async () => new Map(),
        phoneOf: async () => '13800001234',
        reporters: async (_, about) => ({ about, ways: [] }),
        withReporters: async () => new Set(),
        trades: TRADES,
        publicUrl: 'https://grid.example',
        offset: 8 * HOUR,
      },
      { now: server.clock.now, onError: noFault },
    );
  // The first round only says from when on messages are made.
  await fanOut();
  const choose = (name: Name, change: Partial<Choices>, channels: Choice['channels'] = ['bell', 'sms']) =>
    owner.query(
      `insert into message_setting (person_id, email_confirmed, code_tries, channels, digest, changed_at, choices)
       values ($1, false, 0, '{}', false, now(), $2)`,
      [PEOPLE[name].personId, JSON.stringify({ ...alike(channels, false), ...change })],
    );
  const written = async (name: Name) => {
    const { rows } = await db.query<{ template: string; at: number; urgent: boolean; together: boolean }>(
      `select template, next_at as at, urgent, bundle is not null as together from message
       where person_id = $1 order by next_at, id`,
      [PEOPLE[name].personId],
    );
    return rows.map((row) => [row.template, row.at, row.urgent, row.together]);
  };
  const borrow = () => give('muyu', `/loans/commands/ask?district=${HERE}`, BODY);
  const bell = async (name: Name) => (await server.as(name)('GET', '/notices')).json();
  return { ...world, fanOut, choose, written, borrow, bell };
}

const DIGEST: Choice = { channels: ['bell', 'sms'], digest: true, digestAt: 840, quiet: true };

test('that help is no longer needed goes out at night, though its desk chose quiet hours and a digest for all it may', async (t) => {
  const { give, fanOut, choose, written, server } = await night(t);
  await choose('lanshan', { urgent: DIGEST, clocks: DIGEST, other: DIGEST });
  const { id } = await give('muyu', '/helps/commands/call', {
    place: PLACE,
    said: '楼道里有人摔倒',
    phone: '13800001234',
    name: '木某',
  });
  await fanOut();
  assert.deepEqual(await written('lanshan'), [], 'whom it calls it calls by itself');
  await give('muyu', `/helps/${id}/commands/call_off`);
  await fanOut();
  const [first] = await written('lanshan');
  assert.deepEqual(first, ['case.told', server.clock.now, true, false]);
});

test('a loan is for knowing and comes with the chosen digest; its reminder waits for the morning alone', async (t) => {
  const { borrow, pass, fanOut, choose, written } = await night(t);
  await choose('chuyun', { other: DIGEST });
  await borrow();
  await fanOut();
  assert.deepEqual(await written('chuyun'), [['case.told', at('14:00') + DAY, false, true]]);
  // Half of the time to fetch it has run, in the evening.
  await pass(DAY);
  await fanOut();
  assert.deepEqual((await written('chuyun')).slice(1), [['case.mark', at('07:30') + 2 * DAY, false, false]]);
});

test('where quiet hours do not hold for a class it comes at once, and where no channel is left not at all', async (t) => {
  const { borrow, pass, fanOut, choose, written, server } = await night(t);
  await choose('chuyun', {
    clocks: { channels: ['sms'], digest: false, digestAt: null, quiet: false },
    other: { channels: ['bell'], digest: false, digestAt: null, quiet: true },
  });
  await borrow();
  await fanOut();
  assert.deepEqual(await written('chuyun'), []);
  await pass(DAY);
  await fanOut();
  assert.deepEqual(await written('chuyun'), [['case.mark', server.clock.now, false, false]]);
});

test('who chose nothing hears by what the city set from a day on, by SMS as well', async (t) => {
  const { borrow, fanOut, written, database } = await night(t);
  await database.owner.query('update message_hours set defaults = $1', [
    JSON.stringify({ staff: alike(['bell', 'sms'], false), residents: alike(['push'], false) }),
  ]);
  await borrow();
  await fanOut();
  assert.deepEqual(await written('chuyun'), [['case.told', at('07:30') + DAY, false, false]]);
});

test('the bell says the class of each notice, and does not count what was switched off and asks for nothing', async (t) => {
  const { borrow, give, choose, bell } = await night(t);
  const silent: Choice = { channels: [], digest: false, digestAt: null, quiet: true };
  await choose('muyu', { other: silent });
  await choose('chuyun', { other: silent, clocks: silent });
  const { id } = await borrow();
  const desk = await bell('chuyun');
  assert.deepEqual([desk.items.length, desk.unread, desk.toAct], [1, 1, 1], 'it waits for the desk');
  await give('chuyun', `/loans/${id}/commands/hand_out`, {});
  await give('chuyun', `/loans/${id}/commands/take_back`, { state: '完好' });
  const { items, unread } = await bell('muyu');
  assert.ok(items.length > 0 && items.every((one: { urgency: string }) => one.urgency === 'other'));
  assert.equal(unread, 0);
});
