import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapeQueue } from '../../../platform/ledger/shape.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { takeQueued } from '../../../platform/work/work.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { olderCity } from '../../../testing/older-city.ts';
import { noFault } from '../../../testing/work.ts';
import { ISSUES } from './stream.ts';

const { qingmu, lanshan } = WHO;
/** The newest migration of the version before rows said in which shape they are. */
const BEFORE = 452;

test('a city of the version before comes to the present shape while commands run on it', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const ids: string[] = [];
  for (let n = 0; n < 8; n += 1) {
    const id = await world.report(qingmu);
    await world.give(lanshan, id, 'file');
    await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
    ids.push(id);
  }
  const whole = await Promise.all(ids.map((id) => world.state(id)));
  assert.notEqual(whole[0]?.clocks.dispatch?.stoppedAt ?? null, null);
  // Stopped clocks did not stay in the state, long ago.
  const city = await olderCity(t, BEFORE, owner, (from) =>
    from.query("update issue set state = state #- '{clocks,dispatch}'").then(() => undefined),
  );
  await city.migrate();
  const verified = () => verifyLedger(city.owner, [ISSUES]);
  assert.deepEqual([(await verified()).broken, (await verified()).waiting], [[], 8]);

  const now = world.now + 60_000;
  const loop = makeLoopWorld(city.owner);
  loop.now = now;
  const deps = { db: city.owner, now, onError: noFault };
  await Promise.all([
    takeQueued(
      deps,
      shapeQueue(city.owner, [ISSUES], () => now),
    ),
    ...ids.slice(4).map((id) => loop.give(qingmu, id, 'note', { note: '现场已看' })),
  ]);
  assert.deepEqual([(await verified()).broken, (await verified()).waiting], [[], 0]);
  for (const [n, id] of ids.entries()) {
    const { clocks } = await loop.state(id);
    assert.deepEqual(clocks, whole[n]?.clocks);
  }
  await loop.work();
  const { rows } = await city.owner.query<{ key: string; n: number }>(
    "select key, n from tally where district = $1 and key in ('open', 'lead:roads')",
    [HERE],
  );
  const { rows: counted } = await city.owner.query<{ n: number }>(
    'select count(*)::int as n from issue where open',
  );
  for (const { key, n } of rows) assert.equal(n, counted[0]?.n, key);
  assert.deepEqual(await shapeQueue(city.owner, [ISSUES], () => now).districts(), []);
});

test('a state that lacks what its shape has is found', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  assert.deepEqual((await verifyLedger(db, [ISSUES])).broken, []);
  await owner.query("update issue set state = state #- '{clocks,dispatch}' where id = $1", [id]);
  assert.deepEqual(
    (await verifyLedger(db, [ISSUES])).broken.map(({ problem }) => problem),
    ['row'],
  );
});
