/** The job library's runner, kept running, and ended in a bounded time whatever its jobs do. */
import { EventEmitter } from 'node:events';
import { type Runner, type RunnerOptions, run, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { Log } from '../log/log.ts';
import { within } from '../stopping/stopping.ts';

export type Running = {
  /** Lets running jobs end, takes no more, and gives back those that do not end in time. */
  stop(): Promise<void>;
};

export type RunnerLimits = {
  /** So long a running job may take to end. */
  readonly jobMs: number;
  /** Before a runner that ended by itself is followed by another one. */
  readonly againMs: number;
};

export const RUNNER_LIMITS: RunnerLimits = { jobMs: 5_000, againMs: 2_000 };

/**
 * That a job has ended is written down in a batch: only of batches the library keeps account, so that `stop` waits for
 * them. Otherwise what was written last is lost with the pool, its job stays locked for hours, and the rejection
 * nobody awaits ends the process.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** @throws where the first runner cannot be started; later ones are tried again */
export async function keepTaking(
  given: Omit<RunnerOptions, 'events' | 'preset'>,
  log: Log,
  limits: RunnerLimits = RUNNER_LIMITS,
): Promise<Running> {
  const events: WorkerEvents = new EventEmitter();
  let pool: WorkerPool | undefined;
  events.on('pool:create', ({ workerPool }) => {
    pool = workerPool;
  });
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Runner | undefined;
  let starting = Promise.resolve();

  async function begin(): Promise<Runner> {
    const runner = await run({ ...given, preset, events });
    const ended = () => {
      if (current === runner) current = undefined;
      if (!stopping) later();
    };
    // It ends by itself where it could not write down how a job ended, as when the database is away just then.
    runner.promise.then(ended, (error: unknown) => {
      log.error('Queued work has stopped', { error });
      ended();
    });
    return runner;
  }

  function later(): void {
    timer = setTimeout(() => {
      starting = begin().then(
        (runner) => {
          current = runner;
        },
        (error: unknown) => {
          log.error('Queued work cannot be taken up again yet', { error });
          if (!stopping) later();
        },
      );
    }, limits.againMs);
    timer.unref();
  }

  current = await begin();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await starting;
      const runner = current;
      if (runner === undefined || (await within(limits.jobMs, () => runner.stop()))) return;
      // Given back, it is begun again by the next server that looks, and not only when its lock is hours old.
      await pool?.forcefulShutdown('The server stopped before the job ended');
    },
  };
}
