import { isTransient } from '../db/errors.ts';

/**
 * Does all of them, so many side by side, and then says of all that failed together. One after the other unless it is said
 * otherwise: this is work in the background. @throws AggregateError
 */
export async function eachOf<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
  atOnce = 1,
): Promise<void> {
  const errors: unknown[] = [];
  const waiting = all.values();
  const lane = async () => {
    // In its lane.
    for (const one of waiting) await work(one).catch((error: unknown) => errors.push(error));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const away = errors.find(isTransient);
  if (away !== undefined) throw away;
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${all.length} failed`);
}
