/** Queued work as rows of our own, so that a backup can carry it without knowing the job library's tables. */
import { Logger, runMigrations } from 'graphile-worker';
import type { Db, Queryable } from '../db/database.ts';
import { jobsSchema } from './jobs.ts';

/** As if it were a table. Attempts are left out: what failed here is tried again where it is put back. */
export const QUEUED_WORK = {
  name: 'queued_work',
  columns: ['task', 'payload', 'queue', 'run_at', 'max_attempts', 'key', 'priority'],
} as const;

/** Whether this database has a queue; before the first start of the server it has none. */
export async function hasQueue(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${jobsSchema}._private_jobs`,
  ]);
  return rows[0]?.there === true;
}

export const queuedWorkOut = `copy (
    select t.identifier as task, j.payload, q.queue_name as queue, j.run_at, j.max_attempts, j.key, j.priority
    from ${jobsSchema}._private_jobs j
    join ${jobsSchema}._private_tasks t on t.id = j.task_id
    left join ${jobsSchema}._private_job_queues q on q.id = j.job_queue_id
    order by j.id
  ) to stdout`;

/** Makes the library's tables; its own migrations are its own transactions. */
export async function makeQueue(owner: Db): Promise<void> {
  const silent = new Logger(() => () => undefined);
  const ignore = (client: { on(event: 'error', then: () => void): unknown }) =>
    client.on('error', () => undefined);
  owner.pool.on('connect', ignore);
  try {
    await runMigrations({ pgPool: owner.pool, schema: jobsSchema, logger: silent });
  } finally {
    owner.pool.off('connect', ignore);
  }
}

/** Inside a transaction: a place to copy queued work into. It goes with the transaction. */
export async function receiveQueuedWork(tx: Queryable): Promise<void> {
  await tx.query(`create temporary table ${QUEUED_WORK.name} (task text, payload json, queue text,
    run_at timestamptz, max_attempts integer, key text, priority integer) on commit drop`);
}

export async function queueReceivedWork(tx: Queryable): Promise<void> {
  await tx.query(`select ${jobsSchema}.add_job(w.task, w.payload, w.queue, w.run_at, w.max_attempts, w.key,
    w.priority) from ${QUEUED_WORK.name} w`);
}
