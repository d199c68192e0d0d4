/** One poisoned row in each kind of queue: what stands behind it, and later districts, go on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherSeen } from '../features/city/places/public.ts';
import { remind } from '../features/loop/issues/public.ts';
import { hooksWorld, receiver } from '../features/outside/webhooks/testing.ts';
import { type FanOutDeps, fanOutNotices } from '../features/telling/messages/public.ts';
import { tellSubscribers } from '../features/telling/portal/public.ts';
import { CRYPTO, GRID, portalWorld } from '../features/telling/portal/testing.ts';
import { CONTACT } from '../features/telling/residents/public.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { startKeeper } from '../platform/ledger/keeper.ts';
import { relayQueue } from '../platform/ledger/relay.ts';
import { listAside } from '../platform/work/queries.ts';
import { takeQueued } from '../platform/work/work.ts';
import { testDatabase } from '../testing/database.ts';
import { HERE, makeLoopWorld, THERE, WHO } from '../testing/loop-world.ts';
import { faults, noFault } from '../testing/work.ts';

const HOUR = 3_600_000;
type Db = Awaited<ReturnType<typeof testDatabase>>['db'];

const asideIn = async (db: Db) =>
  (await listAside(db, null, 50)).map(({ queue, key }) => `${queue} ${key === '' ? 'round' : 'row'}`);

test('relay: a command whose follow-up cannot be queued is set aside, and succeeds when it can', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const bad = await world.report(WHO.qingmu);
  const good = await world.report(WHO.qingmu);
  await owner.query(`update outbox set tallies = '{"open": "many"}' where stream_id = $1`, [bad]);
  const relay = (now: number, onError = noFault as (what: string, error: unknown) => void) =>
    takeQueued(
      { db, now, onError },
      relayQueue(db, async () => undefined),
    );
  const fed = async () =>
    (await db.query<{ id: string }>('select stream_id as id from feed order by position')).rows.map(
      ({ id }) => id,
    );
  await relay(0, faults().onError);
  assert.deepEqual(await fed(), [good]);
  assert.deepEqual(await asideIn(db), ['relay row']);
  await owner.query(`update outbox set tallies = '{}' where stream_id = $1`, [bad]);
  await relay(HOUR);
  assert.deepEqual(await fed(), [good, bad]);
  assert.deepEqual(await asideIn(db), []);
});

test('seal: a district whose seal cannot be written leaves the others sealed, and is named', async (t) => {
  const { db, owner } = await testDatabase(t);
  const insert = (district: string) =>
    owner.query(
      `insert into unsealed (district, id, stream, stream_id, version, hash) values ($1, $2, 'issue', $3, 1, '\\x01')`,
      [district, uuidv7(), uuidv7()],
    );
  await insert(HERE);
  await insert(THERE);
  // After it no number is left.
  await owner.query(
    `insert into seal (district, number, at, leaves, root, previous) values ($1, 2147483647, now(), 1, '\\x01', '\\x01')`,
    [HERE],
  );
  const { onError } = faults();
  const keeper = startKeeper({ db, enqueue: async () => undefined, now: () => 0, onError, sealEveryMs: 20 });
  t.after(() => keeper.stop());
  const sealed = async () =>
    (await db.query<{ district: string }>('select district from seal where number = 1')).rows;
  for (let tries = 0; (await sealed()).length === 0 && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(await sealed(), [{ district: THERE }]);
  assert.deepEqual(await asideIn(db), ['seal round']);
});

test('reminders: a matter whose clock cannot be read holds up nobody else’s', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const bad = await world.report(WHO.qingmu);
  await world.report(WHO.qingmu);
  await owner.query(`update issue set state = state - 'clocks' where id = $1`, [bad]);
  const { onError } = faults();
  assert.ok((await remind(world.issues, world.now + 6 * HOUR, onError)) > 0);
  assert.ok((await asideIn(db)).every((one) => one === 'reminders row'));
  assert.ok((await asideIn(db)).length > 0);
});

function fanOutDeps(db: Db, deps: Partial<FanOutDeps>): FanOutDeps {
  return {
    db,
    crypto: CRYPTO,
    districts: () => [HERE, THERE],
    holders: async () => new Set(['qinghe', 'xiheng']),
    languagesOf: async () => new Map(),
    phoneOf: async () => '13800001234',
    reporters: async (_district, id) => ({ about: id, ways: [] }),
    withReporters: async () => new Set(),
    publicUrl: 'http://127.0.0.1:8080',
    offset: 8 * HOUR,
    ...deps,
  };
}

async function noticeIn(
  owner: Db,
  district: string,
  now: number,
  to = 'desk:street:370602001',
): Promise<string> {
  const kind = to === 'reporter' ? 'issue.closed' : 'issue.reported';
  const stream = uuidv7(now);
  await owner.query(
    `insert into notice (district, id, to_key, stream_id, kind, at, facts)
     values ($1, $2, $3, $4, $6, to_timestamp($5 / 1000.0), '{"number": "2026-0001", "title": "井盖"}')`,
    [district, uuidv7(now), to, stream, now, kind],
  );
  return stream;
}

const tellBySms = (owner: Db, person: string) =>
  owner.query(
    `insert into message_setting (person_id, email_confirmed, code_tries, channels, digest, changed_at)
     values ($1, false, 0, '{sms}', false, now())`,
    [person],
  );

test('notices: an address that is none silences nobody, in this district or a later one', async (t) => {
  const { db, owner } = await testDatabase(t);
  const now = Date.parse('2026-11-24T10:00:00+08:00');
  // As it lies in cities that took it before such addresses were refused.
  await owner.query(
    `insert into push_subscription (endpoint_hash, owner, target, agent, made_at) values ('\\x01', 'person:qinghe', $1, '', now())`,
    [CRYPTO.seal('{"endpoint":"https://","keys":{"p256dh":"p","auth":"a"}}', 'push_subscription.target')],
  );
  for (const person of ['qinghe', 'xiheng']) await tellBySms(owner, person);
  const deps = fanOutDeps(db, {});
  await fanOutNotices(deps, { now: now - 1, onError: noFault });
  await noticeIn(owner, HERE, now);
  await noticeIn(owner, THERE, now);
  assert.equal(await fanOutNotices(deps, { now, onError: noFault }), 4);
});

test('notices: what cannot be told to one is told to the others, and set aside for that one', async (t) => {
  const { db, owner } = await testDatabase(t);
  const now = Date.parse('2026-11-24T10:00:00+08:00');
  for (const person of ['qinghe', 'xiheng']) await tellBySms(owner, person);
  const deps = fanOutDeps(db, {
    // Sealed by a secret that is lost.
    phoneOf: async (person) => {
      if (person === 'qinghe') throw new Error('cannot be opened');
      return '13800001234';
    },
  });
  await fanOutNotices(deps, { now: now - 1, onError: noFault });
  for (const district of [HERE, THERE]) await noticeIn(owner, district, now);
  assert.equal(await fanOutNotices(deps, { now, onError: faults().onError }), 2);
  assert.deepEqual(await asideIn(db), ['notices row', 'notices row']);
  const mended = { ...deps, phoneOf: async () => '13800001234' };
  assert.equal(await fanOutNotices(mended, { now: now + 61_000, onError: noFault }), 2, 'and nobody twice');
  assert.deepEqual(await asideIn(db), []);
});

test('residents’ notices: of two who reported a matter one with a bad address leaves the other told', async (t) => {
  const { db, owner } = await testDatabase(t);
  const now = Date.parse('2026-11-24T10:00:00+08:00');
  const ids = new Set<string>();
  const deps = fanOutDeps(db, {
    withReporters: async () => ids,
    reporters: async (_district, id) => ({
      about: id,
      ways: [
        { channel: 'push', to: { endpoint: 'https://', keys: { p256dh: 'p', auth: 'a' } }, language: 'zh' },
        { channel: 'sms', to: '13900001234', language: 'zh' },
      ],
    }),
  });
  await fanOutNotices(deps, { now: now - 1, onError: noFault });
  ids.add(await noticeIn(owner, HERE, now, 'reporter'));
  assert.equal(await fanOutNotices(deps, { now, onError: faults().onError }), 1);
  assert.deepEqual(await asideIn(db), ['notices row']);
});

test('subscriptions: one that cannot be told is set aside, and the others are told', async (t) => {
  const { report, file, deps, clock, database } = await portalWorld(t);
  await file((await report()).json().id);
  const subscribe = (contact: Buffer) =>
    database.owner.query(
      `insert into area_subscription (id, area, channel, contact, contact_index, language, created_at, confirmed_at, told_until)
       values ($1, $4, 'email', $2, $3, 'zh', to_timestamp(0), to_timestamp(0), to_timestamp(0))`,
      [uuidv7(), contact, contact.subarray(0, 8), GRID.slice(0, 9)],
    );
  await subscribe(Buffer.from('no sealed address at all'));
  await subscribe(CRYPTO.seal('reader@example.cn', CONTACT));
  const { onError } = faults();
  assert.equal(await tellSubscribers(deps, clock.now, onError), 1);
  assert.deepEqual(await asideIn(database.db), ['subscriptions row']);
});

test('webhooks: a secret that cannot be opened is an attempt that failed, and the other receiver hears', async (t) => {
  const { server, pump, db, create, report } = await hooksWorld(t);
  const hook = await receiver(t);
  const bad = await create(`${hook.url}/bad`);
  await create(hook.url);
  await server.database.owner.query(`update webhook set secret = '\\x00' where id = $1`, [bad.id]);
  await report();
  await pump.drain();
  assert.equal(hook.got.length, 1);
  const { rows } = await db.query<{ problem: string; state: string }>(
    'select problem, state from webhook_delivery where webhook_id = $1',
    [bad.id],
  );
  assert.deepEqual(rows, [{ problem: 'It could not be sent from here; the log says why', state: 'waiting' }]);
});

test('places: a district whose events cannot be read leaves the later ones gathered', async (t) => {
  const { deps, clock, report, file } = await portalWorld(t);
  await file((await report()).json().id);
  const [district = ''] = deps.districts();
  const broken = { ...deps, districts: () => ['not\0a district', district] };
  const { told, onError } = faults();
  assert.equal(await gatherSeen(broken, clock.now + HOUR, onError), 1);
  assert.ok(told.length > 0);
});
