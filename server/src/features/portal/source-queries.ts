import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';

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

export async function insertSource(
  db: Queryable,
  source: Buffer,
  { district, id, at }: { readonly district: string; readonly id: string; readonly at: number },
): Promise<void> {
  await db.query({
    name: 'portal_source',
    text: `insert into report_source (district, source, stream_id, at) values ($1, $2, $3, $4)
      on conflict do nothing`,
    values: [district, source, id, timestamp(at)],
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
