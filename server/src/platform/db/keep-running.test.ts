import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { scratchFolder } from '../../testing/scratch.ts';
import { openDatabase } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { ConnectionLostError } from './errors.ts';

test('a database that was killed comes back at the same address, and who was in a transaction is told', async (t) => {
  const dataDir = scratchFolder('gridgov-killed');
  const embedded = await startEmbedded({ dataDir, profile: 'test' });
  const db = openDatabase({ url: embedded.ownerUrl, max: 2 });
  t.after(async () => {
    await db.close();
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const cluster = path.join(embedded.home, 'cluster/postmaster.pid');
  const pidOf = () => Number(readFileSync(cluster, 'utf8').split('\n')[0]);
  const killed = pidOf();
  const broken = db.transaction(async (tx) => {
    await tx.query('select 1');
    process.kill(killed, 'SIGKILL');
    // The connection dies while nothing is asked on it: that must not end the process.
    await wait(1_000);
    await tx.query('select 2');
  });
  await assert.rejects(broken, ConnectionLostError);
  await untilAnswers(() => db.query('select 1'));
  assert.notEqual(pidOf(), killed);
});

async function untilAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await wait(150);
    }
  }
}
