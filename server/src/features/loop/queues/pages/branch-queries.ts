/** Which rows of the issue table a branch is, and in what order it is walked: pieces of the statements beside. */
import { type RawBuilder, sql } from 'kysely';
import { timestamp } from '../../../../platform/db/types.ts';
import { concernOf } from '../../issues/public.ts';
import type { Plan, Within } from '../views.ts';
import type { Key } from './cursor.ts';
import type { Branch, Column, Condition } from './scope.ts';
import { dayEnd } from './spans.ts';

type Sql = RawBuilder<unknown>;

const COLUMNS: Readonly<Record<Exclude<Column, 'concerned' | 'asked'>, Sql>> = {
  holder: sql.raw('i.holder'),
  lead: sql.raw('i.lead'),
  street: sql.raw('i.street'),
  community: sql.raw('i.community'),
  grid: sql.raw('i.grid'),
  reporter_id: sql.raw('i.reporter_id'),
};

/** The members of a state that tell of its promises, for the domain's `firstToBreak`. */
export const PROMISING = `jsonb_build_object('stage', i.stage, 'clocks', i.state->'clocks', 'parts', i.state->'parts',
  'suspendedUntil', i.state->'suspendedUntil')`;

const COMMUNITY = 12;

const isConcern = ({ held }: Branch) => held?.column === 'concerned' || held?.column === 'asked';

/** Which rows of a branch belong to the view, apart from the filter. The index of the branch answers most of it. */
export function placeOf(branch: Branch, plan: Plan): Sql {
  const { district, held, also, except } = branch;
  const parts = [sql`i.district = ${district}`];
  for (const condition of held === null ? also : [held, ...also])
    parts.push(equality(condition, district, plan));
  // Rows that another branch of the same person gives already.
  for (const condition of except) parts.push(sql`(${equality(condition, district, plan)}) is not true`);
  if (plan.open) parts.push(sql`i.open`);
  parts.push(...withinParts(plan.within));
  return sql.join(parts, sql` and `);
}

function equality({ column, value }: Condition, district: string, { open }: Plan): Sql {
  // A grid lies in the community its code begins with, and has no index of its own.
  if (column === 'grid') return sql`i.community = ${value.slice(0, COMMUNITY)} and i.grid = ${value}`;
  if (column !== 'concerned' && column !== 'asked') return sql`${COLUMNS[column]} = ${value}`;
  if (open) return sql`i.concerned @> ${[concernOf(district, column, value)]}::text[]`;
  if (value.startsWith('desk:community:')) return stoodIn(value.replace(/^desk:community:/, 'grid:'));
  const unit = JSON.stringify([{ unit: value.replace(/^unit:/, '') }]);
  return sql`(i.state->'assists' @> ${unit}::jsonb or i.state->'parts' @> ${unit}::jsonb)`;
}

/** A grid of the community leads, assists or has a part: checked on the few rows found by their concern. */
function stoodIn(grids: string): Sql {
  return sql`(i.lead like ${`${grids}%`} or exists (
    select 1 from jsonb_array_elements((i.state->'assists') || (i.state->'parts')) u
    where u->>'unit' like ${`${grids}%`}))`;
}

function withinParts(within: Within): Sql[] {
  const { noOwner, suspended, supervised, overdueAt, dueFrom, dueBefore, reportedFrom, reportedBefore } =
    within;
  const parts: Sql[] = [];
  if (reportedFrom !== undefined) parts.push(sql`i.reported_at >= ${timestamp(reportedFrom)}`);
  if (reportedBefore !== undefined) parts.push(sql`i.reported_at < ${timestamp(reportedBefore)}`);
  // Who needs help stands apart, with an owner or without.
  if (noOwner === true) parts.push(sql`i.rank < 1 and i.stage in ('to_dispatch', 'to_rule')`);
  if (suspended === true) parts.push(sql`i.rank = 2`);
  if (supervised === true) parts.push(sql`i.supervised`);
  if (overdueAt !== undefined) parts.push(sql`i.due_at < ${timestamp(overdueAt)}`);
  if (dueFrom !== undefined) parts.push(sql`i.due_at >= ${timestamp(dueFrom)}`);
  if (dueBefore !== undefined) parts.push(sql`i.due_at < ${timestamp(dueBefore)}`);
  return parts;
}

/**
 * The next rows of a branch in the order of the view: `rank`, `at` and `id` of at most `limit`, as a query of its
 * own. `where` holds further conditions on `issue i`.
 */
export function walkOf(plan: Plan, branch: Branch, after: Key | null, limit: number, where?: Sql): Sql {
  const also = where === undefined ? sql`` : sql`and (${where})`;
  if (plan.order === 'queue') return walkQueue(plan, branch, after, limit, also);
  if (isConcern(branch) && !plan.open) return walkConcerns(plan, branch, after, limit, also);
  const key = after === null ? sql`` : sql`and (i.reported_at, i.id) < ${keyed(after)}`;
  return sql`select 0 as rank, i.reported_at as at, i.id from ${rowsIn(branch, plan)}
    where i.district = ${branch.district} and ${placeOf(branch, plan)} ${also} ${key}
    order by i.reported_at desc, i.id desc limit ${sql.lit(limit)}`;
}

