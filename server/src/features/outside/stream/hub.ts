/** Wakes readers of the event stream: one question in half a second for all of them, however many there are. */
import type { Db } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import type { Log } from '../../../platform/log/log.ts';
import { headsOf } from './queries.ts';

const POLL_MS = 500;
const MOST_READERS = 200;

export class StreamHub {
  readonly #db: Db;
  readonly #log: Log;
  readonly #wakes = new Set<() => void>();
  #heads: ReadonlyMap<string, number> = new Map();
  #readers = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Db, log: Log) {
    this.#db = db;
    this.#log = log;
  }

  get readers(): number {
    return this.#readers;
  }

  /** Counts a reader in until what is returned is called. @throws HttpProblem where too many read */
  enter(): () => void {
    if (this.#readers >= MOST_READERS) {
      throw new HttpProblem('too-many', { seconds: 30 }, { headers: { 'retry-after': '30' } });
    }
    this.#readers += 1;
    this.#timer ??= setInterval(() => void this.#look(), POLL_MS).unref();
    return () => {
      this.#readers -= 1;
      if (this.#readers === 0) this.close();
    };
  }

  /** The newest positions as last looked at; a reader asks the database only for districts that are further. */
  get heads(): ReadonlyMap<string, number> {
    return this.#heads;
  }

  /** Resolves when something was written anywhere, after a while without, or when the reader is gone. */
  async wait(ms: number, signal: AbortSignal): Promise<'written' | 'quiet'> {
    const { promise: woken, resolve } = Promise.withResolvers<'written'>();
    const wake = () => resolve('written');
    this.#wakes.add(wake);
    const quiet = new AbortController();
    const stop = AbortSignal.any([quiet.signal, signal]);
    try {
      return await Promise.race([woken, pause(ms, stop)]);
    } finally {
      this.#wakes.delete(wake);
      quiet.abort();
    }
  }

  async #look(): Promise<void> {
    try {
      const heads = await headsOf(this.#db);
      const moved = [...heads].some(([district, position]) => position !== this.#heads.get(district));
      this.#heads = heads;
      if (moved) for (const wake of this.#wakes) wake();
    } catch (error) {
      this.#log.warn('The event stream waits for the database', { error });
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const wake of this.#wakes) wake();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<'quiet'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('quiet');
    const timer = setTimeout(resolve, ms, 'quiet');
    timer.unref();
    const end = () => {
      clearTimeout(timer);
      resolve('quiet');
    };
    signal.addEventListener('abort', end, { once: true });
  });
}
