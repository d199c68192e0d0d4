import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';
import { conditionsOf, hasConditions } from './condition-queries.ts';
import type { Key } from './cursor.ts';
import { compiled, placeOf } from './queries.ts';
import type { Branch } from './scope.ts';
import type { Plan } from './views.ts';

export type WordsWalked = Key & { readonly fits: boolean; readonly walked: number };

/** The words are the search itself here, not one of the conditions. */
const withoutText = (plan: Plan): Plan => ({ ...plan, text: null });

/** Looks at the newest `chunk` matters of a branch; gives those that hold the words, and the last one looked at. */
export async function walkWords(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  query: string,
  after: Key | null,
  chunk: number,
): Promise<WordsWalked[]> {
  const { district } = branch;
  const narrow = branch.held !== null || branch.also.length > 0 || hasConditions(withoutText(plan), branch);
  const newest = narrow
    ? newestOfBranch(plan, branch, after, chunk)
    : newestOfDistrict(district, after, chunk);
  const statement = sql`with newest as materialized (${newest}), walked as materialized (
      select n.at, n.id, x.words @@ ${query}::tsquery as fits, row_number() over (order by n.at desc, n.id desc) as nth,
        count(*) over () as walked
      from newest n join issue_text x on x.district = ${district} and x.stream_id = n.id
    ) select 0 as rank, w.at, w.id, w.fits, w.walked from walked w where w.fits or w.nth = w.walked order by w.nth`;
  return (await db.query<WordsWalked>(compiled(statement))).rows;
}

function newestOfDistrict(district: string, after: Key | null, chunk: number): RawBuilder<unknown> {
  const key =
    after === null
      ? sql``
      : sql`and (t.reported_at, t.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  return sql`select t.reported_at as at, t.stream_id as id from issue_text t
    where t.district = ${district} ${key} order by t.reported_at desc, t.stream_id desc limit ${sql.lit(chunk)}`;
}

function newestOfBranch(plan: Plan, branch: Branch, after: Key | null, chunk: number): RawBuilder<unknown> {
  const { district } = branch;
  const key =
    after === null
      ? sql``
      : sql`and (i.reported_at, i.id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  return sql`select i.reported_at as at, i.id from issue i
    where i.district = ${district} and ${placeOf(branch, plan)} and (${conditionsOf(withoutText(plan), branch)}) ${key}
    order by i.reported_at desc, i.id desc limit ${sql.lit(chunk)}`;
}

/** Matters that hold the words, by the word index; for words of which there are not too many. */
export async function findWords(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  query: string,
  after: Key | null,
  limit: number,
): Promise<Key[]> {
  const { district } = branch;
  const key =
    after === null
      ? sql``
      : sql`and (x.reported_at, x.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  // Materialised, so that the planner does not take the ordered walk that has just been tried.
  const statement = sql`with hits as materialized (
      select x.reported_at as at, x.stream_id as id from issue_text x
      where x.district = ${district} and x.words @@ ${query}::tsquery ${key}
    ) select 0 as rank, h.at, h.id from hits h join issue i on i.district = ${district} and i.id = h.id
    where ${placeOf(branch, plan)} and (${conditionsOf(withoutText(plan), branch)})
    order by h.at desc, h.id desc limit ${sql.lit(limit)}`;
  return (await db.query<Key>(compiled(statement))).rows;
}
