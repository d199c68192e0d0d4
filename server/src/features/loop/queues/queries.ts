/** Lists and counters over the issue table. Each statement names one district; branches are merged in `list.ts`. */
import { createHash } from 'node:crypto';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { Queryable, Statement } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { conditionsOf } from './filters/condition-queries.ts';
import { orderOf, placeOf, walkOf } from './pages/branch-queries.ts';
import type { Key } from './pages/cursor.ts';
import type { Branch } from './pages/scope.ts';
import type { Plan } from './views.ts';

/** Builds statements only; they run on the pool of `platform/db`. */
const builder = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** With `named` it is prepared once per connection: for shapes of which there are few. */
export function compiled(statement: RawBuilder<unknown>, named = false): Statement {
  const { sql: text, parameters } = statement.compile(builder);
  if (!named) return { text, values: parameters };
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  return { name: `list_${hash}`, text, values: parameters };
}

/** Page sizes (and the one row more) whose statements are prepared; others would only crowd the connections. */
const USUAL: ReadonlySet<number> = new Set([51, 101, 501]);

/** A matter as lists need it. */
export type IssueRow = {
  readonly district: string;
  readonly id: string;
  readonly version: number;
  readonly moved_at: number;
  readonly number: string;
  readonly rank: number;
  readonly open: boolean;
  readonly holder: string | null;
  readonly reported_at: number;
  readonly due_at: number | null;
  readonly in_time: boolean | null;
  readonly state: IssueState;
  readonly files: number;
};

const ROW =
  sql.raw(`i.district, i.id, i.version, i.moved_at, i.number, i.rank, i.open, i.holder, i.reported_at, i.due_at,
  i.in_time, i.state`);

/** Rows of one branch, in order, where no filter has to be checked row by row. */
export async function listRows(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  limit: number,
): Promise<IssueRow[]> {
  const { district } = branch;
  const files = sql`(select count(*) from issue_file f where f.district = ${district} and f.stream_id = i.id) as files`;
  const statement = sql`select ${ROW}, ${files} from (${walkOf(plan, branch, after, limit)}) k
    join issue i on i.district = ${district} and i.id = k.id order by ${orderOf(plan, 'k')}`;
  return (await db.query<IssueRow>(compiled(statement, USUAL.has(limit)))).rows;
}

/** Keys of one branch, in order: what is merged over districts. */
export async function listKeys(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  limit: number,
): Promise<Key[]> {
  const statement = sql`select k.rank, k.at, k.id from (${walkOf(plan, branch, after, limit)}) k
    order by ${orderOf(plan, 'k')}`;
  return (await db.query<Key>(compiled(statement, USUAL.has(limit)))).rows;
}

/** Rows by id, in any order. */
export async function rowsOf(db: Queryable, district: string, ids: readonly string[]): Promise<IssueRow[]> {
  const { rows } = await db.query<IssueRow>({ name: 'list_rows_of', text: ROWS_OF, values: [district, ids] });
  return rows;
}

const ROWS_OF = `select i.district, i.id, i.version, i.moved_at, i.number, i.rank, i.open, i.holder, i.reported_at,
    i.due_at, i.in_time, i.state,
    (select count(*) from issue_file f where f.district = i.district and f.stream_id = i.id) as files
  from issue i where i.district = $1 and i.id = any($2)`;

/** Rows by their numbers, for whoever types one. */
export async function rowsByNumber(
  db: Queryable,
  district: string,
  numbers: readonly string[],
): Promise<IssueRow[]> {
  const { rows } = await db.query<IssueRow>({
    name: 'list_by_number',
    text: `select i.district, i.id, i.version, i.moved_at, i.number, i.rank, i.open, i.holder, i.reported_at,
        i.due_at, i.in_time, i.state,
        (select count(*) from issue_file f where f.district = i.district and f.stream_id = i.id) as files
      from issue i where i.district = $1 and i.number = any($2) order by i.reported_at desc`,
    values: [district, numbers],
  });
  return rows;
}

