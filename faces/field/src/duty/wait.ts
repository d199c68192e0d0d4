import { BEAT_EVERY } from '@gridgov/domain/work/duty/beat.ts';

/** Off duty the phone is silent; it asks now and then whether a duty has begun that it did not know of. */
export const ASK_EVERY = 5 * 60_000;

/** How long until the next beat. `until` is what the server answered: null off duty, undefined where it did not answer. */
export function waitAfter(until: number | null | undefined, starts: readonly number[], now: number): number {
  if (until !== null) return BEAT_EVERY;
  const next = Math.min(...starts.filter((start) => start > now));
  return Math.max(1_000, Math.min(ASK_EVERY, next - now));
}
