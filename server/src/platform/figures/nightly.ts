/** Each night all figures are counted again from the sheets; what differs is kept for the page and for `doctor`. */
import { dayStartAt, HOUR } from '@gridgov/domain/calendar/zone.ts';
import type { Db, Queryable } from '../db/database.ts';
import type { AnyStream } from '../ledger/chain.ts';
import { type Counting, monthsOf, recountMonth } from './months.ts';
import { districtsOf } from './rebuild.ts';

/** Before the first people come. */
const MORNING = 6 * HOUR;

type At = { readonly now: number; readonly offset: number };

/** Nothing by day, and nothing a second time in a night. Returns how many months differ. */
export async function recountAtNight(
  db: Db,
  { stream, counting }: { readonly stream: AnyStream; readonly counting: Counting },
  at: At,
): Promise<number> {
  const midnight = dayStartAt(at.now, at.offset);
  if (at.now - midnight >= MORNING) return 0;
  let differing = 0;
  for (const district of await districtsOf(db, stream)) {
    if (((await lastAt(db, counting, district)) ?? 0) >= midnight) continue;
    for (const month of await monthsOf(db, counting, district)) {
      // Month after month: this is work beside the city's own.
      const { wrong } = await recountMonth(db, counting, { district, month, now: at.now });
      if (wrong > 0) differing += 1;
    }
  }
  return differing;
}

async function lastAt(db: Queryable, { stream }: Counting, district: string): Promise<number | null> {
  const { rows } = await db.query<{ at: number | null }>(
    'select min(at) as at from figure_recount where district = $1 and stream = $2',
    [district, stream],
  );
  return rows[0]?.at ?? null;
}

/** What the recounts of all districts found last. */
export async function recountsFound(
  db: Queryable,
): Promise<{ readonly months: number; readonly wrong: number; readonly oldest: number | null }> {
  const { rows } = await db.query<{ months: number; wrong: number; oldest: number | null }>(
    `select count(*)::int as months, coalesce(sum(wrong), 0)::bigint as wrong, min(at) as oldest
     from figure_recount /* across districts: what doctor tells of the whole city */`,
  );
  return rows[0] ?? { months: 0, wrong: 0, oldest: null };
}
