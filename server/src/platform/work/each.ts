import { isTransient } from '../db/errors.ts';

/** Does all of them, and then says of all that failed together. @throws AggregateError */
export async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const errors: unknown[] = [];
  for (const one of all) {
    // One after the other: this is work in the background.
    await work(one).catch((error: unknown) => errors.push(error));
  }
  const away = errors.find(isTransient);
  if (away !== undefined) throw away;
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${all.length} failed`);
}
