import type { IssueState } from '@gridgov/domain/issues/state.ts';
import type { Queryable } from '../../platform/db/database.ts';

export type CallerRow = { state: IssueState; version: number; placeText: string; reportedAt: number };

/** Matters reported under a number (its keyed hash), newest first; one look per district. */
export async function listByPhone(
  db: Queryable,
  districts: readonly string[],
  index: Buffer,
  limit: number,
): Promise<CallerRow[]> {
  const { rows } = await db.query<CallerRow>({
    name: 'intake_by_phone',
    text: `select m.* from unnest($1::text[]) as k(district) cross join lateral (
        select i.state, i.version, t.place_text as "placeText", i.reported_at as "reportedAt"
        from issue_contact c
        join issue i on i.district = c.district and i.id = c.stream_id
        join issue_text t on t.district = c.district and t.stream_id = c.stream_id
        where c.district = k.district and c.phone_index = $2
        order by i.reported_at desc limit $3
      ) m order by m."reportedAt" desc limit $3 /* across districts: those of the seat, named one by one */`,
    values: [districts, index, limit],
  });
  return rows;
}
