/**
 * Keeps the ledger's work going: relays the outbox soon after each write and at least every half second, and
 * seals every minute. Several servers may do so at once; each row is taken by one of them.
 */
import type { Db } from '../db/database.ts';
import { sqlState } from '../db/errors.ts';
import type { Published } from './feed.ts';
import { districtsWaiting, type Enqueue, RELAY_AT_ONCE, relayOnce } from './relay.ts';
import { districtsUnsealed, sealOnce } from './seal.ts';

type Options = {
  db: Db;
  enqueue: Enqueue;
  published?: Published;
  now: () => number;
  onError: (what: string, error: unknown) => void;
  relayEveryMs?: number;
  sealEveryMs?: number;
};
export type Keeper = { hint(): void; stop(): Promise<void> };

const UNIQUE_VIOLATION = '23505';
/**
 * Between two runs asked for by `hint`. The first command after a pause is relayed at once; under load one run
 * takes what many commands left, and counters that moved back and forth meanwhile are written once. The longer a
 * run takes, the longer the pause after it, so that relaying takes a fifth of the time at most.
 */
const HINTS_APART_MS = { least: 200, most: 1_000, runs: 4 };

export function startKeeper(options: Options): Keeper {
  const { db, now, onError } = options;
  const relay = repeat(
    options.relayEveryMs ?? 500,
    async () => {
      for (const district of await districtsWaiting(db)) {
        // District by district: each is a transaction of its own.
        while ((await relayOnce(db, district, options.enqueue, options.published)) === RELAY_AT_ONCE);
      }
    },
    (error) => onError('relay', error),
  );
  const seal = repeat(
    options.sealEveryMs ?? 60_000,
    async () => {
      // District by district: each is a transaction of its own.
      for (const district of await districtsUnsealed(db)) await sealUnlessTaken(db, district, now());
    },
    (error) => onError('seal', error),
  );
  return {
    hint: relay.soon,
    stop: async () => {
      await Promise.all([relay.stop(), seal.stop()]);
    },
  };
}

/** Another server sealing the same moment takes the same number first; its seal is as good. */
async function sealUnlessTaken(db: Db, district: string, now: number): Promise<void> {
  try {
    await sealOnce(db, district, now);
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
  }
}

/** Runs work again and again, never twice at once; `soon` asks for a run now, or a little after the one before. */
function repeat(everyMs: number, work: () => Promise<void>, failed: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let ended = 0;
  let apart = HINTS_APART_MS.least;

  function runIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
    timer.unref();
  }

  function run(): void {
    if (stopped || running !== null) return;
    clearTimeout(timer);
    again = false;
    const began = performance.now();
    running = work()
      .catch(failed)
      .finally(() => {
        running = null;
        ended = performance.now();
        const { least, most, runs } = HINTS_APART_MS;
        apart = Math.min(most, Math.max(least, (ended - began) * runs));
        if (!stopped) runIn(again ? apart : everyMs);
      });
  }

  function soon(): void {
    if (stopped || again) return;
    again = true;
    if (running !== null) return;
    const since = performance.now() - ended;
    if (since >= apart) run();
    else runIn(apart - since);
  }

  runIn(everyMs);
  return {
    soon,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
