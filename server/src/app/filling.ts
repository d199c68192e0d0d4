/** Fills in rows that follow from states where a city is older than their table. */
import type { Db } from '../platform/db/database.ts';
import type { AnyStream } from '../platform/ledger/chain.ts';
import { fillingOf } from '../platform/ledger/standing-fill.ts';
import { takeQueued } from '../platform/work/work.ts';

const LOOK_EVERY = 60_000;

/** At once, and every minute, since a bite may have failed. Returns how to stop. */
export function startFilling(
  db: Db,
  streams: readonly AnyStream[],
  now: () => number,
  onError: (what: string, error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  const filling = fillingOf(db, streams);
  const queue = {
    ...filling,
    batch: async (district: string) => !stopped && (await filling.batch(district)),
  };
  let running: Promise<void> | null = null;
  const fill = () => {
    running ??= takeQueued({ db, now: now(), onError }, queue).finally(() => {
      running = null;
    });
  };
  const timer = setInterval(fill, LOOK_EVERY);
  timer.unref();
  fill();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
