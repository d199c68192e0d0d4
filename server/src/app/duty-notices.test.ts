/** Notices to duty seats of a trade reach whoever serves them, else the desk of the place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOfDuty } from '@gridgov/domain/city/people/posts.ts';
import { COMMUNITY, HERE, openHelp, PEOPLE, PLACE, ROADS, TRADES } from '../testing/help/world.ts';
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
