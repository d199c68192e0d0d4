/**
 * Keeps the ledger's work going: relays the outbox soon after each write and at least every half second, and
 * seals every minute, and brings rows to the shape of this release. Several servers may do so at once; each row is taken by one of them.
 */
import type { Db } from '../db/database.ts';
import { sqlState } from '../db/errors.ts';
import { type Queue, takeChores, takeQueued } from '../work/work.ts';
import type { AnyStream } from './chain.ts';
import type { Published } from './feed.ts';
import type { SignedHead, SigningKey } from './head.ts';
import { type Enqueue, relayQueue } from './relay.ts';
import { districtsUnsealed, sealOnce } from './seal.ts';
import { shapeQueue } from './shape.ts';
import { signOnce } from './sign.ts';

type Options = {
  db: Db;
  enqueue: Enqueue;
  published?: Published;
  /** Streams whose rows are brought to the shape of this release. */
  streams?: readonly AnyStream[];
  /** Who signs what was sealed, and where the newest signed head is kept outside the database. */
  signing?: { readonly key: SigningKey; keep(head: SignedHead): void };
  now: () => number;
  onError: (what: string, error: unknown) => void;
  relayEveryMs?: number;
  sealEveryMs?: number;
  shapeEveryMs?: number;
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
  const relaying = relayQueue(db, options.enqueue, options.published);
  const relay = repeat(
    options.relayEveryMs ?? 500,
    () => takeQueued({ db, now: now(), onError }, relaying),
    (error) => onError('relay', error),
  );
  const seal = repeat(
    options.sealEveryMs ?? 60_000,
    async () => {
      const deps = { db, now: now(), onError };
      await takeQueued(deps, sealing(db, now));
      const { signing } = options;
      if (signing !== undefined)
        await takeChores(deps, 'signing', { heads: () => signAll(db, signing, now) });
    },
    (error) => onError('seal', error),
  );
  const shaping = shapeQueue(db, options.streams ?? [], now);
  let stopped = false;
  // A city takes longer than a server may take to stop.
  const batch: Queue['batch'] = async (district, skip) =>
    !stopped && (await shaping.batch?.(district, skip)) === true;
  const shape = repeat(
    options.shapeEveryMs ?? 60_000,
    () => takeQueued({ db, now: now(), onError }, { ...shaping, batch }),
    (error) => onError('shapes', error),
  );
  // After a release there is most to do at the start.
  shape.soon();
  return {
    hint: relay.soon,
    stop: async () => {
      stopped = true;
      await Promise.all([relay.stop(), seal.stop(), shape.stop()]);
    },
  };
}

/** Bite by bite until nothing is left: the first signatures of an older city take all that was there. */
async function signAll(
  db: Db,
  { key, keep }: NonNullable<Options['signing']>,
  now: () => number,
): Promise<void> {
  for (;;) {
    // Each chains to the one before it.
    const head = await unlessTaken(() => signOnce(db, key, now()));
    if (head === null) return;
    keep(head);
  }
}

/** A seal is of all that waits in a district; where one fails, the others are made. */
function sealing(db: Db, now: () => number): Queue {
  const seal = (district: string) => sealOnce(db, district, now());
  return {
    name: 'seal',
    districts: () => districtsUnsealed(db),
    batch: async (district) => {
      // What was taken by another server is done; what is still there is not.
      if ((await unlessTaken(() => seal(district))) === null) await seal(district);
      return false;
    },
  };
}

/** Another server at the same moment takes the same number first; what it wrote is as good. */
async function unlessTaken<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    return null;
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
