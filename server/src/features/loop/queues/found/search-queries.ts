import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';
import { conditionsOf, hasConditions } from '../filters/condition-queries.ts';
import { bookOf, isBook, placeOf, walkOf } from '../pages/branch-queries.ts';
import type { Key } from '../pages/cursor.ts';
import type { Located } from '../pages/list.ts';
import type { Branch } from '../pages/scope.ts';
import { compiled } from '../queries.ts';
import type { Plan } from '../views.ts';

type Sql = RawBuilder<unknown>;

/** The words are the search itself here, not one of the conditions. */
const withoutText = (plan: Plan): Plan => ({ ...plan, text: null });

/** Keys that hold the words, newest first, and the last row looked at; null where the branch ended. */
export type WordsMet = { readonly met: readonly Key[]; readonly end: Key | null };

/**
 * Looks at the newest `chunk` matters of a branch, or at as many as it takes to find `want` that hold the words:
 * then the last of them is the end.
 */
export async function walkWords(
  db: Queryable,
  plan: Plan,
  { branch, query }: { readonly branch: Branch; readonly query: string },
  after: Key | null,
  { chunk, want }: { readonly chunk: number; readonly want: number },
): Promise<WordsMet> {
  const bare = withoutText(plan);
  const named = !hasConditions(bare, branch);
  const newest = newestOf(bare, branch, after, chunk, query);
  const keys = newestOf(bare, branch, after, chunk, null);
  // The last of the chunk comes as a row of its own, with the number of rows up to it.
  const statement = sql`(select 0 as rank, n.at, n.id, null::bigint as walked from (${newest}) n where n.fits
      order by n.at desc, n.id desc limit ${want})
    union all (select 0, k.at, k.id, count(*) over () from (${keys}) k order by k.at, k.id limit 1)`;
  const { rows } = await db.query<Key & { walked: number | null }>(compiled(statement, named));
  const met = rows.filter(({ walked }) => walked === null);
  const end = met.length < want ? rows.find(({ walked }) => walked === chunk) : met.at(-1);
  return { met, end: end ?? null };
}

/** The newest matters of a branch; with a question, and whether they hold it. */
function newestOf(plan: Plan, branch: Branch, after: Key | null, chunk: number, query: string | null): Sql {
  const { district } = branch;
  if (isWhole(plan, branch)) return newestTexts(district, after, chunk, query);
  const conditions = conditionsOf(plan, branch);
  const book = isBook(plan, branch)
    ? bookOf(plan, branch, after, chunk, query === null ? null : sql`(${conditions}) as fits`)
    : sql`select w.at, w.id, true as fits from (${walkOf(plan, branch, after, chunk, conditions)}) w`;
  if (query === null) return book;
  // A row, then its words: joined the other way round it would read the district's whole book.
  return sql`select b.at, b.id, b.fits and x.fits as fits from (${book}) b cross join lateral (
      select x.words @@ ${query}::tsquery as fits from issue_text x
      where x.district = ${district} and x.stream_id = b.id limit 1) x`;
}

/** All of a district: the texts alone are enough. */
function isWhole(plan: Plan, branch: Branch): boolean {
  const { held, also, except } = branch;
  const { reportedFrom, reportedBefore } = plan.within;
  const narrow = also.length > 0 || except.length > 0 || hasConditions(plan, branch);
  return held === null && !narrow && reportedFrom === undefined && reportedBefore === undefined;
}

function newestTexts(district: string, after: Key | null, chunk: number, query: string | null): Sql {
  const fits = query === null ? sql`` : sql`, t.words @@ ${query}::tsquery as fits`;
  const key =
    after === null
      ? sql``
      : sql`and (t.reported_at, t.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  return sql`select t.reported_at as at, t.stream_id as id${fits} from issue_text t
    where t.district = ${district} ${key} order by t.reported_at desc, t.stream_id desc limit ${sql.lit(chunk)}`;
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

/** Whether a plan is nothing but whole districts, so that their texts can be asked together. */
export function isAllOf(plan: Plan): boolean {
  return plan.branches.every((branch) => isWhole(withoutText(plan), branch));
}

/** As `findWords`, for whole districts at once and of all times. */
export async function findEverywhere(
  db: Queryable,
  districts: readonly string[],
  query: string,
  after: Key | null,
  limit: number,
): Promise<Located[]> {
  const key =
    after === null
      ? sql``
      : sql`and (x.reported_at, x.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  const statement = sql`with hits as materialized (
      select x.district, x.reported_at as at, x.stream_id as id from issue_text x
      where ${FOUND} @@ ${query}::tsquery and x.district = any(${districts as string[]}::text[]) ${key}
    ) select 0 as rank, h.at, h.id, h.district from hits h order by h.at desc, h.id desc limit ${limit}
    /* across districts: a seldom word has few rows in all of them together */`;
  return (await db.query<Located>(compiled(statement, true))).rows;
}
