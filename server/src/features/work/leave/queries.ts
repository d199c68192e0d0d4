import type { State } from '@gridgov/domain/work/leave/events.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** Of one person, those not long over; the newest first. */
export async function leavesOf(
  db: Queryable,
  {
    districts,
    person,
    since,
  }: { readonly districts: readonly string[]; readonly person: string; readonly since: number },
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from leave where district = any($1) and person = $2 and (state->>'last')::bigint >= $3
     order by (state->>'first')::bigint desc, id desc limit 50`,
    [districts, person, since],
  );
  return rows.map(({ state }) => state);
}

export async function findLeave(db: Queryable, district: string, id: string): Promise<State | null> {
  const { rows } = await db.query<{ state: State }>(
    'select state from leave where district = $1 and id = $2',
    [district, id],
  );
  return rows[0]?.state ?? null;
}
