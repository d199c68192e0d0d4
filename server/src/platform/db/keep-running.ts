import { setTimeout as wait } from 'node:timers/promises';

/** A program that was started; `ended` resolves with its exit code, null where a signal ended it. */
export type Launched = { readonly pid: number; readonly ended: Promise<number | null> };

const firstPauseMs = 500;
const longestPauseMs = 10_000;

/**
 * Starts a program again, at the same address, where it ended otherwise than in order: killed, out of memory,
 * no room on the disk. Asks again with growing pauses until it stays.
 * @returns how to end that: resolves with the process that is running then
 */
export function keepRunning(first: Launched, again: () => Promise<Launched>): () => Promise<number> {
  const stopping = new AbortController();
  let current = first;
  let work = Promise.resolve();

  async function restart(): Promise<void> {
    for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
      await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        current = await again();
        watch();
        return;
      } catch {
        // The program's own log says why; whoever needs it is told that the database is away.
      }
    }
  }

  function watch(): void {
    void current.ended.then((code) => {
      // Zero: somebody ended it in order and meant it, such as a system that shuts down.
      if (code !== 0 && !stopping.signal.aborted) work = restart();
    });
  }

  watch();
  return async () => {
    stopping.abort();
    await work;
    return current.pid;
  };
}
