import type { Posts, Standard } from '@gridgov/domain/work/workers/coverage.ts';
import type { Kind, State } from '@gridgov/domain/work/workers/events.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type GridRow = Posts & { readonly code: string; readonly households: number | null };

/**
 * The grids of an area with their households and the posts the roster has in each on a day. Stand-ins are not counted:
 * the grid stays vacant. Of the helpers those are part-time whose file says so.
 */
export async function gridsWith(db: Queryable, area: string, day: string): Promise<GridRow[]> {
  const { rows } = await db.query<GridRow>(
    `select g.code, h.households, coalesce(p.full_time, 0)::int as "fullTime",
       coalesce(p.part_time, 0)::int as "partTime", coalesce(p.helpers - p.part_time, 0)::int as assistants
     from area g
     left join lateral (select households from grid_households where district = left(g.code, 6) and grid = g.code and valid_from <= $2::date
       order by valid_from desc limit 1) h on true
     left join (select p.area, count(*) filter (where p.kind = 'grid_worker') as full_time,
         count(*) filter (where p.kind = 'grid_assistant') as helpers,
         count(*) filter (where p.kind = 'grid_assistant' and exists (select 1 from worker w
           where w.district = left(p.area, 6) and w.person = p.person_id::text and w.grid = p.area
             and w.kind = 'part_time' and w.stage not in ('departed', 'given_up'))) as part_time
       from post p where p.area like $1 and ${inForce('p', '$2::date')}
         and not exists (select 1 from stand_in s where s.district = left(p.area, 6) and s.post_id = p.id)
       group by p.area) p on p.area = g.code
     where g.level = 'grid' and g.code like $1 and ${inForce('g', '$2::date')} order by g.code`,
    [`${area}%`, day],
  );
  return rows;
}

export type Rule = Standard & {
  readonly from: string;
  readonly supervisionPhone: string | null;
};

/** What holds in a district on a day; `helpers` is all that a server of the version before writes. Null where it has said nothing yet. */
export async function ruleOf(db: Queryable, district: string, day: string): Promise<Rule | null> {
  const { rows } = await db.query<Rule>(
    `select valid_from::text as "from", households_least as "householdsLeast", households_most as "householdsMost",
       full_time as "fullTime", part_time as "partTime", coalesce(assistants, helpers) as assistants, counted,
       supervision_phone as "supervisionPhone"
     from workforce_rule where district = $1 and valid_from <= $2::date order by valid_from desc limit 1`,
    [district, day],
  );
  return rows[0] ?? null;
}

type By = { readonly person: string; readonly now: number };

/** Another one for the same day takes its place. */
export async function setRule(
  db: Queryable,
  district: string,
  rule: Rule,
  { person, now }: By,
): Promise<void> {
  await db.query(
    `insert into workforce_rule (district, valid_from, households_least, households_most, full_time, part_time,
       assistants, counted, supervision_phone, by_person, at, helpers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $6::int + $7::int)
     on conflict (district, valid_from) do update set households_least = excluded.households_least,
       households_most = excluded.households_most, full_time = excluded.full_time, part_time = excluded.part_time,
       assistants = excluded.assistants, counted = excluded.counted, supervision_phone = excluded.supervision_phone,
       by_person = excluded.by_person, at = excluded.at, helpers = excluded.helpers`,
    [
      ...[district, rule.from, rule.householdsLeast, rule.householdsMost],
      ...[rule.fullTime, rule.partTime, rule.assistants, rule.counted],
      ...[rule.supervisionPhone, person, timestamp(now)],
    ],
  );
}

export async function setHouseholds(
  db: Queryable,
  { grid, from, households }: { readonly grid: string; readonly from: string; readonly households: number },
  { person, now }: By,
): Promise<void> {
  await db.query(
    `insert into grid_households (district, grid, valid_from, households, by_person, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (district, grid, valid_from) do update set households = excluded.households,
       by_person = excluded.by_person, at = excluded.at`,
    [grid.slice(0, 6), grid, from, households, person, timestamp(now)],
  );
}

export type WorkerRow = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly kind: Kind;
  readonly grid: string;
  readonly stage: State['stage'];
  readonly number: string;
  readonly certificateUntil: number | null;
  readonly agreementUntil: number;
  readonly insuredUntil: number | null;
};

/** Engagements in an area that have not ended, with names: whoever asks keeps the files. */
export async function workersIn(db: Queryable, area: string, most: number): Promise<WorkerRow[]> {
  const { rows } = await db.query<WorkerRow>(
    `select w.id, w.person, coalesce(p.name, '') as name, w.kind, w.grid, w.stage, w.number,
       w.certificate_until as "certificateUntil", w.agreement_until as "agreementUntil",
       w.insured_until as "insuredUntil"
     from worker w left join person p on p.id::text = w.person
     where w.district = $1 and w.grid like $2 and w.stage not in ('departed', 'given_up')
     order by w.grid, w.kind, w.number limit $3`,
    [area.slice(0, 6), `${area}%`, most],
  );
  return rows;
}
