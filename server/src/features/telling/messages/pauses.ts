/** How long to wait before the next attempt, and when to give up. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Ten attempts over some 15 hours: a gateway that is away for a night loses nothing. */
const PATIENT = [
  10 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
];
/** A one-time code is worth nothing after its minutes. */
const BRIEF = [5 * SECOND, 15 * SECOND, 45 * SECOND];

/** Milliseconds until the next attempt after `tries` of them; null: no more. `asked`: what the gateway wants. */
export function pauseAfter(tries: number, secret: boolean, asked: number | null): number | null {
  const pause = (secret ? BRIEF : PATIENT)[tries - 1];
  return pause === undefined ? null : Math.max(pause, asked ?? 0);
}

/** For how long it is worth delivering, told to gateways that keep what they cannot deliver at once. */
export function lifetimeOf(secret: boolean): number {
  return secret ? 5 * MINUTE : 24 * HOUR;
}
