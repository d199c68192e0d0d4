import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Db, openDatabase } from '../platform/db/database.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { addressFile } from './cluster.ts';

/** Holds the test cluster in the folder given as argument until nobody has used it for this long. */
const idleLimitMs = 120_000;
const lookEveryMs = 2_000;

async function keep(folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const cluster = await startEmbedded({ dataDir: folder, profile: 'test' });
  const { ownerUrl, appUrl, appPassword } = cluster;
  await dropLeftDatabases(ownerUrl);
  const file = addressFile(folder);
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ownerUrl, appUrl, appPassword }), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);

  const db = openDatabase({ url: ownerUrl, max: 1 });
  await untilUnused(db, file);
  fs.rmSync(file, { force: true });
  await db.close();
  await cluster.stop();
  fs.rmSync(path.join(cluster.home, 'cluster'), { recursive: true, force: true });
}

async function untilUnused(db: Db, file: string): Promise<void> {
  const asked = new AbortController();
  process.once('SIGTERM', () => asked.abort());
  process.once('SIGINT', () => asked.abort());
  let lastUse = Date.now();
  while (!asked.signal.aborted && fs.existsSync(file) && Date.now() - lastUse < idleLimitMs) {
    await wait(lookEveryMs, undefined, { signal: asked.signal }).catch(() => undefined);
    const { rows } = await db.query<{ others: number }>(
      "SELECT count(*) AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    if ((rows[0]?.others ?? 0) > 0) lastUse = Date.now();
  }
}

/** Left by tests that were killed. */
async function dropLeftDatabases(ownerUrl: string): Promise<void> {
  const db = openDatabase({ url: ownerUrl, max: 1 });
  const { rows } = await db.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE 'template\\_%'",
  );
  for (const { name } of rows) await db.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await db.close();
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('The folder of the test cluster is expected as argument');
try {
  await keep(folder);
} catch (error) {
  // Usually another keeper was quicker, which is as it should be.
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  fs.appendFileSync(path.join(folder, 'keeper.log'), `${new Date().toISOString()} ${String(error)}\n`);
  process.exitCode = 1;
}
