import type { Queryable } from '../../../platform/db/database.ts';
import type { Released } from './cells.ts';
import type { EditionKey } from './frozen-queries.ts';

export type Edition = {
  readonly period: string;
  readonly version: number;
  readonly at: number;
  readonly post: string;
  readonly area: string;
  readonly reason: string | null;
};

/** Newest period first, and of a period the newest edition. */
export async function editionsOf(
  db: Queryable,
  district: string,
  { periods = null, limit }: { readonly periods?: readonly string[] | null; readonly limit: number },
): Promise<Edition[]> {
  const { rows } = await db.query<Edition>(
    `select e.period, e.version, e.at, e.post, e.area, e.reason from figure_edition e
     where e.district = $1 and ($2::text[] is null or e.period = any($2::text[]))
     order by e.period desc, e.version desc limit $3`,
    [district, periods, limit],
  );
  return rows;
}

export async function releasedOf(
  db: Queryable,
  { district, id, version }: EditionKey,
): Promise<{ readonly measure: string; readonly data: Released }[]> {
  const { rows } = await db.query<{ measure: string; data: Released }>(
    `select r.measure, r.data from figure_released r
     where r.district = $1 and r.stream_id = $2 and r.version = $3`,
    [district, id, version],
  );
  return rows.sort((a, b) => a.data.place - b.data.place);
}
