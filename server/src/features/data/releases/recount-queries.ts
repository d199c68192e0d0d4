/** What the nightly recounts found. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { EditionKey } from './frozen-queries.ts';

export type Recount = { readonly cells: number; readonly wrong: number };

export async function noteRecount(
  db: Queryable,
  edition: EditionKey,
  { cells, wrong }: Recount,
  now: number,
): Promise<void> {
  await db.query(
    `insert into figure_freeze_recount (district, stream_id, version, at, cells, wrong)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (district, stream_id, version) do update
       set at = excluded.at, cells = excluded.cells, wrong = excluded.wrong`,
    [edition.district, edition.id, edition.version, timestamp(now), cells, wrong],
  );
}

/** Editions that no recount has looked at since midnight. */
export async function dueEditions(db: Queryable, midnight: number): Promise<EditionKey[]> {
  const { rows } = await db.query<EditionKey>(
    `select f.district, f.stream_id as id, f.version
     from figure_freeze f /* across districts: the night counts the whole city */
     left join figure_freeze_recount r
       on r.district = f.district and r.stream_id = f.stream_id and r.version = f.version
     where r.at is null or r.at < $1 order by f.district, f.stream_id, f.version`,
    [timestamp(midnight)],
  );
  return rows;
}

export async function recountOf(
  db: Queryable,
  { district, id, version }: EditionKey,
  offset: number,
): Promise<(Recount & { readonly on: string }) | null> {
  const { rows } = await db.query<Recount & { at: number }>(
    `select r.at, r.cells, r.wrong from figure_freeze_recount r
     where r.district = $1 and r.stream_id = $2 and r.version = $3`,
    [district, id, version],
  );
  const [row] = rows;
  return row === undefined ? null : { on: dayTextAt(row.at, offset), cells: row.cells, wrong: row.wrong };
}

/** What the recounts of all editions found last. */
export async function frozenFound(
  db: Queryable,
): Promise<{ readonly editions: number; readonly wrong: number }> {
  const { rows } = await db.query<{ editions: number; wrong: number }>(
    `select count(*)::int as editions, count(*) filter (where r.wrong > 0)::int as wrong
     from figure_freeze_recount r /* across districts: what doctor tells of the whole city */`,
  );
  return rows[0] ?? { editions: 0, wrong: 0 };
}
