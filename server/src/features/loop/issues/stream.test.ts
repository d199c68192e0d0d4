import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { ISSUES } from './stream.ts';

const { qingmu, lanshan } = WHO;

test('a row from before stopped clocks were kept still follows from its events; one with another clock does not', async (t) => {
  const database = await testDatabase(t);
  const world = makeLoopWorld(database.db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  const { clocks } = await world.state(id);
  assert.notEqual(clocks.dispatch?.stoppedAt ?? null, null, 'it is kept now');
  const change = (sql: string) =>
    database.owner.query(`update issue set state = ${sql} where district = $1 and id = $2`, [HERE, id]);
  const problems = async () =>
    (await verifyLedger(database.db, [ISSUES], {})).broken.filter(({ problem }) => problem === 'row').length;
  assert.equal(await problems(), 0);
  await change("state #- '{clocks,dispatch}'");
  assert.equal(await problems(), 0);
  await change("state #- '{clocks,acknowledge}'");
  assert.equal(await problems(), 1, 'a running clock is missing');
});
