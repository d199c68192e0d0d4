import type { Department } from '@gridgov/domain/hands/whistles/events.ts';
import type { Sheet } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type StreetReason = { readonly street: string; readonly words: string };

export async function reasonsIn(db: Queryable, district: string, month: string): Promise<StreetReason[]> {
  const { rows } = await db.query<StreetReason>(
    'select street, words from whistle_reason where district = $1 and month = $2',
    [district, month],
  );
  return rows;
}

type Explained = StreetReason & { readonly district: string; readonly month: string; readonly at: number };

export async function writeReason(
  tx: Queryable,
  { district, street, month, words, at }: Explained,
  { personId, postId }: { readonly personId: string; readonly postId: string },
): Promise<void> {
  await tx.query(
    `insert into whistle_reason (district, street, month, words, at, by_person, by_post) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (district, street, month) do update
     set words = excluded.words, at = excluded.at, by_person = excluded.by_person, by_post = excluded.by_post`,
    [district, street, month, words, timestamp(at), personId, postId],
  );
}

/** One decided objection of a whistle: whether the department was found to be the right one. */
export type Decided = {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly upheld: boolean;
};

type Since = { readonly district: string; readonly classCode: string; readonly since: number };

/** Objections decided since a moment in whistles of a class in a district, newest first. */
export async function decidedObjections(
  db: Queryable,
  { district, classCode, since }: Since,
): Promise<Decided[]> {
  const { rows } = await db.query<Decided>(
    `select w.id, w.number, lane->>'unit' as unit, (lane->'ruled'->>'upheld')::boolean as upheld
     from whistle w, jsonb_array_elements(w.state->'lanes'->'department') as lane
     where w.district = $1 and w.class_code = $2 and (lane->'ruled'->>'at')::bigint >= $3
     order by (lane->'ruled'->>'at')::bigint desc, w.id limit 500`,
    [district, classCode, since],
  );
  return rows;
}

/** Rulings of returned matters of a class in a district since a moment, newest first. */
export async function rulingsOf(db: Queryable, { district, classCode, since }: Since) {
  const { rows } = await db.query<{ readonly unit: string; readonly matter: string }>(
    `select data->'target'->>'unitId' as unit, data->>'matterId' as matter from routing_ruling
     where at >= $3 and data->'input'->>'classCode' = $2 and left(data->'input'->>'area', 6) = $1
     order by at desc, id limit 500`,
    [district, classCode, timestamp(since)],
  );
  return rows;
}

/** Whistles blown from a matter. */
export async function whistlesOfIssue(db: Queryable, district: string, issue: string) {
  type Blown = {
    readonly id: string;
    readonly number: string;
    readonly stage: string;
    readonly units: string[];
  };
  const { rows } = await db.query<Blown>(
    `select id, number, stage, array(
        select lane->>'unit' from jsonb_array_elements(state->'lanes'->'department') as lane
        where lane->>'stage' <> 'excused') as units
     from whistle where district = $1 and issue = $2 order by id`,
    [district, issue],
  );
  return rows;
}

/** When whistles blown from a matter called departments, and which. */
export async function calledTo(db: Queryable, district: string, issue: string) {
  const { rows } = await db.query<{ readonly at: number; readonly units: string[] }>({
    name: 'whistle_called_to',
    text: `select (lane->>'calledAt')::float8 as at, array_agg(lane->>'unit' order by lane->>'key') as units
      from whistle w, jsonb_array_elements(w.state->'lanes'->'department') as lane
      where w.district = $1 and w.issue = $2 and w.stage not in ('withdrawn', 'refused') and lane ? 'calledAt'
      group by w.id, lane->>'calledAt' order by 1`,
    values: [district, issue],
  });
  return rows;
}

/** A department called by a whistle, with the sheet that is counted of it. */
export type CalledRow = {
  readonly id: string;
  readonly number: string;
  readonly asks: string;
  readonly lane: Department;
  readonly sheet: Sheet;
};
type Days = { readonly from: string; readonly to: string };

/** Departments called in a district on these days; at most `limit`. */
export async function calledIn(
  db: Queryable,
  district: string,
  { from, to }: Days,
  limit: number,
): Promise<CalledRow[]> {
  const { rows } = await db.query<CalledRow>(
    `select w.id, w.number, w.state->>'asks' as asks, to_jsonb(s) as sheet,
        w.state->'lanes'->'department'->s.span::int as lane
     from whistle_sheet s join whistle w on w.district = s.district and w.id = s.stream_id
     where s.district = $1 and s.called_on between $2 and $3 order by w.serial, w.id, s.span limit $4`,
    [district, from, to, limit],
  );
  return rows;
}

/** How many whistles of each kind a street blew on these days. */
export async function blownIn(db: Queryable, district: string, { from, to }: Days) {
  const { rows } = await db.query<{ readonly street: string; readonly kind: string; readonly count: number }>(
    `select street, channel as kind, count(*)::int as count from whistle_sheet
     where district = $1 and called_on between $2 and $3 and blown group by street, channel`,
    [district, from, to],
  );
  return rows;
}

export type WaitingRow = {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly what: 'objected' | 'silent';
  readonly asks: string;
  readonly level: number;
  readonly dueAt: number | null;
};

/** Whistles that wait for the district now: an objection to decide, a department that rose. */
export async function waitingFor(db: Queryable, district: string, limit: number): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select w.id, w.number, lane->>'unit' as unit, w.state->>'asks' as asks,
        case when lane->>'stage' = 'objected' then 'objected' else 'silent' end as what,
        (lane->>'risen')::int as level,
        (select min((clock.value->>'dueAt')::float8) from jsonb_each(lane->'clocks') as clock) as "dueAt"
     from whistle w, jsonb_array_elements(w.state->'lanes'->'department') as lane
     where w.district = $1 and w.open
       and (lane->>'stage' = 'objected' or ((lane->>'risen')::int > 0 and lane->>'stage' in ('called', 'reported', 'there')))
     order by "dueAt" nulls first, w.id limit $2`,
    [district, limit],
  );
  return rows;
}
