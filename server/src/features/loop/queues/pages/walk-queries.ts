/** Walks that check a filter row by row: what one call looks at is bounded, however rare a match is. */
import type { Promising } from '@gridgov/domain/loop/issues/promises.ts';
import { sql } from 'kysely';
import type { Queryable } from '../../../../platform/db/database.ts';
import { conditionsOf } from '../filters/condition-queries.ts';
import { compiled } from '../queries.ts';
import type { Plan } from '../views.ts';
import { bookOf, orderOf, PROMISING, walkOf } from './branch-queries.ts';
import type { Key } from './cursor.ts';
import type { Branch } from './scope.ts';

/** A key that fits, and what a calendar wants to know of it. */
export type Walked = Key & {
  readonly reported_at: number;
  readonly rules: string | null;
  readonly promising: Promising | null;
};

/** What a walk met. `end` is the last row it looked at, null where the branch ended. */
export type Walk = { readonly met: readonly Walked[]; readonly end: Key | null };

/** Only a calendar asks for the clocks: reading them out of every row looked at takes most of a walk's time. */
const CLOCKS = sql.raw(`i.state->>'rulesVersion' as rules, ${PROMISING} as promising`);
const NO_CLOCKS = sql.raw('null as rules, null as promising');

/** Looks at the next `chunk` rows of a branch and gives those that fit the filter. */
export async function walkKeys(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  { chunk, clocks }: { readonly chunk: number; readonly clocks: boolean },
): Promise<Walk> {
  const { district } = branch;
  const told = sql`i.reported_at, ${clocks ? CLOCKS : NO_CLOCKS}`;
  const statement = sql`with walked as materialized (${walkOf(plan, branch, after, chunk)}), checked as (
      select w.rank, w.at, w.id, (${conditionsOf(plan, branch)}) as fits, ${told} from walked w
      join issue i on i.district = ${district} and i.id = w.id
    ), numbered as (
      select c.*, row_number() over (order by ${orderOf(plan, 'c')}) as nth, count(*) over () as walked
      from checked c
    ) select n.rank, n.at, n.id, n.fits, n.walked, n.reported_at, n.rules, n.promising
    from numbered n where n.fits or n.nth = n.walked order by n.nth`;
  const { rows } = await db.query<Walked & { fits: boolean; walked: number }>(compiled(statement));
  const last = rows.at(-1);
  return {
    met: rows.filter(({ fits }) => fits),
    end: last === undefined || last.walked < chunk ? null : last,
  };
}

/**
 * As `walkKeys`, for a branch of the book: goes along its index and stops as soon as it has found `want`. Then the
 * last of them is its end.
 */
export async function walkBook(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  { chunk, want }: { readonly chunk: number; readonly want: number },
): Promise<Walk> {
  const fits = sql`(${conditionsOf(plan, branch)}) as fits`;
  const statement = sql`select b.rank, b.at, b.id, b.at as reported_at, ${NO_CLOCKS}
    from (${bookOf(plan, branch, after, chunk, fits)}) b where b.fits
    order by b.at desc, b.id desc limit ${sql.lit(want)}`;
  const { rows } = await db.query<Walked>(compiled(statement));
  const end = rows.length < want ? await endOfBook(db, plan, branch, after, chunk) : rows.at(-1);
  return { met: rows, end: end ?? null };
}

/** The last of the next `chunk` rows of a branch of the book; null where there are fewer. */
export async function endOfBook(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  chunk: number,
): Promise<Key | null> {
  const statement = sql`select b.rank, b.at, b.id, count(*) over () as walked
    from (${bookOf(plan, branch, after, chunk, null)}) b order by b.at, b.id limit 1`;
  const [last] = (await db.query<Key & { walked: number }>(compiled(statement))).rows;
  return last === undefined || last.walked < chunk ? null : last;
}
