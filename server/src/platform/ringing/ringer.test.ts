/** Whoever is on duty is called by every way at once; who cannot be reached is passed over; a key pressed takes it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { MINUTE } from '@gridgov/domain/calendar/zone.ts';
import { holdersIn } from '../../app/holders.ts';
import { actorsIn, contactsIn } from '../../app/ringing.ts';
import { lostPushes, subscribe } from '../../features/telling/messages/public.ts';
import {
  COMMUNITY,
  HERE,
  openHelp,
  PEOPLE,
  PLACE,
  ROADS,
  STREET,
  TRADES,
  VOICE_KEY,
  WATER,
} from '../../testing/help/world.ts';
import { TEST_CRYPTO } from '../../testing/sealing.ts';
import { faults, noFault } from '../../testing/work.ts';
import { listAside } from '../work/queries.ts';
import type { RingerDeps } from './deps.ts';
import { dialOnce, voiceAnswered } from './dial.ts';
import { ringOnce } from './ringer.ts';
import type { VoiceCall } from './voice.ts';

const [AT_COMMUNITY, AT_STREET, AT_DISTRICT] = [
  `duty:community:${COMMUNITY}`,
  `duty:street:${STREET}`,
  `duty:district:${HERE}`,
] as const;
const KEYS = { p256dh: 'p', auth: 'a' };

async function openRinger(t: Parameters<typeof openHelp>[0]) {
  const world = await openHelp(t);
  const { server, database, deps, book, heart } = world;
  const { db } = database;
  server.clock.now = Date.UTC(2026, 10, 24, 20);
  await world.keepRoster({ [AT_COMMUNITY]: 'lanshan', [AT_STREET]: 'luqiao', [AT_DISTRICT]: 'chuyun' });
  for (const { personId } of [PEOPLE.lanshan, PEOPLE.luqiao, PEOPLE.chuyun]) {
    const target = { endpoint: `https://push.example/${personId}`, keys: KEYS };
    await subscribe(
      { db, crypto: TEST_CRYPTO },
      { owner: `person:${personId}`, target, agent: '', now: server.clock.now },
    );
  }
  /** The stand-in of a gateway of calls: it says what it was told to dial. */
  const dialled: VoiceCall[] = [];
  const ringer: RingerDeps = {
    ...{ db, trades: deps, districts: deps.districts, onError: noFault, publicUrl: '' },
    onDuty: (seat, at) => (book.hasRoster(seat) ? book.onDuty(seat, at) : null),
    holders: holdersIn(db, TRADES, book),
    beats: (people, now) => heart.of(people, now),
    contactOf: contactsIn({ db, crypto: TEST_CRYPTO, phoneOf: async (person) => `138${person.slice(-8)}` }),
    lostPushes: (district, keys) => lostPushes(db, district, keys),
    actorsOf: actorsIn({ db, duty: book, trades: TRADES }),
    voice: async (call) => dialled.push(call) > 0,
  };
  const ring = async (given = ringer) => {
    await ringOnce(given, server.clock.now);
    await dialOnce(given, server.clock.now);
  };
  const alive = async (...names: ('lanshan' | 'luqiao' | 'chuyun')[]) => {
    for (const name of names) await server.as(name)('GET', '/help/ringing');
  };
  const call = async () => {
    const { id, status, text } = await world.give('muyu', '/helps/commands/call', {
      place: PLACE,
      urgency: 'now',
    });
    assert.equal(status, 200, String(text));
    return String(id);
  };
  const answer = (id: string | undefined, said: string) =>
    server.send('POST', '/help/voice-answers', { id, answer: said }, { 'x-gateway-key': VOICE_KEY });
  const lanes = async (id: string): Promise<[string, string][]> => {
    const { rows } = await db.query<{ ring: { seat: string; stage: string }[] }>(
      "select state->'lanes'->'ring' as ring from help where district = $1 and id = $2",
      [HERE, id.slice(7)],
    );
    return rows[0]?.ring.map(({ seat, stage }) => [seat, stage]) ?? [];
  };
  const tried = async (id: string) => {
    const { timeline } = (await server.as('muyu')('GET', `/helps/${id}`)).json();
    return timeline.filter(({ event }: { event: string }) => event === 'help.attempted').length;
  };
  return { ...world, dialled, ring, ringer, alive, call, answer, lanes, tried };
}

