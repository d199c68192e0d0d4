/** A check-in 签到: what somebody says of where they are counts by itself, or is taken with a mark; it is never refused for that. */
import { type FieldValue, Refusal } from '../../refusal.ts';
import type { PageValue } from '../../workflow/pages.ts';
import { type At, type CheckInLimits, isNear, metresBetween } from './near.ts';

/** What the phone says. The position is used here and kept nowhere. */
export type Said = {
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
  readonly accuracy?: number | undefined;
  readonly reason?: string | undefined;
  readonly files?: readonly PageValue[] | undefined;
};
export type CheckedIn = {
  /** It did not count by itself: a reason and a photo stand beside it. */
  readonly marked: boolean;
  readonly distance?: number | undefined;
  readonly accuracy?: number | undefined;
  readonly reason?: string | undefined;
  readonly files?: readonly PageValue[] | undefined;
};

/** `at`: null where nobody said where it is. */
export function measured(at: At | null, { lon, lat, accuracy }: Said) {
  if (at === null || lon === undefined || lat === undefined || accuracy === undefined) return null;
  return { distance: metresBetween(at, { lon, lat }), accuracy: Math.round(accuracy) };
}

/**
 * `proven`: something else than the position says that they are there. `refTo` names a field for the refusal.
 * @throws where neither that nor the position says so, and reason or photo are missing
 */
export function takeCheckIn(
  at: At | null,
  said: Said,
  limits: CheckInLimits,
  { proven = false, refTo }: { readonly proven?: boolean; readonly refTo: (field: string) => FieldValue },
): CheckedIn {
  const { reason, files } = said;
  const found = measured(at, said);
  if (proven || (found !== null && isNear(found.distance, found.accuracy, limits)))
    return { ...found, reason, files, marked: false };
  if (reason === undefined) throw new Refusal('field-missing', { field: refTo('reason') });
  if (files === undefined) throw new Refusal('field-missing', { field: refTo('files') });
  return { ...found, reason, files, marked: true };
}
