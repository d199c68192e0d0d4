import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';
import { placeOf, walkOf } from './branch-queries.ts';
import { conditionsOf, hasConditions } from './condition-queries.ts';
import type { Key } from './cursor.ts';
import { compiled } from './queries.ts';
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
  const narrow = branch.held !== null || branch.also.length > 0 || hasConditions(withoutText(plan), branch);
  const newest = narrow
    ? newestOfBranch(plan, branch, query, after, chunk)
    : newestOfDistrict(branch.district, query, after, chunk);
  const statement = sql`with newest as materialized (${newest}), walked as (
      select n.at, n.id, n.fits, row_number() over (order by n.at desc, n.id desc) as nth,
        count(*) over () as walked from newest n
    ) select 0 as rank, w.at, w.id, w.fits, w.walked from walked w where w.fits or w.nth = w.walked order by w.nth`;
  return (await db.query<WordsWalked>(compiled(statement, !hasConditions(withoutText(plan), branch)))).rows;
}

function newestOfDistrict(
  district: string,
  query: string,
  after: Key | null,
  chunk: number,
): RawBuilder<unknown> {
  const key =
    after === null
      ? sql``
      : sql`and (t.reported_at, t.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  return sql`select t.reported_at as at, t.stream_id as id, t.words @@ ${query}::tsquery as fits from issue_text t
    where t.district = ${district} ${key} order by t.reported_at desc, t.stream_id desc limit ${sql.lit(chunk)}`;
}

function newestOfBranch(
  plan: Plan,
  branch: Branch,
  query: string,
  after: Key | null,
  chunk: number,
): RawBuilder<unknown> {
  const { district } = branch;
  const bare = withoutText(plan);
  const newest = walkOf(bare, branch, after, chunk, conditionsOf(bare, branch));
  // The rows first, then their words: joined the other way round it would read the district's whole book.
  return sql`select b.at, b.id, x.words @@ ${query}::tsquery as fits from (${newest}) b join issue_text x on x.district = ${district} and x.stream_id = b.id`;
}

/** What the index `issue_text_found` is made of, word for word. */
const FOUND = sql.raw(`(x.words || array_to_tsvector(array['@' || x.district,
  '@' || x.district || '.' || ((extract(year from x.reported_at at time zone 'UTC') * 12
    + extract(month from x.reported_at at time zone 'UTC'))::integer)::text]))`);

/** The month of a moment as the index counts it. */
export function monthOf(at: number): number {
  const day = new Date(at);
  return day.getUTCFullYear() * 12 + day.getUTCMonth() + 1;
}

/**
 * Matters of a branch that hold the words, by the word index: of the months given, or of all times. The district is
 * one of the words asked for, so that the index finds nothing of other districts.
 */
export async function findWords(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  query: string,
  after: Key | null,
  limit: number,
  months: readonly number[] | null,
): Promise<Key[]> {
  const { district } = branch;
  const where =
    months === null ? `'@${district}'` : `(${months.map((month) => `'@${district}.${month}'`).join(' | ')})`;
  const key =
    after === null
      ? sql``
      : sql`and (x.reported_at, x.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  // Materialised, so that the planner does not take the ordered walk that has just been tried.
  const statement = sql`with hits as materialized (
      select x.district, x.reported_at as at, x.stream_id as id from issue_text x
      where ${FOUND} @@ ${`(${query}) & ${where}`}::tsquery ${key}
    ) select 0 as rank, h.at, h.id from hits h
    join issue i on i.district = ${district} and h.district = i.district and i.id = h.id
    where ${placeOf(branch, plan)} and (${conditionsOf(withoutText(plan), branch)})
    order by h.at desc, h.id desc limit ${limit}`;
  return (await db.query<Key>(compiled(statement, !hasConditions(withoutText(plan), branch)))).rows;
}