test('push, SMS and a call go out at once and once, and a key pressed takes the request', async (t) => {
  const { database, server, ring, alive, call, dialled, answer, lanes, tried, verify } = await openRinger(t);
  await alive('lanshan', 'luqiao');
  const id = await call();
  await ring();
  await ring();
  const { rows } = await database.db.query<{ channel: string; urgent: boolean }>(
    'select channel, urgent from message where district = $1 order by channel',
    [HERE],
  );
  assert.deepEqual(rows, [
    { channel: 'push', urgent: true },
    { channel: 'sms', urgent: true },
  ]);
  assert.deepEqual(
    dialled.map(({ number }) => number),
    [`138${PEOPLE.lanshan.personId.slice(-8)}`],
  );
  assert.match(dialled[0]?.text ?? '', /求助.*按 1/);
  assert.equal(await tried(id), 3);

  const [first] = dialled;
  const stranger = await server.send('POST', '/help/voice-answers', { id: first?.id, answer: 'pressed' });
  assert.equal(stranger.statusCode, 401);
  assert.equal((await answer(first?.id, 'answered')).statusCode, 204);
  assert.deepEqual(await lanes(id), [[AT_COMMUNITY, 'ringing']], 'answered is not taken');
  const pressed = await answer(first?.id, 'pressed');
  assert.equal(pressed.statusCode, 204, pressed.body);
  assert.deepEqual(await lanes(id), [[AT_COMMUNITY, 'took']]);
  assert.equal(await tried(id), 5);
  assert.deepEqual((await verify()).broken, []);
});

test('without a sign of life for 90 seconds the next level is called at once', async (t) => {
  const { ring, alive, call, lanes } = await openRinger(t);
  await alive('luqiao');
  const id = await call();
  await ring();
  assert.deepEqual(await lanes(id), [
    [AT_COMMUNITY, 'unreachable'],
    [AT_STREET, 'ringing'],
  ]);
  await ring();
  assert.equal((await lanes(id)).length, 2, 'whoever is there has their time');
});

test('a telephone that is off, or a push that does not arrive, calls the next at once', async (t) => {
  const { database, ring, alive, call, dialled, answer, lanes } = await openRinger(t);
  await alive('lanshan', 'luqiao', 'chuyun');
  const id = await call();
  await ring();
  await answer(dialled[0]?.id, 'off');
  await ring();
  assert.deepEqual(
    (await lanes(id)).map(([, stage]) => stage),
    ['unreachable', 'ringing'],
  );
  await ring();
  await database.owner.query("update message set state = 'dead' where channel = 'push'");
  await ring();
  assert.deepEqual(await lanes(id), [
    [AT_COMMUNITY, 'unreachable'],
    [AT_STREET, 'unreachable'],
    [AT_DISTRICT, 'ringing'],
  ]);
});

test('nobody answers: it rises by its minutes, alarms at the top, and all are called again', async (t) => {
  const { server, ring, alive, call, dialled, lanes } = await openRinger(t);
  const id = await call();
  const wait = async (minutes: number) => {
    server.clock.now += minutes * MINUTE;
    await alive('lanshan', 'luqiao', 'chuyun');
    await ring();
  };
  await wait(0);
  for (const minutes of [3, 3]) await wait(minutes);
  assert.deepEqual(
    (await lanes(id)).map(([seat, stage]) => [seat, stage]),
    [
      [AT_COMMUNITY, 'ringing'],
      [AT_STREET, 'ringing'],
      [AT_DISTRICT, 'ringing'],
    ],
  );
  await wait(5);
  const items = (await server.as('chuyun')('GET', '/help/ringing')).json().items;
  assert.deepEqual([items[0].id, items[0].alarm], [id, true]);
  const before = dialled.length;
  await wait(5);
  assert.ok(dialled.length > before, 'with the alarm all are called once more');
});

