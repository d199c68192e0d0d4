/** The street's year of a demo city, loaded beside the server that answers. */
import { setTimeout as pause } from 'node:timers/promises';
import { findYear, listDoneParts } from '../features/running/demo/public.ts';
import { NOWHERE, takeQueued } from '../platform/work/work.ts';
import { runLoader } from './demo-loader.ts';
import type { Platform } from './platform.ts';

/** Somebody may go on with what was stopped, or a loader may have failed. */
const LOOK_EVERY = 15_000;
const ASK_EVERY = 50;
/** Where there is never a quiet moment, a bite is taken all the same after so long. */
const LONGEST_WAIT = 5_000;

type Options = {
  /** Whether nobody waits for the server just now. */
  readonly quiet: () => boolean;
  readonly onError: (what: string, error: unknown) => void;
};

/** Loads what is missing, now and whenever it is gone on with. Returns how to stop. */
export function startYear(
  { db, config }: Pick<Platform, 'db' | 'config'>,
  { quiet, onError }: Options,
): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  let running: Promise<void> | null = null;

  async function turn(): Promise<void> {
    const until = performance.now() + LONGEST_WAIT;
    // Asked again and again: nobody says when it has become quiet.
    while (!signal.aborted && !quiet() && performance.now() < until) await pause(ASK_EVERY);
  }

  async function isWanted(): Promise<boolean> {
    const year = await findYear(db);
    // The last of what is loaded behind the city.
    const isDone = year === undefined || (await listDoneParts(db)).includes('scores');
    if (isDone) clearInterval(timer);
    return !isDone && year.stoppedAt === null;
  }

  const queue = {
    name: 'demo-year',
    districts: async () => ((await isWanted()) ? [NOWHERE] : []),
    async batch() {
      if (!(await isWanted())) return false;
      await runLoader({ root: config.root, args: ['--year'], signal, turn }).catch((error: unknown) => {
        // Told to end it has done nothing wrong.
        if (!signal.aborted) throw error;
      });
      return false;
    },
  };

  const look = () => {
    running ??= takeQueued({ db, now: Date.now(), onError, ending: signal }, queue).finally(() => {
      running = null;
    });
  };
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    ending.abort();
    await running;
  };
}
