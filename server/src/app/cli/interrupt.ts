/** The person at the terminal, or whoever runs us, wants it to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal and the launcher both send Ctrl-C, so the same wish arrives twice at once. */
const SAME_WISH_MS = 1_500;

export const INTERRUPTED_CODE = 130;

/** The first signal asks for an orderly end; another one, later, ends at once. */
export function listenForInterrupts(): { signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  let first = 0;
  const listener = () => {
    if (first === 0) {
      first = Date.now();
      controller.abort(new Interrupted('interrupted'));
    } else if (Date.now() - first > SAME_WISH_MS) process.exit(INTERRUPTED_CODE);
  };
  for (const name of SIGNALS) process.on(name, listener);
  return {
    signal: controller.signal,
    dispose() {
      // A repeated signal must not cut off the last words of a run that was interrupted.
      if (controller.signal.aborted) return;
      for (const name of SIGNALS) process.off(name, listener);
    },
  };
}
