/** What a grid worker did in a street and a month, as the ledger holds it; and why some of it does not count. */
import type { Done } from '@gridgov/domain/work/statements/events.ts';
import type { Out } from '@gridgov/domain/work/statements/items.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { patrolsBy } from './patrols.ts';

export type Whose = {
  readonly district: string;
  readonly street: string;
  readonly worker: string;
  readonly from: number;
  readonly until: number;
};

/** What was reported longer ago than this before the month is no claim any more. */
const LONGEST = 400 * 86_400_000;

type ReportRow = {
  readonly id: string;
  readonly number: string;
  readonly what: string;
  readonly merged: boolean;
  readonly declined: boolean;
  readonly at: number;
  readonly handler: string | null;
  readonly verifiers: readonly string[];
};

const WHAT = `coalesce((select c.name from class c where c.key = i.class_code order by c.since desc limit 1),
  i.class_code, '')`;

/** Reports that ended in the month; of what was merged, those that were made in it. */
async function reports(
  db: Queryable,
  { district, street, worker, from, until }: Whose,
): Promise<ReportRow[]> {
  const { rows } = await db.query<ReportRow>(
    `select * from (
       select i.id, i.number, ${WHAT} as what, i.master is not null as merged,
         i.closed_at is null and i.master is null as declined,
         case when i.master is not null then (extract(epoch from i.reported_at) * 1000)::bigint
           when i.closed_at is not null then (extract(epoch from i.closed_at) * 1000)::bigint
           else (i.state ->> 'declinedAt')::bigint end as at,
         i.state ->> 'respondedBy' as handler,
         array(select distinct e.person_id from event e
           where e.district = $1 and e.stream_id = i.id and e.name = 'issue.verified'
             and (e.body -> 'body' ->> 'agree')::boolean) as verifiers
       from issue i
       where i.district = $1 and i.reporter_id = $2 and i.street = $3 and not i.open
         and i.reported_at >= $4 and i.reported_at < $6 and i.state -> 'reporter' ->> 'kind' = 'staff'
         and (i.closed_at is not null or i.master is not null or i.state ->> 'declinedAt' is not null)
     ) ended where at >= $5 and at < $7
     order by at, id`,
    [district, worker, street, timestamp(from - LONGEST), from, timestamp(until), until],
  );
  return rows;
}

/**
 * Whoever reported it may verify it where somebody else handled it, as the loop has it; what one person reported and
 * handled counts once another has verified it.
 */
export function outOf(
  { merged, declined, handler, verifiers }: Omit<ReportRow, 'id' | 'number' | 'what' | 'at'>,
  worker: string,
): Out | null {
  if (merged) return 'duplicate';
  if (declined) return 'not_filed';
  const own = handler === worker;
  if (verifiers.length === 0) return own ? 'self_made' : 'unverified';
  return own && verifiers.every((one) => one === worker) ? 'self_made' : null;
}

type LookRow = {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly what: string;
  readonly at: number;
  readonly confirmed: boolean;
  readonly own: boolean;
  readonly reopened: boolean;
};

/** What the worker went to see. By the index `event_looked`. */
async function looks(db: Queryable, { district, street, worker, from, until }: Whose): Promise<LookRow[]> {
  const { rows } = await db.query<LookRow>(
    `select e.stream_id as id, e.version, i.number, ${WHAT} as what, e.at,
       e.name = 'issue.confirmed' as confirmed, i.reporter_id is not distinct from $2 as own,
       (e.body -> 'body' ->> 'agree')::boolean is true and exists (select 1 from event r
         where r.district = $1 and r.stream_id = e.stream_id and r.version > e.version
           and r.name = 'issue.reopened') as reopened
     from event e join issue i on i.district = $1 and i.id = e.stream_id
     where e.district = $1 and e.person_id = $2 and e.name in ('issue.confirmed', 'issue.verified')
       and e.at >= $4 and e.at < $5 and i.street = $3
     order by e.at, e.stream_id, e.version`,
    [district, worker, street, timestamp(from), timestamp(until)],
  );
  return rows;
}

function lookOut({ confirmed, own, reopened }: LookRow): Out | null {
  if (confirmed) return own ? 'self_made' : null;
  return reopened ? 'overturned' : null;
}

/** In no order. The keys are the same whenever it is asked. */
export async function doneBy(db: Queryable, whose: Whose): Promise<Done[]> {
  const { district, worker } = whose;
  const about = ({ id, number, what }: Pick<ReportRow, 'id' | 'number' | 'what'>) => ({
    ...{ issue: `${district}.${id}`, number, what },
  });
  const reported = (await reports(db, whose)).map(
    (row): Done => ({
      ...about(row),
      key: `report ${row.id}`,
      item: 'report',
      at: Number(row.at),
      out: outOf(row, worker),
    }),
  );
  const looked = (await looks(db, whose)).map((row): Done => {
    const item = row.confirmed ? 'confirmation' : 'verification';
    return { ...about(row), key: `${item} ${row.id} ${row.version}`, item, at: row.at, out: lookOut(row) };
  });
  return [...reported, ...looked, ...(await patrolsBy(db, whose))];
}