test('one who cannot be called holds up neither the others nor their own next level, and the operator is told', async (t) => {
  const { database, server, ring, ringer, alive, call, dialled, lanes } = await openRinger(t);
  await alive('lanshan', 'luqiao', 'chuyun');
  const [one, two] = [await call(), await call()];
  const broken = PEOPLE.lanshan.personId;
  const { told, onError } = faults();
  const contactOf: RingerDeps['contactOf'] = async (person) => {
    if (person === broken) throw new Error('no key opens it');
    return ringer.contactOf(person);
  };
  const failing = () => ring({ ...ringer, contactOf, onError });
  await failing();
  assert.match(told.join(), /^ringing in \d{6}: help, set aside/);
  const [aside] = await listAside(database.db, null, 10);
  assert.equal(aside?.error, 'no key opens it');
  assert.equal(dialled.length, 0);
  server.clock.now += 3 * MINUTE;
  await alive('lanshan', 'luqiao', 'chuyun');
  await failing();
  for (const id of [one, two]) assert.equal((await lanes(id)).length, 2, 'it rose all the same');
  await failing();
  const number = `138${PEOPLE.luqiao.personId.slice(-8)}`;
  assert.deepEqual(
    dialled.map((said) => said.number),
    [number, number],
  );
  assert.equal((await listAside(database.db, null, 10)).length, 1);
  await ring();
  assert.equal((await listAside(database.db, null, 10)).length, 0, 'it can be called again');
});

test('an emergency whistle rings the departments: a key reports in, and who cannot be reached is told of above', async (t) => {
  const { server, database, ring, ringer, give, dialled } = await openRinger(t);
  const whistle = { place: PLACE, asks: '抢修塌陷的路面', tried: '已围挡', lead: ROADS, others: [WATER] };
  await give('heitan', '/whistles/commands/blow', { ...whistle, kind: 'key_work' });
  const { id, status, text } = await give('heitan', '/whistles/commands/blow', {
    ...whistle,
    kind: 'emergency',
  });
  assert.equal(status, 200, String(text));
  await ring();
  await ring();
  const [roads, water] = [PEOPLE.luqiao, PEOPLE.shuiwu].map(({ personId }) => `138${personId.slice(-8)}`);
  assert.deepEqual(
    dialled.map(({ number }) => number).sort(),
    [roads, water],
    'one that is not signed rings nobody',
  );
  assert.match(dialled[0]?.text ?? '', /应急处置哨.*报到，请按 1/);
  const heard = async (name: 'luqiao' | 'shuiwu' | 'heitan'): Promise<string[]> =>
    (await server.as(name)('GET', '/ringing')).json().items.map((one: { says: string }) => one.says);
  const [said] = await heard('luqiao');
  assert.match(String(said), /吹应急处置哨/);
  assert.deepEqual(
    [await heard('shuiwu'), await heard('heitan')],
    [[said], []],
    'whoever blew hears nothing',
  );
  const press = async (number: string | undefined, answer: string) => {
    const [district = '', call = ''] = dialled.find((one) => one.number === number)?.id.split('.') ?? [];
    const people = async () => new Map([[PEOPLE.luqiao.personId, '路桥']]);
    const trades = { ...ringer.trades, people };
    assert.ok(await voiceAnswered({ ...ringer, trades }, { district, id: call, answer }, server.clock.now));
  };
  await press(roads, 'pressed');
  assert.deepEqual(
    [await heard('luqiao'), await heard('shuiwu')],
    [[], [said]],
    'silent once it reported in',
  );
  await press(water, 'off');
  await ring();
  await ring();
  const { rows } = await database.db.query<{
    unit: string;
    stage: string;
    leader: string | null;
    levels: string[];
  }>(
    `select d->>'unit' as unit, d->>'stage' as stage, d->>'leader' as leader,
       array(select jsonb_array_elements(d->'rises')->>'level') as levels
     from whistle, jsonb_array_elements(state->'lanes'->'department') as d where district = $1 and id = $2`,
    [HERE, id.slice(7)],
  );
  assert.deepEqual(rows, [
    { unit: ROADS, stage: 'reported', leader: '路桥', levels: [] },
    { unit: WATER, stage: 'called', leader: null, levels: ['officer'] },
  ]);
  assert.deepEqual(
    dialled.slice(2).map(({ number }) => number),
    [water],
    'called once more as it rose, and not passed over again',
  );
  const { timeline } = (await server.as('heitan')('GET', `/whistles/${id}`)).json();
  const attempts = timeline.filter(({ event }: { event: string }) => event === 'whistle.attempted');
  // Push and SMS, the call, the answer; of the other, who has no browser, once more without the answer.
  assert.equal(attempts.length, 4 + 3 + 2);
});
