/** What a resident reads of their matter is also sent to them: each step that the page tells has its notice, once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noFault } from '../../../../testing/work.ts';
import { type FanOutDeps, fanOutNotices } from '../../messages/public.ts';
import { CRYPTO, key, placeNo, portalWorld } from '../testing.ts';
import { ticketWays } from './ways.ts';

/** What the reporter did themself, and what is told with the decision that follows in the same hour. */
const WITH_THE_NEXT = new Set(['reported', 'confirmed']);

/** Makes messages of the notices, as the server does all the time. */
function spreading({ deps: { db, districts }, clock }: Awaited<ReturnType<typeof portalWorld>>) {
  const deps: FanOutDeps = {
    db,
    crypto: CRYPTO,
    districts,
    publicUrl: 'http://127.0.0.1:8080',
    offset: 8 * 3_600_000,
    holders: async () => new Set(),
    languagesOf: async () => new Map(),
    phoneOf: async () => null,
    reporters: async (district, id) => ({
      about: `${id}:0`,
      ways: await ticketWays({ db, crypto: CRYPTO }, district, id),
    }),
    withReporters: async (_district, ids) => new Set(ids),
  };
  return () => fanOutNotices(deps, { now: clock.now, onError: noFault });
}

type Happened = { kind: string; who: string; yes: boolean | null };

test('each step the page tells is a notice to whoever reported, once, and has words to be sent in', async (t) => {
  const world = await portalWorld(t);
  const { send, report, give, file, database, clock } = world;
  const spread = spreading(world);
  // The first round only says from when on messages are made.
  await spread();
  const contact = { channel: 'email', to: 'yunshan@example.cn' };
  const { id, secret } = (await report({ contact })).json();
  await file(id);
  await give('unit_handler', id, 'acknowledge');
  const more = { n: 1, unit: 'workday' };
  await give('unit_handler', id, 'ask_extension', { more, reason: '等配件' });
  await give('street_dispatcher', id, 'decide_extension', { grant: true });
  await give('unit_handler', id, 'respond', { result: '已换新盖' });
  await give('grid_worker', id, 'verify', { agree: false, note: '还在响' });
  await give('unit_handler', id, 'respond', { result: '垫平了' });
  await give('grid_worker', id, 'verify', { agree: true });
  await give('street_dispatcher', id, 'close', { result: 'solved' });
  clock.now += 60_000;
  const again = { secret, reason: '车一过就响' };
  assert.equal((await send('POST', `/portal/matters/${id}/commands/reopen`, again, key())).statusCode, 200);
  const own = (await send('POST', `/portal/matters/${id}/own`, { secret })).json();
  const told = (own.happened as Happened[])
    .filter(({ kind, yes }) => !WITH_THE_NEXT.has(kind) && !(kind === 'verified' && yes === true))
    .map(({ kind }) => kind);
  assert.deepEqual(
    [...new Set(told)].sort(),
    [
      'accepted',
      'closed',
      'dispatched',
      'extension_decided',
      'filed',
      'reopened',
      'responded',
      'verified',
    ].sort(),
  );
  const { rows } = await database.owner.query<{ kind: string }>(
    "select kind from notice where to_key like 'person:resident:%' and stream_id = $1 order by id",
    [id.split('.')[1]],
  );
  assert.deepEqual(rows.map(({ kind }) => kind.slice('issue.'.length)).sort(), [...told].sort());
  clock.now += 60_000;
  for (let twice = 0; twice < 2; twice += 1) await spread();
  const sent = await database.owner.query<{ template: string }>(
    "select template from message where template like 'matter.%'",
  );
  assert.deepEqual(
    sent.rows.map(({ template }) => template).sort(),
    told.map((kind) => `matter.reporter.${kind}`).sort(),
  );
});

test('what was not taken on, put together or taken back is told to whoever reported as well', async (t) => {
  const { send, report, give, database } = await portalWorld(t);
  const [declined, master, same] = [
    await report({ place: placeNo(0) }),
    await report({ place: placeNo(1) }),
    await report({ place: placeNo(2) }),
  ].map((one) => one.json());
  await give('street_dispatcher', declined.id, 'decline', { reason: 'not_found', note: '现场没有' });
  const objection = { secret: declined.secret, reason: '就在路灯下' };
  const objected = await send('POST', `/portal/matters/${declined.id}/commands/object`, objection, key());
  assert.equal(objected.statusCode, 200, objected.body);
  await give('street_dispatcher', same.id, 'merge', { master: master.id });
  const kinds = async ({ id }: { id: string }) =>
    (
      await database.owner.query<{ kind: string }>(
        "select kind from notice where to_key like 'person:resident:%' and stream_id = $1",
        [id.split('.')[1]],
      )
    ).rows.map(({ kind }) => kind);
  assert.deepEqual(await kinds(declined), ['issue.declined']);
  assert.deepEqual(await kinds(same), ['issue.merged']);
  // Until its master is public, nobody is told how that one stands.
  const own = async () =>
    (await send('POST', `/portal/matters/${same.id}/own`, { secret: same.secret })).json();
  assert.equal((await own()).master, null);
  await give('street_dispatcher', master.id, 'accept');
  await give('grid_worker', master.id, 'confirm', { found: true });
  await give('street_dispatcher', master.id, 'file');
  await give('street_dispatcher', master.id, 'dispatch', { unit: 'roads' });
  const together = (await own()).master;
  assert.deepEqual([together.id, together.unit], [master.id, 'roads']);
  assert.equal(together.text, null, 'no words of the other reporter');
});
