/** At most `max` calls in each `windowSeconds`. */
export type Rate = { readonly max: number; readonly windowSeconds: number };
export type Verdict = {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the window ends. */
  readonly resetSeconds: number;
};

type Count = { used: number; until: number };

const mostKeys = 100_000;

/**
 * Fixed windows in memory, one server's own. Own code because it stands in the path of every command: one Map
 * lookup, and it can be asked before sign-in is looked up, which the library's hook cannot.
 */
export function makeLimiter(): (key: string, rate: Rate, now: number) => Verdict {
  const counts = new Map<string, Count>();
  return (key, rate, now) => {
    let count = counts.get(key);
    if (count === undefined || count.until <= now) {
      if (counts.size >= mostKeys) dropOld(counts, now);
      count = { used: 0, until: now + rate.windowSeconds * 1000 };
      counts.set(key, count);
    }
    count.used += 1;
    return {
      allowed: count.used <= rate.max,
      limit: rate.max,
      remaining: Math.max(0, rate.max - count.used),
      resetSeconds: Math.max(1, Math.ceil((count.until - now) / 1000)),
    };
  };
}

/** Oldest first, and at least a tenth, so that a flood of invented addresses costs bounded memory and time. */
function dropOld(counts: Map<string, Count>, now: number): void {
  const least = counts.size - mostKeys * 0.9;
  let dropped = 0;
  for (const [key, count] of counts) {
    if (count.until > now && dropped >= least) break;
    counts.delete(key);
    dropped += 1;
  }
}