const keyed = ({ at, id }: Key) => sql`(${timestamp(at)}::timestamptz, ${id}::uuid)`;

/**
 * The next `chunk` rows of a branch of the book, newest first, each with what `more` adds. Their conditions are told
 * and not asked, so that however rare a match is, one call costs the same.
 */
export function bookOf(plan: Plan, branch: Branch, after: Key | null, chunk: number, more: Sql | null): Sql {
  const key = after === null ? sql`` : sql`and (i.reported_at, i.id) < ${keyed(after)}`;
  return sql`select 0 as rank, i.reported_at as at, i.id${more === null ? sql`` : sql`, ${more}`} from issue i
    where i.district = ${branch.district} and ${placeOf(branch, plan)} ${key}
    order by i.reported_at desc, i.id desc limit ${sql.lit(chunk)}`;
}

/** Whether the rows of a branch stand in the issue table in the order of the plan, so that `bookOf` can walk it. */
export function isBook(plan: Plan, branch: Branch): boolean {
  return plan.order === 'book' && !isConcern(branch);
}

/**
 * Planned as one query, a unit's few rows could be looked for along the order of the whole district; behind this
 * wall they are found by the words of the column first.
 */
function rowsIn(branch: Branch, { open }: Plan): Sql {
  const { held, district } = branch;
  if (held === null || !open || (held.column !== 'concerned' && held.column !== 'asked')) return sql`issue i`;
  return sql`(select * from issue where district = ${district} and open
    and concerned @> ${[concernOf(district, held.column, held.value)]}::text[] offset 0) i`;
}

/**
 * The book of who was concerned: along the rows written when they were, each matter once. The planner cannot guess
 * how many of them still concern the unit, so it is left no way but this one: a row, then its matter.
 */
function walkConcerns(plan: Plan, branch: Branch, after: Key | null, limit: number, also: Sql): Sql {
  const { district, held } = branch;
  const key = after === null ? sql`` : sql`and (c.reported_at, c.stream_id) < ${keyed(after)}`;
  return sql`select 0 as rank, c.reported_at as at, c.stream_id as id
    from issue_concern c cross join lateral (
      select * from issue x where x.district = c.district and x.id = c.stream_id limit 1) i
    where c.district = ${district} and c.seat = ${held?.value ?? ''}
      and not exists (select 1 from issue_concern b where b.district = c.district and b.seat = c.seat
        and b.stream_id = c.stream_id and b.version < c.version)
      and ${placeOf(branch, plan)} ${also} ${key}
    order by c.reported_at desc, c.stream_id desc limit ${sql.lit(limit)}`;
}

/**
 * The column says that a suspended matter comes last; where its review is due today, or anything else promised on it,
 * it stands by that time among the others (ruling 1 of the design). So what is suspended is walked apart, along the same index, and the two are
 * merged: no row has to be written at midnight.
 */
function walkQueue(plan: Plan, branch: Branch, after: Key | null, limit: number, also: Sql): Sql {
  const today = dayEnd(plan.now);
  const from = rowsIn(branch, plan);
  const place = sql`i.district = ${branch.district} and ${placeOf(branch, plan)} ${also}`;
  const running = sql`select i.rank, i.due_at as at, i.id from ${from}
    where ${place} and i.rank < 2 ${afterRunning(after)}
    order by i.rank, i.due_at, i.id limit ${sql.lit(limit)}`;
  const suspended = sql`select case when i.due_at < ${timestamp(today)} then 1 else 2 end as rank, i.due_at as at, i.id
    from ${from} where ${place} and i.rank = 2 ${afterSuspended(after, today)}
    order by i.due_at, i.id limit ${sql.lit(limit)}`;
  if (plan.within.suspended === true) return suspended;
  if (plan.within.noOwner === true) return running;
  return sql`select u.rank, u.at, u.id from ((${running}) union all (${suspended})) u
    order by u.rank, u.at, u.id limit ${sql.lit(limit)}`;
}

function afterRunning(after: Key | null): Sql {
  if (after === null) return sql``;
  return sql`and (i.rank, i.due_at, i.id) > (${after.rank}::smallint, ${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
}

function afterSuspended(after: Key | null, today: number): Sql {
  if (after === null || after.rank <= 0) return sql``;
  // Behind a running matter that is due later than today no review of today is left.
  if (after.rank === 1 && after.at >= today) return sql`and i.due_at >= ${timestamp(today)}`;
  return sql`and (i.due_at, i.id) > ${keyed(after)}`;
}

/** Rank by which a row stands in a queue now: see `walkQueue`. */
export function rankNow(rank: number, dueAt: number | null, now: number): number {
  return rank === 2 && dueAt !== null && dueAt < dayEnd(now) ? 1 : rank;
}

/** Order of what `walkOf` gave, under a name. */
export function orderOf({ order }: Plan, name: string): Sql {
  return sql.raw(
    order === 'queue' ? `${name}.rank, ${name}.at, ${name}.id` : `${name}.at desc, ${name}.id desc`,
  );
}
