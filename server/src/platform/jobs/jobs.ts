import { Logger, runMigrations, type TaskList } from 'graphile-worker';
import { openDatabase, type Queryable } from '../db/database.ts';
import { appRole } from '../db/embedded.ts';
import type { Enqueue } from '../ledger/relay.ts';
import type { Log } from '../log/log.ts';
import { keepTaking, type RunnerLimits } from './runner.ts';

/** Carries out one job; safe to run twice. Throwing means: try again later. */
export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

export type Jobs = {
  /** For the ledger's relay: the jobs of the commands it takes, in its own transaction. */
  readonly enqueue: Enqueue;
  /** Takes no more, and lets running jobs end; one that does not in time is named and given back. */
  stop(): Promise<void>;
};

export type JobsGiven = {
  /** The library makes and keeps its own tables, so it signs in as their owner; jobs use the app's connection. */
  readonly ownerUrl: string;
  readonly tasks: Readonly<Record<string, JobHandler>>;
  readonly log: Log;
  readonly limits?: RunnerLimits;
};

/** The library's own schema, apart from the product's tables. */
export const jobsSchema = 'gridgov_jobs';
const schema = jobsSchema;
/** With growing pauses, some 50 minutes from the first to the last. */
const mostAttempts = 8;
const atOnce = 2;

/** Takes up queued work in this process, on a few connections of its own. */
export async function startJobs({ ownerUrl, tasks, log, limits }: JobsGiven): Promise<Jobs> {
  const db = openDatabase({
    url: ownerUrl,
    max: atOnce + 2,
    statementTimeoutMs: 0,
    applicationName: 'gridgov-jobs',
  });
  // The library asks for this, so that a connection that dies in its hands does not end the process.
  db.pool.on('connect', (client) => client.on('error', () => undefined));
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error(message, { error: meta?.error });
    else log.debug(message);
  });
  const options = { pgPool: db.pool, schema, logger, noHandleSignals: true };
  try {
    await runMigrations(options);
    await grantToApp(db);
    const underWay = new Map<symbol, string>();
    const taskList: TaskList = Object.fromEntries(
      Object.entries(tasks).map(([name, work]) => [
        name,
        (payload) => counted(underWay, name, work, payload),
      ]),
    );
    const given = { ...options, taskList, concurrency: atOnce, pollInterval: 2_000 };
    const running = await keepTaking(given, log, limits);
    return {
      enqueue,
      async stop() {
        try {
          await running.stop();
        } finally {
          if (underWay.size > 0) log.error('Jobs did not end in time', { tasks: [...underWay.values()] });
          await db.close();
        }
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function counted(
  underWay: Map<symbol, string>,
  name: string,
  work: JobHandler,
  payload: unknown,
): Promise<void> {
  const one = Symbol(name);
  underWay.set(one, name);
  try {
    await work(payloadOf(payload));
  } finally {
    underWay.delete(one);
  }
}

function payloadOf(payload: unknown): Record<string, unknown> {
  if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) {
    return payload as Record<string, unknown>;
  }
  throw new TypeError('A job carries an object');
}

/**
 * The relay runs as the app role and only ever adds jobs, looks at them and sends them again. The library closes
 * its tables to all but their owner by row-level security, which a policy for that role opens.
 */
async function grantToApp(db: Queryable): Promise<void> {
  const { rows } = await db.query('select 1 from pg_roles where rolname = $1', [appRole]);
  if (rows.length === 0) return;
  const closed = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = $1::regnamespace and c.relrowsecurity
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = $2)`,
    [schema, appRole],
  );
  const statements = [
    `grant usage on schema ${schema} to ${appRole}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${appRole}`,
    `grant usage, select on all sequences in schema ${schema} to ${appRole}`,
    `grant execute on all functions in schema ${schema} to ${appRole}`,
    ...closed.rows.map(
      ({ name }) =>
        `create policy ${appRole} on ${schema}.${name} to ${appRole} using (true) with check (true)`,
    ),
  ];
  for (const statement of statements) {
    // One after the other on the one connection there need be.
    await db.query(statement);
  }
}

/**
 * A waiting job of the same key is replaced, so that a relay repeated after a crash adds nothing twice. The library
 * goes by the database's clock, which need not be ours: what is to come is told as how long from now.
 */
export const enqueue: Enqueue = async (tx, jobs) => {
  const now = Date.now();
  const rows = jobs.map(({ task, payload, runAt, key }) => ({
    task,
    payload,
    wait: runAt === undefined ? null : (runAt - now) / 1000,
    key,
  }));
  await tx.query({
    name: 'jobs_enqueue',
    text: `select ${schema}.add_job(j.task, j.payload, null::text,
        now() + make_interval(secs => j.wait), $2::int, j.key)
      from json_to_recordset($1::json) as j(task text, payload json, wait double precision, key text)`,
    values: [JSON.stringify(rows), mostAttempts],
  });
};

export type DeadJob = {
  readonly id: string;
  readonly task: string;
  readonly key: string | null;
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: number;
  readonly failedAt: number;
};

/** Jobs that failed for good, newest first. `before`: id of the last one of the page before. */
export async function listDeadJobs(db: Queryable, before: string | null, limit: number): Promise<DeadJob[]> {
  const { rows } = await db.query<DeadJob>(
    `select id::text, task_identifier as task, key, attempts, last_error as error,
       created_at as "createdAt", updated_at as "failedAt"
     from ${schema}.jobs
     where attempts >= max_attempts and locked_at is null and ($1::bigint is null or id < $1)
     order by id desc limit $2`,
    [before, limit],
  );
  return rows;
}

/** Gives a job all its attempts again, from now on. False where there is none that failed for good. */
export async function resendJob(db: Queryable, id: string): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from ${schema}.jobs j cross join lateral
       ${schema}.reschedule_jobs(array[j.id], now(), null, 0, null)
     where j.id = $1 and j.attempts >= j.max_attempts and j.locked_at is null`,
    [id],
  );
  return rows.length > 0;
}

/** For the measures: how many wait, and how many failed for good. */
export async function countJobs(db: Queryable): Promise<{ waiting: number; dead: number }> {
  const { rows } = await db.query<{ waiting: number; dead: number }>(
    `select count(*) filter (where attempts < max_attempts) as waiting,
       count(*) filter (where attempts >= max_attempts) as dead from ${schema}.jobs`,
  );
  return rows[0] ?? { waiting: 0, dead: 0 };
}