/** What the person sent back, last first and each matter once; only what the branch lets them see. */
export async function listReturned(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  limit: number,
): Promise<Key[]> {
  const { district } = branch;
  const key =
    after === null
      ? sql``
      : sql`and (e.at, e.stream_id) < (${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
  const statement = sql`select 0 as rank, e.at, e.stream_id as id from event e
    join issue i on i.district = e.district and i.id = e.stream_id
    where e.district = ${district} and e.person_id = ${plan.person}
      and e.name in ('issue.returned', 'issue.sent_down', 'issue.reworked') ${key}
      and ${placeOf(branch, plan)} and (${conditionsOf(plan, branch)})
      and not exists (select 1 from event l where l.district = e.district and l.stream_id = e.stream_id
        and l.version > e.version and l.person_id = e.person_id
        and l.name in ('issue.returned', 'issue.sent_down', 'issue.reworked'))
    order by e.at desc, e.stream_id desc limit ${sql.lit(limit)}`;
  return (await db.query<Key>(compiled(statement))).rows;
}

export type Counts = {
  readonly total: number;
  readonly help: number;
  readonly no_owner: number;
  readonly over: number;
};
/** The matter reported first among those that were counted. */
export type Oldest = { readonly district: string; readonly id: string; readonly at: number };
type Counted = Counts & { readonly oldest_id: string | null; readonly oldest_at: number | null };

/** Counts at most `most` rows of a branch, and of those who needs help, the ones without owner and those that are over. */
export async function countRows(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  most: number,
): Promise<Counts & { readonly oldest: Oldest | null }> {
  const { district } = branch;
  const statement = sql`with c as materialized (select i.id, i.rank, i.due_at, i.reported_at from issue i
      where i.district = ${district} and ${placeOf(branch, plan)} and (${conditionsOf(plan, branch)})
      limit ${sql.lit(most)}
    ), o as (select c.id, c.reported_at from c order by c.reported_at, c.id limit 1)
    select count(*) as total, count(*) filter (where c.rank < 0) as help,
      count(*) filter (where c.rank = 0) as no_owner,
      count(*) filter (where c.rank > 0 and c.due_at < ${timestamp(plan.now)}) as over,
      (select o.id from o) as oldest_id, (select o.reported_at from o) as oldest_at from c`;
  const { rows } = await db.query<Counted>(compiled(statement));
  const { total = 0, help = 0, no_owner = 0, over = 0 } = rows[0] ?? {};
  const { oldest_id: id = null, oldest_at: at = null } = rows[0] ?? {};
  return { total, help, no_owner, over, oldest: id === null || at === null ? null : { district, id, at } };
}

/** Counts at most `most` rows of a branch that are over: along its index, without the rows. */
export async function countOverdue(db: Queryable, plan: Plan, branch: Branch, most: number): Promise<number> {
  const statement = sql`select count(*) as n from (select 1 from issue i
    where i.district = ${branch.district} and ${placeOf(branch, plan)} and i.rank in (1, 2)
      and i.due_at < ${timestamp(plan.now)} limit ${sql.lit(most)}) c`;
  const { rows } = await db.query<{ n: number }>(compiled(statement));
  return rows[0]?.n ?? 0;
}

/** How many of a branch need help, and how many of those wait for a unit: few, at the head of its index. */
export async function countHelp(
  db: Queryable,
  plan: Plan,
  branch: Branch,
): Promise<{ readonly help: number; readonly unowned: number }> {
  const statement = sql`select count(*) as help,
      count(*) filter (where i.stage in ('to_dispatch', 'to_rule')) as unowned from issue i
    where i.district = ${branch.district} and ${placeOf(branch, plan)} and i.rank = -1`;
  const { rows } = await db.query<{ help: number; unowned: number }>(compiled(statement));
  return rows[0] ?? { help: 0, unowned: 0 };
}

/** Counters that commands keep: open matters by key (see the tallies of `features/loop/issues/stream.ts`). */
export async function tallyOf(
  db: Queryable,
  district: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ key: string; n: number }>({
    name: 'list_tally',
    text: 'select key, n from tally where district = $1 and key = any($2)',
    values: [district, keys],
  });
  return new Map(rows.map(({ key, n }) => [key, n]));
}

/** How many matters the person sent back, of those the branch lets them see; at most `most`. */
export async function countReturned(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  most: number,
): Promise<number> {
  const { district } = branch;
  const statement = sql`select count(*) as n from (select distinct e.stream_id from event e
    join issue i on i.district = e.district and i.id = e.stream_id
    where e.district = ${district} and e.person_id = ${plan.person}
      and e.name in ('issue.returned', 'issue.sent_down', 'issue.reworked')
      and ${placeOf(branch, plan)} and (${conditionsOf(plan, branch)}) limit ${sql.lit(most)}) c`;
  const { rows } = await db.query<{ n: number }>(compiled(statement));
  return rows[0]?.n ?? 0;
}

/** Which of these matters stand in the plan now. */
export async function fitting(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  ids: readonly string[],
): Promise<string[]> {
  const { district } = branch;
  const statement = sql`select i.id from issue i
    where i.district = ${district} and i.id = any(${ids as string[]}::uuid[])
      and ${placeOf(branch, plan)} and (${conditionsOf(plan, branch)})`;
  return (await db.query<{ id: string }>(compiled(statement))).rows.map(({ id }) => id);
}
