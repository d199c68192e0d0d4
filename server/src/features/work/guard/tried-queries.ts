/** What was to be given to grid workers and is on no list 想派没派成: of places and kinds of posts, of no person. */
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Tried = {
  readonly district: string;
  /** Of the command: tried again it counts once. */
  readonly id: string;
  /** Empty where it is of no street. */
  readonly street: string;
  readonly trade: string;
  readonly command: string;
  /** Kind of the post. */
  readonly post: string;
  readonly now: number;
};

/** Keeps a command that the guard refused; any other error is none of it. */
export type TriedNoter = (error: unknown, tried: Tried) => Promise<void>;

export const triedNoter =
  (db: Queryable): TriedNoter =>
  async (error, { district, id, street, trade, command, post, now }) => {
    if (!(error instanceof Refusal) || error.code !== 'not-on-duty-list') return;
    const named = String(error.details.class ?? '');
    // What begins so is a word of the catalogue: no class was known.
    const classCode = named.startsWith('@') ? null : named;
    await db.query(
      `insert into duty_refusal (district, id, at, street, class_code, trade, command, post)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (district, id) do nothing`,
      [district, id, timestamp(now), street, classCode, trade, command, post],
    );
  };

export type TriedRow = {
  readonly classCode: string | null;
  readonly count: number;
  readonly last: number;
  readonly streets: readonly string[];
};

/** By class, what was tried most often first. */
export async function triedSince(
  db: Queryable,
  district: string,
  { since, limit }: { readonly since: number; readonly limit: number },
): Promise<TriedRow[]> {
  const { rows } = await db.query<TriedRow>(
    `select class_code as "classCode", count(*)::int as count, max(at) as last,
       coalesce(array_agg(distinct street) filter (where street <> ''), '{}') as streets
     from duty_refusal where district = $1 and at >= $2
     group by class_code order by count(*) desc, max(at) desc limit $3`,
    [district, timestamp(since), limit],
  );
  return rows;
}

/** Older ones are of no use to whoever applies. */
export const TRIED_FOR = 90 * 86_400_000;
