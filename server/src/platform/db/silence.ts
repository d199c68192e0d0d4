/**
 * A database that refuses is known at once; one that falls silent, its machine gone or its process stopped, is not: a
 * statement may simply take long. So when nothing was heard for a while, a connection of its own asks whether anybody
 * is there. Only where that gets no answer either, what waits is given up, and nothing new is sent until it answers.
 */

export type SilenceWatch = {
  /** Called when a statement goes out. What it returns is called at the end: `true` where the database answered. */
  sent(giveUp: () => void): (answered: boolean) => void;
  /** Nobody was there when last asked. */
  silent(): boolean;
};

export type SilenceOptions = {
  /** Resolves when the database answers anything at all, and rejects by itself where it does not. */
  readonly probe: () => Promise<unknown>;
  readonly patienceMs?: number;
  readonly everyMs?: number;
};

/** With the probe's own 4 s nobody waits for more than 8 s for nothing. */
const PATIENCE_MS = 3_000;
const EVERY_MS = 500;

type Waiting = { readonly since: number; readonly giveUp: () => void };

export function watchSilence({
  probe,
  patienceMs = PATIENCE_MS,
  everyMs = EVERY_MS,
}: SilenceOptions): SilenceWatch {
  const waiting = new Set<Waiting>();
  let heard = performance.now();
  let silent = false;
  let probing = false;
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    if (waiting.size === 0 && !silent) {
      clearInterval(timer);
      timer = undefined;
    } else if (!probing && (silent || isOverdue())) void ask();
  }

  function isOverdue(): boolean {
    const [oldest] = waiting;
    return oldest !== undefined && performance.now() - Math.max(heard, oldest.since) >= patienceMs;
  }

  async function ask(): Promise<void> {
    probing = true;
    const began = performance.now();
    try {
      await probe();
      answered();
    } catch {
      // Why it does not answer is told by the statements given up. One that was answered meanwhile says it lives.
      if (heard < began) {
        silent = true;
        for (const one of [...waiting]) one.giveUp();
      }
    } finally {
      probing = false;
    }
  }

  function answered(): void {
    heard = performance.now();
    silent = false;
  }

  return {
    sent(giveUp) {
      const one = { since: performance.now(), giveUp };
      waiting.add(one);
      timer ??= setInterval(look, everyMs).unref();
      return (came) => {
        waiting.delete(one);
        if (came) answered();
      };
    },
    silent: () => silent,
  };
}
