/** Asking for help without an account, and what rings where. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { COMMUNITY, HERE, openHelp, STREET } from '../../../testing/help/world.ts';

type World = Awaited<ReturnType<typeof openHelp>>;
const SEATS = { community: `duty:community:${COMMUNITY}`, street: `duty:street:${STREET}` };

async function ask({ server }: World, body: object, id = uuidv7()) {
  const reply = await server.send('POST', '/portal/help', body, { 'idempotency-key': id });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json() as { id: string; number: string; secret: string; stage: string };
}
const ringingFor = async ({ server }: World, name: 'lanshan' | 'heitan' | 'chuyun' | 'luqiao') => {
  const [own, every] = await Promise.all(
    ['/help/ringing', '/ringing'].map(async (path) => (await server.as(name)('GET', path)).json().items),
  );
  const heard = (items: { id: string; alarm: boolean; dueAt: string | null }[]) =>
    items.map(({ id, alarm, dueAt }) => `${id} ${alarm} ${dueAt}`).sort();
  assert.deepEqual(heard(every), heard(own), 'among what rings of all trades are the requests, alike');
  return own;
};

test('a caller without an account is answered, sees who took it, and is told', async (t) => {
  const world = await openHelp(t);
  const { server, give, verify } = world;
  const key = uuidv7();
  const body = {
    ...{ urgency: 'now', said: '奶奶摔倒了', phone: '13800001234' },
    ...{ family: '13900005678', place: { area: `${COMMUNITY}003`, text: '滨河路12号' } },
  };
  const made = await ask(world, body, key);
  assert.deepEqual(await ask(world, body, key), made, 'sent twice it is one');
  const [item] = await ringingFor(world, 'lanshan');
  assert.deepEqual(
    [item.id, item.seat, item.take, item.kindLabel, item.place.includes('滨河路12号'), item.alarm],
    [made.id, SEATS.community, 'take', null, true, false],
  );
  assert.deepEqual(await ringingFor(world, 'heitan'), [], 'it rings at the lowest level alone');

  const at = `/portal/help/${made.id}`;
  const wrong = await server.send('POST', `${at}/own`, { secret: 'A'.repeat(16) });
  assert.equal(wrong.statusCode, 404, wrong.body);
  assert.equal((await give('lanshan', `/helps/${made.id}/commands/take`)).stage, 'taken');
  await give('lanshan', `/helps/${made.id}/commands/tell`, { words: '五分钟到' });
  const own = (await server.send('POST', `${at}/own`, { secret: made.secret })).json();
  assert.deepEqual(
    [own.stage, own.takenBy, own.told, own.called.map(({ stage }: { stage: string }) => stage)],
    ['taken', SEATS.community, ['五分钟到'], ['took']],
  );
  await server.send('POST', `${at}/own`, { secret: made.secret });
  const { rows: looks } = await server.database.owner.query(
    'select outcome from access_log where subject = $1 order by at',
    [`help:${made.id}`],
  );
  assert.deepEqual(
    looks.map(({ outcome }) => outcome),
    ['done'],
    'a page that looks again and again is logged once an hour',
  );
  assert.ok(own.commands.includes('call_off'));
  assert.deepEqual(await ringingFor(world, 'lanshan'), [], 'it is silent once it is taken');

  const off = await server.send(
    'POST',
    `${at}/commands/call_off`,
    { secret: made.secret, reason: '家人到了' },
    { 'idempotency-key': uuidv7() },
  );
  assert.equal(off.json().stage, 'withdrawn', off.body);
  const words = (await server.as('lanshan')('POST', `/helps/${made.id}/words`, {})).json();
  const names = words.items.map(({ name }: { name: string }) => name);
  assert.ok(
    names.includes('phone') && !names.includes('family'),
    'without consent nothing of the family is kept',
  );
  assert.deepEqual((await verify()).broken, []);
});

test('where nobody knows the place the city is called, and where nobody is there it alarms', async (t) => {
  const world = await openHelp(t);
  const made = await ask(world, { place: { text: '河边', area: '99' } });
  assert.equal(made.stage, 'unanswered', 'no such area: the city, where nobody serves');
  assert.equal((await ask(world, { place: { area: HERE } })).stage, 'calling');
  const [item] = await ringingFor(world, 'chuyun');
  assert.equal(item.seat, `duty:district:${HERE}`);
});

test('somebody else on duty: it rings for them alone', async (t) => {
  const world = await openHelp(t);
  world.server.clock.now = Date.UTC(2026, 10, 24, 20);
  await world.keepRoster({ [SEATS.street]: 'luqiao', [SEATS.community]: null });
  const made = await ask(world, { place: { area: COMMUNITY } });
  assert.deepEqual(
    (await ringingFor(world, 'luqiao')).map(({ id }: { id: string }) => id),
    [made.id],
  );
  assert.deepEqual(await ringingFor(world, 'heitan'), []);
});
