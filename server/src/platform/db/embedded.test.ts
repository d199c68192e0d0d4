import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { scratchFolder } from '../../testing/scratch.ts';
import { openDatabase } from './database.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { birthOf } from './owner.ts';
import { postmasterOf } from './postmaster.ts';

/** A data folder whose databases are stopped, and which is then removed, at the end of the test. */
async function dataFolder(t: TestContext) {
  const folder = scratchFolder('网格 data');
  const started: Embedded[] = [];
  t.after(async () => {
    for (const embedded of started) await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const start = async (dataDir = folder): Promise<Embedded> => {
    const embedded = await startEmbedded({ dataDir });
    started.push(embedded);
    return embedded;
  };
  return { folder, start };
}

async function valuesIn(embedded: Embedded, sql: string): Promise<unknown[]> {
  const db = openDatabase({ url: embedded.ownerUrl, max: 1 });
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.close();
  }
}

/** Another GridGov process on the same data, which is then killed, or ends at a signal, with no chance to tidy up. */
async function endedServer(dataDir: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const program = `
    const { startEmbedded } = await import(process.argv[1]);
    await startEmbedded({ dataDir: process.argv[2] });
    process.on('SIGTERM', () => process.exit(1));
    process.stdout.write('up');
    setInterval(() => {}, 1000);
  `;
  const module = new URL('./embedded.ts', import.meta.url).href;
  const server = spawn(process.execPath, ['--input-type=module', '-e', program, module, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const first = await Promise.race([once(server.stdout, 'data'), ended]);
  assert.equal(String(first[0]), 'up');
  server.kill(signal);
  await ended;
}

test('the embedded database keeps its content over a stop and a start, in a path with spaces and 中文', async (t) => {
  const { folder: dataDir, start } = await dataFolder(t);
  const first = await start(dataDir);
  await valuesIn(first, 'CREATE TABLE kept (id int PRIMARY KEY)');
  await first.stop();
  const second = await start(dataDir);
  assert.deepEqual(await valuesIn(second, 'SELECT id FROM kept'), []);
  const [locale] = await valuesIn(
    second,
    'SELECT datlocprovider AS provider, datlocale AS locale FROM pg_database WHERE datname = current_database()',
  );
  assert.deepEqual(locale, { provider: 'b', locale: 'C.UTF-8' });
  assert.equal(fs.statSync(path.join(second.home, 'secrets.json')).mode & 0o077, 0);
});

test('a second server on the same data is told so, or joins when it asks to', async (t) => {
  const { folder: dataDir, start } = await dataFolder(t);
  const first = await start(dataDir);
  await assert.rejects(startEmbedded({ dataDir }), new RegExp(`process ${process.pid}\\) is already using`));
  const guest = await startEmbedded({ dataDir, join: true });
  assert.equal(guest.ours, false);
  await guest.stop();
  assert.equal((await valuesIn(first, 'SELECT 1 AS one')).length, 1);
});

test('after the server was killed the next one takes over', async (t) => {
  const { folder: dataDir, start } = await dataFolder(t);
  await endedServer(dataDir, 'SIGKILL');
  const next = await start(dataDir);
  assert.equal(next.ours, true);
  assert.equal((await valuesIn(next, 'SELECT 1 AS one')).length, 1);
});

test('after server and PostgreSQL were both killed nothing committed is lost', async (t) => {
  const { folder: dataDir, start } = await dataFolder(t);
  const first = await start(dataDir);
  await valuesIn(first, 'CREATE TABLE kept (id int PRIMARY KEY)');
  await valuesIn(first, 'INSERT INTO kept VALUES (1)');
  await first.stop();
  await endedServer(dataDir, 'SIGKILL');
  const pid = postmasterOf(path.join(first.home, 'cluster'));
  assert.ok(pid !== undefined);
  process.kill(pid, 'SIGKILL');
  const next = await start(dataDir);
  assert.deepEqual(await valuesIn(next, 'SELECT id FROM kept'), [{ id: 1 }]);
});

test('a pid file that names somebody else’s process does not keep the database from starting', async (t) => {
  const { folder: dataDir, start } = await dataFolder(t);
  const first = await start(dataDir);
  await first.stop();
  const pidFile = path.join(first.home, 'cluster/postmaster.pid');
  fs.writeFileSync(pidFile, `${process.pid}\n${path.dirname(pidFile)}\n0\n5432\n\n\n\nready\n`);
  const next = await start(dataDir);
  assert.notEqual(birthOf(process.pid), '');
  assert.equal((await valuesIn(next, 'SELECT 1 AS one')).length, 1);
});

test('below a folder closed to others, root’s database still starts and is found again', {
  skip: process.getuid?.() !== 0 && 'only root starts PostgreSQL as somebody else',
}, async (t) => {
  const { folder: closed, start } = await dataFolder(t);
  fs.chmodSync(closed, 0o700);
  const dataDir = path.join(closed, 'var');
  const first = await start(dataDir);
  t.after(() => fs.rmSync(first.home, { recursive: true, force: true }));
  assert.ok(!first.home.startsWith(closed));
  await valuesIn(first, 'CREATE TABLE kept (id int PRIMARY KEY)');
  await first.stop();
  fs.chmodSync(closed, 0o755);
  const second = await start(dataDir);
  assert.deepEqual(await valuesIn(second, 'SELECT id FROM kept'), []);
});

test('a server that ends at once, without stopping its database, tells it to stop all the same', async (t) => {
  const { folder, start } = await dataFolder(t);
  const { home, stop } = await start();
  await stop();
  await endedServer(folder, 'SIGTERM');
  const cluster = path.join(home, 'cluster');
  for (const limit = Date.now() + 20_000; postmasterOf(cluster) !== undefined && Date.now() < limit; )
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(postmasterOf(cluster), undefined);
});
