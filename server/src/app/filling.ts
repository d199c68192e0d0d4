/** Fills in rows that follow from states where a city is older than their table. */
import { ISSUES } from '../features/loop/issues/public.ts';
import type { Db } from '../platform/db/database.ts';
import { fillingOf } from '../platform/ledger/standing-fill.ts';
import { takeQueued } from '../platform/work/work.ts';

const LOOK_EVERY = 60_000;

/** At once, and every minute, since a bite may have failed. Returns how to stop. */
export function startFilling(
  db: Db,
  now: () => number,
  onError: (what: string, error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  const filling = fillingOf(db, [ISSUES]);
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
