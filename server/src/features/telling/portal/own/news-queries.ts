import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';
import { DECIDED } from '../../publication/public.ts';

/** Enough to say how much is new; nobody reads a larger number. */
const MOST = 999;

/** How many public matters of an area arose or ended since. */
export async function countNews(
  db: Queryable,
  districts: readonly string[],
  area: string,
  since: number,
): Promise<number> {
  const { rows } = await db.query<{ n: number }>({
    name: 'portal_news',
    text: `select count(*)::int as n from (
        select 1 from unnest($1::text[]) as d(code) cross join lateral (
          select 1 from issue i where i.district = d.code and i.reported_at >= $3::timestamptz - interval '60 days'
            and ${DECIDED}
            and (i.community like $2 || '%' or i.grid like $2 || '%')
            and (i.reported_at >= $3 or i.closed_at >= $3) limit $4
        ) x limit $4
      ) n`,
    values: [districts, area, timestamp(since), MOST],
  });
  return rows[0]?.n ?? 0;
}
