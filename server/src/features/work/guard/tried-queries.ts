/** What was to be given to grid workers and is on no list 想派没派成: of places and kinds of posts, of no person. */
import { Refusal } from '@gridgov/domain/refusal.ts';
import { classIn } from '@gridgov/domain/work/guard/guard.ts';
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
    const classCode = classIn(String(error.details.class ?? ''));
    await db.query(
      `insert into duty_refusal (district, id, at, street, class_code, trade, command, post)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (district, id) do nothing`,
      [district, id, timestamp(now), street, classCode, trade, command, post],
    );
  };

/** Saving a plan of patrols, which is no command of a case. */
export const SAVE_PLAN = 'save_plan';

export type TriedRow = {
  readonly classCode: string | null;
  readonly count: number;
  readonly last: number;
  readonly streets: readonly string[];
  /** By what it was tried. */
  readonly what: readonly { readonly trade: string; readonly command: string; readonly count: number }[];
};

/** By class, what was tried most often first. */
export async function triedSince(
  db: Queryable,
  district: string,
  { since, limit }: { readonly since: number; readonly limit: number },
): Promise<TriedRow[]> {
  const { rows } = await db.query<TriedRow>(
    `select t.class_code as "classCode", sum(t.n)::int as count, max(t.last) as last,
       (select coalesce(array_agg(distinct s.street) filter (where s.street <> ''), '{}') from duty_refusal s
        where s.district = $1 and s.at >= $2 and s.class_code is not distinct from t.class_code) as streets,
       jsonb_agg(jsonb_build_object('trade', t.trade, 'command', t.command, 'count', t.n)
         order by t.n desc, t.trade, t.command) as what
     from (select class_code, trade, command, count(*)::int as n, max(at) as last
       from duty_refusal where district = $1 and at >= $2 group by class_code, trade, command) t
     group by t.class_code order by sum(t.n) desc, max(t.last) desc limit $3`,
    [district, timestamp(since), limit],
  );
  return rows;
}

/** Older ones are of no use to whoever applies. */
export const TRIED_MONTHS = 3;
export const TRIED_FOR = TRIED_MONTHS * 30 * 86_400_000;
