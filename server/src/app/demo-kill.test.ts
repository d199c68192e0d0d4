/** The first start, killed with no chance to say so at several moments: the next one goes on, and nothing is twice. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import type { Db } from '../platform/db/database.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { rootDir } from '../testing/cluster.ts';
import { testDatabase } from '../testing/database.ts';
import { streamsOf } from './trades.ts';

/** Server and loader are one group of processes, so that both go at once, as when the machine does. */
function start(t: TestContext, env: Record<string, string>): ChildProcess & { said: string } {
  const child = spawn(process.execPath, ['server/src/app/main-server.ts', '--small'], {
    cwd: rootDir,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = Object.assign(child, { said: '' });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      started.said += text;
    });
  t.after(() => kill(child));
  return started;
}

function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, 'SIGKILL');
}

/** Looks again and again until it is so, or the process has ended. */
async function until(child: ChildProcess & { said: string }, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    assert.equal(child.exitCode, null, child.said);
    // Nothing tells when it is so; one looks.
    await pause(20);
  }
}

const NUMBERS = {
  left: `select count(*)::int as n from demo_part where done_at is null`,
  roster: `select count(*)::int as n from demo_part where part = 'roster'`,
  pictures: `select count(*)::int as n from file`,
  events: `select count(*)::int as n from event`,
} as const;

async function number(db: Db, of: keyof typeof NUMBERS): Promise<number> {
  const { rows } = await db.query<{ n: number }>(NUMBERS[of]);
  return rows[0]?.n ?? 0;
}

/** What must be there once, each with what tells two of it apart. */
const ONCE = {
  posts: 'select 1 from post group by person_id, kind, area, unit_id, valid_from having count(*) > 1',
  people: `select 1 from person p join post q on q.person_id = p.id where p.phone_index is not null
    group by p.phone_index having count(distinct p.id) > 1`,
  accounts: 'select 1 from account where demo group by person_id having count(*) > 1',
  pictures: 'select 1 from issue_file group by stream_id, version, file_id having count(*) > 1',
  matters: 'select 1 from issue group by number having count(*) > 1',
  notices: `select 1 from notice where kind like 'issue.reported' group by stream_id, to_key having count(*) > 1`,
} as const;

test('a first start killed at several moments is completed by the next one, proved, and nothing is there twice', async (t) => {
  const { owner, ownerUrl } = await testDatabase(t);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gridgov-killed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const port = String(await freePort());
  const env = { DATABASE_URL: ownerUrl, GRIDGOV_DATA: folder, PORT: port, GRIDGOV_LOG: 'error' };
  const moments: (readonly [string, () => Promise<boolean>])[] = [
    ['areas are loaded', () => begun(owner, 'city')],
    ['people are loaded', async () => (await number(owner, 'roster')) > 0],
    ['pictures are kept', async () => (await number(owner, 'pictures')) > 3],
    ['matters are played', async () => (await number(owner, 'events')) > 150],
  ];
  for (const [when, isSo] of moments) {
    const child = start(t, env);
    // One start after the other: each goes on where the one before was cut off.
    await until(child, isSo);
    kill(child);
    await once(child, 'close');
    assert.equal(child.said.includes('GridGov ready'), false, `killed while ${when}`);
  }
  const whole = start(t, env);
  await until(whole, async () => whole.said.includes('GridGov ready'));
  whole.kill('SIGTERM');
  await once(whole, 'close');
  assert.equal(await number(owner, 'left'), 0, 'every part is whole');
  const proof = await verifyLedger(owner, streamsOf());
  assert.deepEqual(proof.broken, []);
  assert.ok(proof.streams >= 110, `${proof.streams} matters`);
  for (const [what, twice] of Object.entries(ONCE))
    assert.equal((await owner.query(twice)).rows.length, 0, `${what} twice`);
});

async function begun(db: Db, part: string): Promise<boolean> {
  return (await db.query('select 1 from demo_part where part = $1', [part])).rows.length > 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
