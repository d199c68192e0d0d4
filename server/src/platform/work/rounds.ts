/** Work in rounds beside the requests, which a server that stops neither cuts off nor begins again. */

export type Rounds = {
  readonly firstMs: number;
  readonly everyMs: number;
  /** Begins nothing more once it is over. */
  readonly round: (ending: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** One after the other, never two at once. Returns how to stop: it resolves when the round under way has ended. */
export function startRounds({ firstMs, everyMs, round, onError }: Rounds): () => Promise<void> {
  const ending = new AbortController();
  let last = Promise.resolve();
  const run = () => {
    last = last.then(() => (ending.signal.aborted ? undefined : round(ending.signal))).catch(onError);
  };
  const first = setTimeout(run, firstMs);
  const timer = setInterval(run, everyMs);
  first.unref();
  timer.unref();
  return async () => {
    ending.abort();
    clearTimeout(first);
    clearInterval(timer);
    await last;
  };
}
