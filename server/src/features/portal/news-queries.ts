import { PRIVATE_NATURES, PUBLIC_STAGES } from '@gridgov/domain/issues/public.ts';
import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';

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
            and left(i.class_code, 1) in ('C', 'E') and i.master is null and not i.nature = any($4) and i.stage = any($5)
            and (i.community like $2 || '%' or i.grid like $2 || '%')
            and (i.reported_at >= $3 or i.closed_at >= $3) limit $6
        ) x limit $6
      ) n`,
    values: [districts, area, timestamp(since), PRIVATE_NATURES, PUBLIC_STAGES, MOST],
  });
  return rows[0]?.n ?? 0;
}
