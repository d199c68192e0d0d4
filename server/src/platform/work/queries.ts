import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';

export type AsideRow = {
  readonly district: string;
  readonly queue: string;
  /** Of the row in its queue; empty for a whole round. */
  readonly key: string;
  readonly error: string;
  readonly tries: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Null: not tried again by itself any more. */
  readonly nextAt: number | null;
};

const COLUMNS = `district, queue, key, error, tries, first_at as "firstAt", last_at as "lastAt", next_at as "nextAt"`;

export type Known = Pick<AsideRow, 'district' | 'key' | 'tries' | 'nextAt'>;

/** What of one queue is set aside, in all districts: mostly nothing. */
export async function asideOf(db: Queryable, queue: string): Promise<Known[]> {
  const { rows } = await db.query<Known>({
    name: 'work_aside_of',
    text: `select district, key, tries, next_at as "nextAt" from work_aside /* across districts: a small table */
      where queue = $1 order by district, key`,
    values: [queue],
  });
  return rows;
}

export type NewAside = {
  readonly district: string;
  readonly queue: string;
  readonly key: string;
  readonly error: string;
  readonly at: number;
  readonly tries: number;
  readonly nextAt: number | null;
};

export async function setAside(db: Queryable, row: NewAside): Promise<void> {
  await db.query(
    `insert into work_aside as w (district, queue, key, error, tries, first_at, last_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $6, $7)
     on conflict (district, queue, key) do update set error = excluded.error, tries = excluded.tries,
       last_at = excluded.last_at, next_at = excluded.next_at`,
    [
      row.district,
      row.queue,
      row.key,
      row.error,
      row.tries,
      timestamp(row.at),
      row.nextAt === null ? null : timestamp(row.nextAt),
    ],
  );
}

export async function forgetAside(
  db: Queryable,
  { district, queue, key }: Pick<AsideRow, 'district' | 'queue' | 'key'>,
): Promise<void> {
  await db.query('delete from work_aside where district = $1 and queue = $2 and key = $3', [
    district,
    queue,
    key,
  ]);
}

/** When it failed last, and which it is. */
export type AsideKey = readonly [lastAt: number, district: string, queue: string, key: string];

/** What failed last comes first. `before`: the last one of the page before. */
export async function listAside(db: Queryable, before: AsideKey | null, limit: number): Promise<AsideRow[]> {
  const [at, district, queue, key] = before ?? [null, null, null, null];
  const { rows } = await db.query<AsideRow>(
    `select ${COLUMNS} from work_aside /* across districts: the operator's list */
     where $1::timestamptz is null or last_at < $1
       or (last_at = $1 and (district, queue, key) > ($2::text, $3::text, $4::text))
     order by last_at desc, district, queue, key limit $5`,
    [at === null ? null : timestamp(at), district, queue, key, limit],
  );
  return rows;
}

/** Gives a row all its attempts again, from now on, or every row of a queue. Returns how many. */
export async function tryAgain(
  db: Queryable,
  { queue, district, key }: { readonly queue: string; readonly district?: string; readonly key?: string },
  now: number,
): Promise<number> {
  const { rowCount } = await db.query(
    `update work_aside /* across districts: all of a queue */ set tries = 1, next_at = $4
     where queue = $1 and key <> '' and ($2::text is null or district = $2) and ($3::text is null or key = $3)`,
    [queue, district ?? null, key ?? null, timestamp(now)],
  );
  return rowCount;
}

export type AsideCounts = {
  /** Rows that are tried again by themselves, and those that are not. */
  readonly waiting: number;
  readonly failed: number;
  /** Rounds that failed when they last ran. */
  readonly rounds: number;
};

export async function countAside(db: Queryable): Promise<AsideCounts> {
  const { rows } = await db.query<AsideCounts>(
    `select count(*) filter (where key <> '' and next_at is not null) as waiting,
       count(*) filter (where key <> '' and next_at is null) as failed,
       count(*) filter (where key = '') as rounds
     from work_aside /* across districts: a measure of the whole server */`,
  );
  return rows[0] ?? { waiting: 0, failed: 0, rounds: 0 };
}
