import type { Queryable } from '../../../platform/db/database.ts';
import type { Released } from './cells.ts';

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

export async function releasedIn(
  db: Queryable,
  district: string,
  edition: Pick<Edition, 'period' | 'version'>,
): Promise<{ readonly measure: string; readonly data: Released }[]> {
  const { rows } = await db.query<{ measure: string; data: Released }>(
    `select r.measure, r.data from figure_release f
     join figure_released r on r.district = f.district and r.stream_id = f.id and r.version = $3
     where f.district = $1 and f.period = $2`,
    [district, edition.period, edition.version],
  );
  return rows.sort((a, b) => a.data.place - b.data.place);
}
