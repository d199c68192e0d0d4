/** Notices to duty seats of a trade reach whoever serves them, else the desk of the place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOfDuty } from '@gridgov/domain/city/people/posts.ts';
import type { Served } from '@gridgov/domain/work/duty/roster.ts';
import { COMMUNITY, HERE, NAMES, openHelp, PEOPLE, PLACE, ROADS, TRADES } from '../testing/help/world.ts';
import { holdersIn } from './holders.ts';

test('a call for help notifies whoever is on duty, and the next level once nobody takes it', async (t) => {
  const { database, server, give, pass } = await openHelp(t);
  const { db } = database;
  const holders = holdersIn(db, TRADES);
  /** People behind the notices of the case, besides the caller. */
  const reached = async () => {
    const { rows } = await db.query<{ to: string }>(
      'select distinct to_key as "to" from notice where to_key like \'duty:%\' order by 1',
    );
    const people = await Promise.all(rows.map(({ to }) => holders(to, server.clock.now)));
    return new Set(people.flatMap((some) => [...some]));
  };
  const { status, text } = await give('muyu', '/helps/commands/call', { place: PLACE, said: '有人摔倒' });
  assert.equal(status, 200, String(text));
  assert.deepEqual(await reached(), new Set([PEOPLE.lanshan.personId]));
  await pass(4 * 60_000);
  assert.deepEqual(await reached(), new Set([PEOPLE.lanshan.personId, PEOPLE.heitan.personId]));
});

test('a duty seat that no post serves is notified at the desk of its place', async (t) => {
  const { database, server } = await openHelp(t);
  const at = server.clock.now;
  const all = holdersIn(database.db, TRADES);
  const none = holdersIn(database.db, []);
  const { lanshan, heitan, gutang, chuyun, luqiao } = PEOPLE;
  assert.deepEqual(await all(`duty:street:${HERE}012`, at), new Set([heitan.personId]));
  assert.deepEqual(
    await none(`duty:street:${HERE}012`, at),
    new Set([heitan.personId, gutang.personId]),
    'the dispatcher and the head share the desk',
  );
  assert.deepEqual(await none(`duty:community:${COMMUNITY}`, at), new Set([lanshan.personId]));
  assert.deepEqual(await all(`duty:unit:${ROADS}:officer`, at), new Set([luqiao.personId]));
  assert.deepEqual(await none(`desk:district:${HERE}`, at), new Set([chuyun.personId]));
  assert.deepEqual(await all('duty:city', at), new Set(), 'nobody holds a post there');
});

test('a desk that stands in for a duty seat has its bell, to-do and page, and no longer once somebody serves it', async (t) => {
  const { database, server, give, pass } = await openHelp(t);
  const street = async () => {
    const as = server.as('gutang');
    const [bell, todo, list] = await Promise.all(
      ['/notices', '/todo', '/helps'].map((path) => as('GET', path)),
    );
    const texts = bell?.json().items.map(({ text }: { text: string }) => text);
    return { texts, todo: todo?.json().items.length, list: list?.json().items.length };
  };
  const serve = (until: string | null) =>
    database.owner.query('update post set valid_to = $2 where person_id = $1', [
      PEOPLE.heitan.personId,
      until,
    ]);
  // Sessions believe their posts for ten seconds.
  const SOON = 11_000;
  await give('muyu', '/helps/commands/call', { place: PLACE, said: '有人摔倒' });
  await pass(4 * 60_000);
  assert.deepEqual(await street(), { texts: [], todo: 0, list: 0 }, 'the dispatcher serves it');
  await serve('2026-11-01');
  server.clock.now += SOON;
  const standing = await street();
  assert.deepEqual([standing.texts?.includes('叫了'), standing.todo, standing.list], [true, 1, 1]);
  const { items } = (await server.as('gutang')('GET', '/helps')).json();
  const at = `/helps/${items[0].id}`;
  const page = (await server.as('gutang')('GET', at)).json();
  assert.deepEqual([page.sight, page.mine], ['content', true]);
  await serve(null);
  server.clock.now += SOON;
  assert.deepEqual(await street(), { texts: [], todo: 0, list: 0 });
  assert.equal((await server.as('gutang')('GET', at)).statusCode, 404);
  await serve('2026-11-01');
  server.clock.now += SOON;
  const taken = await give('gutang', `${at}/commands/take`);
  assert.equal(taken.status, 200, String(taken.text));
});

test('what rises to a level of the district that nobody serves stands at its desk', async (t) => {
  const { server, give, pass } = await openHelp(t);
  const body = {
    ...{ kind: 'emergency', place: PLACE, asks: '清理堵塞的排水口', tried: '街道已疏通两次' },
    ...{ lead: ROADS, others: [] },
  };
  const { id } = await give('heitan', '/whistles/commands/blow', body);
  await give('gutang', `/whistles/${id}/commands/sign`);
  // Nobody's sign-in runs out meanwhile.
  for (const minutes of [16, 15, 16, 15]) {
    await pass(minutes * 60_000);
    await Promise.all(NAMES.map((name) => server.as(name)('GET', '/trades')));
  }
  const heard = async (name: 'chuyun' | 'shuiwu') =>
    (await server.as(name)('GET', '/notices')).json().items.map(({ text }: { text: string }) => text);
  const { timeline } = (await server.as('heitan')('GET', `/whistles/${id}`)).json();
  const risen = timeline.filter(({ event }: { event: string }) => event === 'whistle.risen');
  assert.equal(risen.length, 2, 'to the duty officer, then to the duty head');
  const texts = await heard('chuyun');
  // The officer twice, and once the head, whose post nobody holds here.
  assert.equal(texts.filter((text: string) => text === risen[0].label).length, 3);
  assert.deepEqual(await heard('shuiwu'), []);
});

test('a duty seat with somebody on duty is told to them alone', async (t) => {
  const { database, server } = await openHelp(t);
  const at = server.clock.now;
  const seat = `duty:street:${HERE}012`;
  const onDuty = (asked: string) => (asked === seat ? [{ personId: PEOPLE.lanshan.personId } as Served] : []);
  const holders = holdersIn(database.db, TRADES, { onDuty });
  assert.deepEqual(await holders(seat, at), new Set([PEOPLE.lanshan.personId]));
  assert.deepEqual(await holders(`duty:community:${COMMUNITY}`, at), new Set([PEOPLE.lanshan.personId]));
  assert.deepEqual(await holders(`duty:unit:${ROADS}:officer`, at), new Set([PEOPLE.luqiao.personId]));
});

test('only duty seats have a desk to fall back on', () => {
  const desks = [
    'duty:city',
    'duty:street:370602001',
    'duty:unit:a:deputy',
    'unit:a',
    'head:street:1',
    'duty',
  ];
  assert.deepEqual(desks.map(deskOfDuty), ['desk:city', 'desk:street:370602001', 'unit:a', null, null, null]);
});
