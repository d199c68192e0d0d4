import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { openDatabase } from './database.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { birthOf } from './owner.ts';
import { postmasterOf } from './postmaster.ts';

async function dataFolder(t: TestContext): Promise<string> {
  const base = await mkdtemp(path.join(tmpdir(), '网格 data '));
  t.after(() => rm(base, { recursive: true, force: true }));
  // As a user's own folder would be; mkdtemp closes it to others.
  fs.chmodSync(base, 0o755);
  return base;
}

async function valuesIn(embedded: Embedded, sql: string): Promise<unknown[]> {
  const db = openDatabase({ url: embedded.ownerUrl, max: 1 });
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.close();
  }
}

/** Another GridGov process on the same data, which is then killed without a chance to tidy up. */
async function killedServer(dataDir: string): Promise<void> {
  const program = `
    const { startEmbedded } = await import(process.argv[1]);
    await startEmbedded({ dataDir: process.argv[2] });
    process.stdout.write('up');
    setInterval(() => {}, 1000);
  `;
  const module = new URL('./embedded.ts', import.meta.url).href;
  const server = spawn(process.execPath, ['--input-type=module', '-e', program, module, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve());
    server.once('exit', (code) => reject(new Error(`the other server ended with ${code}`)));
  });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await Promise.race([gone, ended]);
}

test('the embedded database keeps its content over a stop and a start, in a path with spaces and 中文', async (t) => {
  const dataDir = await dataFolder(t);
  const first = await startEmbedded({ dataDir });
  await valuesIn(first, 'CREATE TABLE kept (id int PRIMARY KEY)');
  await first.stop();
  const second = await startEmbedded({ dataDir });
  t.after(() => second.stop());
  assert.deepEqual(await valuesIn(second, 'SELECT id FROM kept'), []);
  const [locale] = await valuesIn(
    second,
    'SELECT datlocprovider AS provider, datlocale AS locale FROM pg_database WHERE datname = current_database()',
  );
  assert.deepEqual(locale, { provider: 'b', locale: 'C.UTF-8' });
  assert.equal(fs.statSync(path.join(second.home, 'secrets.json')).mode & 0o077, 0);
});

test('a second server on the same data is told so, or joins when it asks to', async (t) => {
  const dataDir = await dataFolder(t);
  const first = await startEmbedded({ dataDir });
  t.after(() => first.stop());
  await assert.rejects(startEmbedded({ dataDir }), new RegExp(`process ${process.pid}\\) is already using`));
  const guest = await startEmbedded({ dataDir, join: true });
  assert.equal(guest.ours, false);
  await guest.stop();
  assert.equal((await valuesIn(first, 'SELECT 1 AS one')).length, 1);
});

test('after the server was killed the next one takes over', async (t) => {
  const dataDir = await dataFolder(t);
  await killedServer(dataDir);
  const next = await startEmbedded({ dataDir });
  t.after(() => next.stop());
  assert.equal(next.ours, true);
  assert.equal((await valuesIn(next, 'SELECT 1 AS one')).length, 1);
});

test('after server and PostgreSQL were both killed nothing committed is lost', async (t) => {
  const dataDir = await dataFolder(t);
  const first = await startEmbedded({ dataDir });
  await valuesIn(first, 'CREATE TABLE kept (id int PRIMARY KEY)');
  await valuesIn(first, 'INSERT INTO kept VALUES (1)');
  await first.stop();
  await killedServer(dataDir);
  const pid = postmasterOf(path.join(first.home, 'cluster'));
  assert.ok(pid !== undefined);
  process.kill(pid, 'SIGKILL');
  const next = await startEmbedded({ dataDir });
  t.after(() => next.stop());
  assert.deepEqual(await valuesIn(next, 'SELECT id FROM kept'), [{ id: 1 }]);
});

test('a pid file that names somebody else’s process does not keep the database from starting', async (t) => {
  const dataDir = await dataFolder(t);
  const first = await startEmbedded({ dataDir });
  await first.stop();
  const pidFile = path.join(first.home, 'cluster/postmaster.pid');
  fs.writeFileSync(pidFile, `${process.pid}\n${path.dirname(pidFile)}\n0\n5432\n\n\n\nready\n`);
  const next = await startEmbedded({ dataDir });
  t.after(() => next.stop());
  assert.notEqual(birthOf(process.pid), '');
  assert.equal((await valuesIn(next, 'SELECT 1 AS one')).length, 1);
});

test('below a folder closed to others, root’s database still starts and is found again', {
  skip: process.getuid?.() !== 0,
}, async (t) => {
  const closed = await dataFolder(t);
  fs.chmodSync(closed, 0o700);
  const dataDir = path.join(closed, 'var');
  const first = await startEmbedded({ dataDir });
  t.after(() => fs.rmSync(first.home, { recursive: true, force: true }));
  assert.ok(!first.home.startsWith(closed));
  await valuesIn(first, 'CREATE TABLE kept (id int PRIMARY KEY)');
  await first.stop();
  fs.chmodSync(closed, 0o755);
  const second = await startEmbedded({ dataDir });
  t.after(() => second.stop());
  assert.deepEqual(await valuesIn(second, 'SELECT id FROM kept'), []);
});
