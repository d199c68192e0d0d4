/**
 * Keeps the ledger's work going: relays the outbox soon after each write and at least every half second, and
 * seals every minute. Several servers may do so at once; each row is taken by one of them.
 */
import type { Db } from '../db/database.ts';
import { sqlState } from '../db/errors.ts';
import { districtsWaiting, type Enqueue, relayOnce } from './relay.ts';
import { districtsUnsealed, sealOnce } from './seal.ts';

type Options = {
  db: Db;
  enqueue: Enqueue;
  now: () => number;
  onError: (what: string, error: unknown) => void;
  relayEveryMs?: number;
  sealEveryMs?: number;
};
export type Keeper = { hint(): void; stop(): Promise<void> };

const UNIQUE_VIOLATION = '23505';

export function startKeeper(options: Options): Keeper {
  const { db, now, onError } = options;
  const relay = repeat(
    options.relayEveryMs ?? 500,
    async () => {
      for (const district of await districtsWaiting(db)) {
        // District by district: each is a transaction of its own.
        while ((await relayOnce(db, district, options.enqueue)) > 0);
      }
    },
    (error) => onError('relay', error),
  );
  const seal = repeat(
    options.sealEveryMs ?? 60_000,
    async () => {
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

/** Runs work again and again, never twice at once; `soon` asks for a run now. */
function repeat(everyMs: number, work: () => Promise<void>, failed: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function run(): void {
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = work()
      .catch(failed)
      .finally(() => {
        running = null;
        if (stopped) return;
        timer = setTimeout(run, again ? 0 : everyMs);
        timer.unref();
        again = false;
      });
  }
  timer = setTimeout(run, everyMs);
  timer.unref();
  return {
    soon: run,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
