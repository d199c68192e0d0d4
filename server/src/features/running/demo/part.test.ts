/** A load on a machine that is too busy: PostgreSQL cancels what takes too long, and the load goes on by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../platform/db/database.ts';
import { testDatabase } from '../../../testing/database.ts';
import { part } from './city.ts';

test('a part that the database cancels is begun anew and ends; another fault ends the load', async (t) => {
  const { ownerUrl, owner } = await testDatabase(t);
  const db = openDatabase({ url: ownerUrl, max: 2, statementTimeoutMs: 1_000 });
  t.after(() => db.close());
  const held = await owner.connect();
  await held.query('begin');
  await held.query('lock table knowledge in access exclusive mode');

  const noticed: string[] = [];
  let begun = 0;
  const given = {
    db,
    now: Date.UTC(2026, 10, 24),
    notice(text: string) {
      noticed.push(text);
      // The machine has become less busy.
      void held.query('rollback');
    },
  };
  await part(given, 'knowledge', async () => {
    begun += 1;
    await db.query('select count(*) from knowledge');
  });
  held.release();
  assert.equal(begun, 2);
  assert.equal(noticed.length, 1);
  assert.match(noticed[0] ?? '', /too busy for “knowledge”/);
  const done = await db.query('select 1 from demo_part where part = $1 and done_at is not null', [
    'knowledge',
  ]);
  assert.equal(done.rows.length, 1);

  const broken = part(given, 'accounts', async () => {
    begun += 1;
    throw new Error('The demo roster lacks somebody');
  });
  await assert.rejects(broken, /lacks somebody/);
  assert.deepEqual([begun, noticed.length], [3, 1]);
});
