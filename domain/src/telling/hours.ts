/** When people may be told: nobody is woken, and a digest comes at its times. Minutes count from local midnight. */
import { DAY, dayOf, MINUTE } from '../calendar/zone.ts';

export type Quiet = { readonly from: number; readonly to: number };

/** The first moment from `at` on that is outside the quiet hours. They may span midnight; equal ends mean none. */
export function afterQuiet(at: number, { from, to }: Quiet, offset: number): number {
  const midnight = dayOf(at, offset) * DAY - offset;
  const minute = Math.floor((at - midnight) / MINUTE);
  const spans = from > to;
  const inside = spans ? minute >= from || minute < to : minute >= from && minute < to;
  if (!inside) return at;
  const ends = midnight + to * MINUTE;
  return spans && minute >= from ? ends + DAY : ends;
}

/** The next of the digest's times after `at`, which is not inside the quiet hours; at once where there are none. */
export function nextDigest(at: number, times: readonly number[], quiet: Quiet, offset: number): number {
  const midnight = dayOf(at, offset) * DAY - offset;
  const moments = [0, 1]
    .flatMap((day) => times.map((minute) => midnight + day * DAY + minute * MINUTE))
    .filter((moment) => moment > at)
    .sort((one, other) => one - other);
  return afterQuiet(moments[0] ?? at, quiet, offset);
}
