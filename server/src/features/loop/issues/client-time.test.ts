import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { testServer } from '../../../testing/server.ts';
import { auditRoutes } from '../../running/audit/routes.ts';
import { act, ISSUES } from './public.ts';
import { listEvents } from './queries.ts';
import { timelineOf } from './views/timeline.ts';

const YEAR = 365 * 86_400_000;

test('a client’s clock that is wrong by a year is noted in the record and decides nothing', async (t) => {
  let world: ReturnType<typeof makeLoopWorld> | undefined;
  const { as, database } = await testServer(t, ({ db }) => {
    world = makeLoopWorld(db);
    return auditRoutes({ db });
  });
  assert.ok(world !== undefined);
  const id = await world.report(WHO.qingmu);
  world.now += 60_000;
  const { now } = world;
  const order = { district: HERE, id, command: 'file' as const, body: {} as never };
  const origin = { commandId: uuidv7(), requestId: 'r', address: '', now, clientAt: now - YEAR };
  await act(world.issues, WHO.lanshan, order, origin);
  const state = await world.state(id);
  assert.equal(state.filedAt, now);
  const path = `/audit/events?district=${HERE}&streamId=${id}`;
  const { items } = (
    await as('lanting')('GET', path, undefined, { 'x-client-time': String(now + YEAR) })
  ).json();
  assert.deepEqual(
    items.map(({ at, clientAt }: { at: number; clientAt: number | null }) => [at, clientAt]),
    [
      [now, now - YEAR],
      [now - 60_000, null],
    ],
  );
  const { issues } = world;
  const rules = issues.rules.current(now);
  const history = timelineOf(await listEvents(issues.db, HERE, id, 10), {
    names: issues.names,
    people: new Map(),
    rules,
    language: 'zh',
    now,
  });
  assert.match(history[0]?.detail ?? '', /对方时钟 2025-11-24 10:02$/, 'said beside what happened');
  assert.doesNotMatch(history[1]?.detail ?? '', /时钟/, 'nothing was sent along');
  const proof = await verifyLedger(database.owner, [ISSUES]);
  assert.deepEqual(proof.broken, [], 'it is part of what the hash covers');
  await database.owner.query('update event set client_at = at where version = 2');
  assert.equal((await verifyLedger(database.owner, [ISSUES])).broken[0]?.problem, 'hash');
  const { rows } = await database.owner.query<{ said: string; at: number }>(
    "select details->>'clientTime' as said, at from access_log order by at desc limit 1",
  );
  assert.equal(rows[0]?.said, new Date(now + YEAR).toISOString());
  assert.notEqual(rows[0]?.at, now + YEAR);
});
