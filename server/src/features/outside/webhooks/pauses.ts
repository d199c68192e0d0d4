const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Pauses after the first attempt, the second, … : nine attempts in a little more than a day. */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, hour / 2, 2 * hour, 8 * hour, 14 * hour];

/** Nothing arriving for this long disables a webhook. */
export const PATIENCE_MS = 5 * 24 * hour;

/** When the next attempt is due after so many, or null where it is given up. `spread` (0 to 1) keeps crowds apart. */
export function nextAttempt(attempts: number, now: number, spread: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : now + Math.round(pause * (1 + spread * 0.2));
}
