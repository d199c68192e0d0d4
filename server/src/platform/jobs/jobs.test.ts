import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { testDatabase } from '../../testing/database.ts';
import { makeLog } from '../log/log.ts';
import { countJobs, type JobHandler, listDeadJobs, resendJob, startJobs } from './jobs.ts';

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    // Polling is the point here.
    if (await what()) return;
    await wait(50);
  }
  throw new Error('It did not come about');
}

async function start(t: Parameters<typeof testDatabase>[0], tasks: Record<string, JobHandler>) {
  const { db, owner, ownerUrl, close } = await testDatabase();
  const jobs = await startJobs({ ownerUrl, tasks, log: makeLog('silent') });
  t?.after(async () => {
    await jobs.stop();
    await close();
  });
  return { db, owner, jobs };
}

test('a job runs with its payload, and one of the same key that still waits is there once', async (t) => {
  const seen: unknown[] = [];
  const { db, jobs } = await start(t, {
    tell: async (payload) => {
      seen.push(payload);
    },
  });
  const later = { task: 'tell', payload: { n: 2 }, key: 'later', runAt: Date.now() + 3_600_000 };
  await db.transaction((tx) => jobs.enqueue(tx, [{ task: 'tell', payload: { n: 1 }, key: 'a' }, later]));
  await db.transaction((tx) => jobs.enqueue(tx, [later]));
  await until(() => seen.length === 1);
  assert.deepEqual(seen, [{ n: 1 }]);
  await until(async () => (await countJobs(db)).waiting === 1);
});

test('a transaction undone sends nothing', async (t) => {
  const { db, jobs } = await start(t, {});
  const undone = db.transaction(async (tx) => {
    await jobs.enqueue(tx, [{ task: 'tell', payload: {}, key: 'a' }]);
    throw new Error('undone');
  });
  await assert.rejects(undone, /undone/);
  assert.deepEqual(await countJobs(db), { waiting: 0, dead: 0 });
});

test('a job that failed for good is listed with its error and can be sent again', async (t) => {
  let mended = false;
  const { db, owner, jobs } = await start(t, {
    tell: async () => {
      if (!mended) throw new Error('the gateway is away');
    },
  });
  await db.transaction((tx) => jobs.enqueue(tx, [{ task: 'tell', payload: {}, key: 'a' }]));
  await owner.query('update gridgov_jobs._private_jobs set max_attempts = 1 where attempts = 0');
  await until(async () => {
    await owner.query(
      'update gridgov_jobs._private_jobs set max_attempts = attempts where attempts > 0 and locked_at is null',
    );
    return (await listDeadJobs(db, null, 10)).length === 1;
  });
  const [dead] = await listDeadJobs(db, null, 10);
  assert.equal(dead?.task, 'tell');
  assert.match(dead?.error ?? '', /gateway is away/);
  mended = true;
  assert.equal(await resendJob(db, dead?.id ?? ''), true);
  await until(async () => (await countJobs(db)).dead + (await countJobs(db)).waiting === 0);
  assert.equal(await resendJob(db, dead?.id ?? ''), false);
});
