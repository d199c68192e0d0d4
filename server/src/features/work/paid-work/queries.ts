/** What a grid worker did in a street and a month, as the ledger holds it; and why some of it does not count. */
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { type Said, verdictOf, type Walked } from '@gridgov/domain/work/paid-work/patrols.ts';
import type { State as Patrol } from '@gridgov/domain/work/patrols/events.ts';
import type { Done } from '@gridgov/domain/work/statements/events.ts';
import type { Out } from '@gridgov/domain/work/statements/items.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Whose = {
  readonly district: string;
  readonly street: string;
  readonly worker: string;
  readonly from: number;
  readonly until: number;
};

/** What was reported longer ago than this before the month is no claim any more. */
const LONGEST = 400 * DAY;

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

/** What a phone kept without a signal, and reasons a leader notes, come later than the day; not later than this. */
const LATEST = 62 * DAY;

type WalkRow = Walked & Pick<Patrol, 'number' | 'title' | 'until' | 'endedAt'>;
const NAMES: readonly Said['name'][] = [
  ...(['patrol.checked_in', 'patrol.not_reached'] as const),
  ...(['patrol.reason_given', 'patrol.finished'] as const),
];
const WALKED = ['patrol.checked_in', 'patrol.not_reached', 'patrol.finished'];

async function walks(
  db: Queryable,
  { district, street, worker, from, until }: Whose,
): Promise<readonly WalkRow[]> {
  const { rows } = await db.query<WalkRow>(
    `select c.id, c.number, c.state ->> 'title' as title, (c.state ->> 'until')::float8 as until,
       (c.state ->> 'endedAt')::float8 as "endedAt", c.state -> 'lanes' -> 'point' as points, p.changed_by as keeper,
       (select json_agg(json_build_object('name', e.name, 'person', e.person_id, 'point', e.body -> 'body' ->> 'key',
           'at', floor(extract(epoch from e.at) * 1000)::float8) order by e.version)
         from event e where e.district = $1 and e.stream_id = c.id and e.name = any($6)) as said,
       coalesce((select json_agg(json_build_object('id', o.id, 'points', o.state -> 'lanes' -> 'point'))
         from patrol_case o where o.district = $1 and o.day = c.day and o.grid = c.grid and o.id <> c.id
           and o.stage in ('done', 'missed')), '[]') as others
     from patrol_case c left join patrol_plan p on p.district = $1 and p.id = (c.state ->> 'plan')::uuid
     where c.district = $1 and c.day >= $4 and c.day < $5 and c.grid like $3 || '%' and c.stage in ('done', 'missed')
       and exists (select from event e where e.district = $1 and e.stream_id = c.id and e.person_id = $2
         and e.name = any($7))
     order by c.day, c.id`,
    [district, worker, street, timestamp(from - LATEST), timestamp(until), NAMES, WALKED],
  );
  return rows;
}

/** In no order. A patrol is of the month of its day, or of that in which the last was said of its points. */
async function patrolsBy(db: Queryable, whose: Whose): Promise<Done[]> {
  const { district, worker, from, until } = whose;
  return (await walks(db, whose)).flatMap((row): Done[] => {
    const of = verdictOf(row, worker);
    const said = row.said.filter(({ point }) => point !== null).map(({ at }) => at);
    // It is closed at midnight, which is the next day's.
    const at = Math.max(Math.min(row.endedAt ?? row.until, row.until - 1), ...said);
    if (of === null || at < from || at >= until) return [];
    const { id, number, title: what } = row;
    return [{ ...of, key: `patrol ${id}`, at, issue: `${district}.${id}`, number, what }];
  });
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
