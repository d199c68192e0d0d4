import type { State } from '@gridgov/domain/work/statements/events.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** The streets whose statements somebody has a hand in, and who they are. */
type Reach = { readonly streets: readonly string[]; readonly worker: string };

/** Keys that statements of a worker hold already. */
export async function paidOf(db: Queryable, district: string, worker: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ fact: string }>(
    'select distinct unnest(facts) as fact from statement where district = $1 and worker = $2',
    [district, worker],
  );
  return new Set(rows.map(({ fact }) => fact));
}

/** Grid workers of a street in a month who have no statement of it. */
export async function workersWithout(
  db: Queryable,
  { district, street, month, from, to }: Record<'district' | 'street' | 'month' | 'from' | 'to', string>,
): Promise<string[]> {
  const { rows } = await db.query<{ worker: string }>(
    `select distinct p.person_id as worker from post p
     where p.area like $2 || '%' and p.kind in ('grid_worker', 'grid_assistant')
       and p.valid_from < $5::date and (p.valid_to is null or p.valid_to > $4::date)
       and not exists (select 1 from statement s
         where s.district = $1 and s.worker = p.person_id::text and s.month = $3 and s.street = $2)
     order by 1`,
    [district, street, month, from, to],
  );
  return rows.map(({ worker }) => worker);
}

/** Has a street statements of a month? */
export async function hasStatements(
  db: Queryable,
  district: string,
  { street, month }: { readonly street: string; readonly month: string },
): Promise<boolean> {
  const { rows } = await db.query(
    'select 1 from statement where district = $1 and month = $2 and street = $3 limit 1',
    [district, month, street],
  );
  return rows.length > 0;
}

export type PageOf = Reach & {
  readonly month: string;
  /** Of one stage, of one worker; null: of all. */
  readonly stage: string | null;
  readonly of: string | null;
  /** The number that the page before ended with; null: the first page. */
  readonly after: string | null;
  /** Null: all of them. */
  readonly limit: number | null;
};

/** Statements of a month in these streets, or of one worker; by their number. */
export async function statementsIn(
  db: Queryable,
  district: string,
  { streets, worker, month, stage, of, after, limit }: PageOf,
): Promise<{ readonly id: string; readonly state: State }[]> {
  const { rows } = await db.query<{ id: string; state: State }>(
    `select id, state from statement
     where district = $1 and month = $2 and (street = any($3::text[]) or worker = $4)
       and ($5::text is null or stage = $5) and ($6::text is null or worker = $6)
       and ($7::text is null or number > $7)
     order by number limit $8`,
    [district, month, streets, worker, stage, of, after, limit],
  );
  return rows;
}

/** How many statements of a month stand in each stage. */
export async function stagesIn(
  db: Queryable,
  district: string,
  { month, streets, worker }: Reach & { readonly month: string },
): Promise<{ readonly stage: string; readonly n: number }[]> {
  const { rows } = await db.query<{ stage: string; n: number }>(
    `select stage, count(*)::int as n from statement
     where district = $1 and month = $2 and (street = any($3::text[]) or worker = $4) group by stage order by stage`,
    [district, month, streets, worker],
  );
  return rows;
}

/** Months of which there are statements that a reader may see, the newest first. */
export async function monthsOf(
  db: Queryable,
  district: string,
  { streets, worker }: Reach,
): Promise<string[]> {
  const { rows } = await db.query<{ month: string }>(
    `select distinct month from statement
     where district = $1 and (street = any($2::text[]) or worker = $3) order by month desc limit 24`,
    [district, streets, worker],
  );
  return rows.map(({ month }) => month);
}
