import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';

/** A try to send a signed head out of the house. */
export type Sent = {
  readonly at: number;
  readonly number: number;
  readonly target: string;
  /** Why it did not arrive; null where it did. */
  readonly fault: string | null;
};

export async function insertSent(db: Queryable, { at, number, target, fault }: Sent): Promise<void> {
  await db.query('insert into anchor_sent (id, at, number, target, fault) values ($1, $2, $3, $4, $5)', [
    uuidv7(at),
    timestamp(at),
    number,
    target,
    fault,
  ]);
}

/** The last try, or the last that arrived. */
export async function lastSent(db: Queryable, arrived = false): Promise<Sent | null> {
  const { rows } = await db.query<Sent>(
    'select at, number, target, fault from anchor_sent where not $1 or fault is null order by at desc limit 1',
    [arrived],
  );
  return rows[0] ?? null;
}

/** When a district was sealed last, and how many heads wait for a seal. */
export async function sealsNow(db: Queryable): Promise<{ at: number | null; waiting: number }> {
  const { rows } = await db.query<{ at: number | null; waiting: number }>(
    `select max(s.at) as at,
       (select count(*) from unsealed where district = any($1)) +
       (select count(*) from outbox where district = any($1)) as waiting
     from unnest($1::text[]) as d(district)
     cross join lateral (
       select at from seal where seal.district = d.district order by number desc limit 1) s
     /* across districts: the state of all of them */`,
    [await districtsSealed(db)],
  );
  return rows[0] ?? { at: null, waiting: 0 };
}

// A loose index scan: a step for each district, however many seals there are.
async function districtsSealed(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>(
    `with recursive d(district) as (
       (select district from seal order by district limit 1)
       union all
       select (select s.district from seal s where s.district > d.district order by s.district limit 1)
       from d where d.district is not null
     ) select district from d where district is not null`,
  );
  return rows.map(({ district }) => district);
}

/** The stream that events of this id are of; null where there are none. */
export async function streamNameOf(db: Queryable, district: string, id: string): Promise<string | null> {
  const { rows } = await db.query<{ stream: string }>(
    'select stream from event where district = $1 and stream_id = $2 order by version limit 1',
    [district, id],
  );
  return rows[0]?.stream ?? null;
}
