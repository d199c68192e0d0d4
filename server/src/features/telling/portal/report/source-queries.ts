import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

const MOST = 30;

/** Matters reported from any of these sources since then, in one district, the oldest first. */
export async function listOfSources(
  db: Queryable,
  sources: readonly Buffer[],
  district: string,
  since: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'portal_of_sources',
    text: `select stream_id as id from report_source where district = $2 and source = any($1::bytea[]) and at >= $3
      group by stream_id order by min(at) limit ${MOST}`,
    values: [sources, district, timestamp(since)],
  });
  return rows.map(({ id }) => id);
}

/** The number the next report of each of these sources takes. */
export async function nextOfSources(
  db: Queryable,
  sources: readonly Buffer[],
  district: string,
): Promise<{ source: Buffer; n: number }[]> {
  const { rows } = await db.query<{ source: Buffer; n: number }>({
    name: 'portal_next_of_sources',
    text: `select source, max(n) as n from report_source where district = $2 and source = any($1::bytea[])
      group by source`,
    values: [sources, district],
  });
  return sources.map((source) => {
    const last = rows.find((row) => row.source.equals(source));
    return { source, n: (last?.n ?? 0) + 1 };
  });
}

/** Returns how many went. */
export async function deleteSources(db: Queryable, before: number): Promise<number> {
  const { rowCount } = await db.query(
    'delete from report_source where at < $1 /* across districts: what is over is over in each */',
    [timestamp(before)],
  );
  return rowCount;
}
