import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { testDatabase } from '../../testing/database.ts';
import { makeLog } from '../log/log.ts';
import { countJobs, type JobHandler, listDeadJobs, resendJob, startJobs } from './jobs.ts';
import type { RunnerLimits } from './runner.ts';

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

const SHORT: RunnerLimits = { jobMs: 200, againMs: 100 };

/** Jobs of which the test decides when they stop, and what the program wrote into its diary. */
async function startForStop(t: Parameters<typeof testDatabase>[0], tasks: Record<string, JobHandler>) {
  const { db, owner, ownerUrl } = await testDatabase(t);
  const diary: string[] = [];
  const begin = () =>
    startJobs({ ownerUrl, tasks, log: makeLog('error', (line) => diary.push(line)), limits: SHORT });
  return { db, owner, diary, begin };
}

test('a job that does not end holds the stop no longer than its limit, is named, and is given back', async (t) => {
  let begun = 0;
  const never = new Promise<void>(() => {});
  const { db, owner, diary, begin } = await startForStop(t, {
    stuck: () => {
      begun += 1;
      return never;
    },
  });
  const jobs = await begin();
  await db.transaction((tx) => jobs.enqueue(tx, [{ task: 'stuck', payload: {}, key: 'a' }]));
  await until(() => begun === 1);
  const stopped = await Promise.race([jobs.stop().then(() => true), wait(10_000, false, { ref: false })]);
  assert.ok(stopped, 'the stop waits for the job');
  assert.ok(
    diary.some((line) => line.includes('Jobs did not end in time') && line.includes('stuck')),
    diary.join(''),
  );
  const { rows } = await owner.query('select 1 from gridgov_jobs._private_jobs where locked_at is null');
  assert.equal(rows.length, 1, 'another server takes it up without waiting for the lock to grow old');
});

test('what a job has done is written down before the stop ends, whenever that comes', async (t) => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  t.after(() => void process.off('unhandledRejection', note));
  let done = 0;
  const { db, owner, begin } = await startForStop(t, {
    tell: async () => {
      await wait(5);
      done += 1;
    },
  });
  let sent = 0;
  for (let round = 0; round < 12; round += 1) {
    // Each round is stopped a little later in the life of a job.
    const jobs = await begin();
    const some = Array.from({ length: 20 }, (_, n) => ({ task: 'tell', payload: {}, key: `${round}-${n}` }));
    await db.transaction((tx) => jobs.enqueue(tx, some));
    sent += some.length;
    await wait(20 + round * 3);
    await jobs.stop();
    const { rows } = await owner.query<{ left: number; locked: number }>(
      `select count(*)::int as left, count(locked_at)::int as locked from gridgov_jobs._private_jobs`,
    );
    assert.deepEqual(rows[0], { left: sent - done, locked: 0 }, `round ${round}`);
  }
  assert.deepEqual(unhandled, []);
});

test('queued work goes on after the database went away while a job ended', async (t) => {
  let done = 0;
  let during: (() => Promise<void>) | undefined;
  const { db, owner, begin } = await startForStop(t, {
    tell: async () => {
      await during?.();
      done += 1;
    },
  });
  const jobs = await begin();
  t.after(() => jobs.stop());
  during = async () => {
    during = undefined;
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'gridgov-jobs'`,
    );
  };
  await db.transaction((tx) => jobs.enqueue(tx, [{ task: 'tell', payload: {}, key: 'a' }]));
  await until(() => done === 1);
  await db.transaction((tx) => jobs.enqueue(tx, [{ task: 'tell', payload: {}, key: 'b' }]));
  await until(() => done >= 2);
});
