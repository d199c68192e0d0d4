import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sealOnce } from '../../../platform/ledger/seal.ts';
import { HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { testServer } from '../../../testing/server.ts';
import { auditRoutes } from './routes.ts';

async function serve(t: TestContext) {
  let world: ReturnType<typeof makeLoopWorld> | undefined;
  const server = await testServer(t, ({ db }) => {
    world = makeLoopWorld(db);
    return auditRoutes({ db });
  });
  assert.ok(world !== undefined);
  const loop = world;
  const id = await loop.report(WHO.qingmu);
  await loop.give(WHO.lanshan, id, 'file');
  await loop.work();
  const proof = async () => (await server.as('lanting')('GET', `/audit/proof/${HERE}.${id}`)).json();
  return { ...server, loop, id, proof };
}

test('a matter nobody touched is whole, and under a seal once one was set', async (t) => {
  const { database, loop, proof } = await serve(t);
  const fresh = await proof();
  assert.deepEqual([fresh.whole, fresh.events, fresh.broken, fresh.seal], [true, 2, null, null]);
  await sealOnce(database.db, HERE, loop.now);
  const sealed = await proof();
  assert.deepEqual(
    [sealed.whole, sealed.seal.number, sealed.seal.version, sealed.seal.holds],
    [true, 1, 2, true],
  );
});

test('whatever is changed behind the product shows: an event, the present state, a seal', async (t) => {
  const { database, loop, id, proof } = await serve(t);
  await sealOnce(database.db, HERE, loop.now);
  const { owner } = database;
  const undo = async (change: string, back: string, expected: object) => {
    await owner.query(change, [HERE, id]);
    const { whole, broken } = await proof();
    assert.deepEqual({ whole, ...broken }, { whole: false, ...expected }, change);
    await owner.query(back, [HERE, id]);
    assert.equal((await proof()).whole, true, back);
  };
  const event =
    'update event set person_id = $$PERSON$$ where district = $1 and stream_id = $2 and version = 2';
  const { rows } = await owner.query<{ person: string }>(
    'select person_id as person from event where district = $1 and stream_id = $2 and version = 2',
    [HERE, id],
  );
  const person = (who: string) => event.replace('PERSON', who);
  await undo(person('somebody else'), person(rows[0]?.person ?? ''), { problem: 'hash', version: 2 });
  await undo(
    "update issue set stage = 'closed' where district = $1 and id = $2",
    "update issue set stage = state->>'stage' where district = $1 and id = $2",
    { problem: 'row', version: 2 },
  );
  await undo(
    'update seal set leaves = leaves + 1 where district = $1 and $2::uuid is not null',
    'update seal set leaves = leaves - 1 where district = $1 and $2::uuid is not null',
    { problem: 'seal', version: 2 },
  );
});

test('only the audit administrator proves any matter; others only what they may see', async (t) => {
  const { as, id } = await serve(t);
  assert.equal((await as('chuyun')('GET', `/audit/proof/${HERE}.${id}`)).statusCode, 403);
  assert.equal(
    (await as('chuyun')('GET', `/issues/${HERE}.${id}/proof`)).statusCode,
    404,
    'another district',
  );
  const nowhere = `${HERE}.0192d3a0-7b1c-7000-8000-0123456789ab`;
  assert.equal((await as('lanting')('GET', `/audit/proof/${nowhere}`)).statusCode, 404);
});
