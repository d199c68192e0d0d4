/** How far the rows of each stream are brought to the present shape, by district. */
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import type { AnyStream } from './chain.ts';
import { plain } from './portable.ts';
import type { StandingRow, Standings } from './standing.ts';

/** `after`: the last row that was looked at; null before the first. `found`: of an older shape, in this pass. */
export type ShapeWalk = { readonly after: string | null; readonly found: number };
export type ToShape = {
  readonly id: string;
  readonly version: number;
  readonly shape: number;
  readonly state: unknown;
};

const BITE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Districts of a stream that are not known to hold the present shape alone. */
export async function districtsToShape(db: Queryable, { name, table, shape }: AnyStream): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({
    name: `${name}_shape_districts`,
    text: `with recursive d(district) as (
        (select district from ${table} order by district limit 1)
        union all
        select (select t.district from ${table} t where t.district > d.district order by t.district limit 1)
        from d where d.district is not null
      )
      select d.district from d where d.district is not null and not exists (
        select 1 from stream_shape s where s.district = d.district and s.stream = $1
          and (s.shape > $2 or (s.shape = $2 and s.done_at is not null)))`,
    values: [name, shape],
  });
  return rows.map(({ district }) => district);
}

/** Where a walk stands, begun where there is none; null where it is done, or another server is at it. */
export async function startWalk(
  db: Queryable,
  { name, shape }: AnyStream,
  district: string,
): Promise<ShapeWalk | null> {
  await db.query({
    name: 'shape_walk_start',
    text: `insert into stream_shape as s (district, stream, shape) values ($1, $2, $3)
      on conflict (district, stream) do update set shape = $3, after = null, found = 0, done_at = null
      where s.shape < $3`,
    values: [district, name, shape],
  });
  const { rows } = await db.query<ShapeWalk>({
    name: 'shape_walk',
    text: `select after, found from stream_shape
      where district = $1 and stream = $2 and shape = $3 and done_at is null for update skip locked`,
    values: [district, name, shape],
  });
  return rows[0] ?? null;
}

/** The rows that come next, or one alone; the state only of those of an older shape. */
export async function pageToShape(
  db: Queryable,
  { name, table, shape }: AnyStream,
  district: string,
  after: string | null,
  only: string | null = null,
): Promise<ToShape[]> {
  const { rows } = await db.query<ToShape>({
    name: `${name}_shape_page`,
    text: `select id, version, shape, case when shape < $3 then state end as state from ${table}
      where district = $1 and id > $2 and ($4::uuid is null or id = $4) order by district, id limit ${BITE}`,
    values: [district, after ?? FIRST, shape, only],
  });
  return rows;
}

export async function rowsByIds(
  db: Queryable,
  { name, table }: AnyStream,
  district: string,
  ids: readonly string[],
): Promise<ToShape[]> {
  const { rows } = await db.query<ToShape>({
    name: `${name}_states`,
    text: `select id, version, shape, state from ${table} where district = $1 and id = any($2::uuid[])`,
    values: [district, ids],
  });
  return rows;
}

/** Writes what a row says of its state; false where it moved meanwhile, or is of the present shape already. */
export async function updateRow(
  db: Queryable,
  { name, table, columns }: AnyStream,
  row: { readonly district: string } & Pick<ToShape, 'id' | 'version' | 'shape'>,
  values: readonly unknown[],
): Promise<boolean> {
  const sets = columns.map((column, index) => `${column.name} = $${index + 5}`);
  const { rowCount } = await db.query({
    name: `${name}_shape_row`,
    text: `update ${table} set ${sets.join(', ')}
      where district = $1 and id = $2 and version = $3 and shape = $4`,
    values: [
      row.district,
      row.id,
      row.version,
      row.shape,
      ...columns.map(({ type }, index) => plain(values[index], type)),
    ],
  });
  return rowCount === 1;
}

type Step = {
  readonly walk: ShapeWalk;
  /** The last row of the bite; null where there was none. */
  readonly last: string | null;
  readonly found: number;
  readonly now: number;
};

/** On to the next bite; at the end another pass, or done where this one found nothing. */
export async function advance(
  db: Queryable,
  { name, shape }: AnyStream,
  district: string,
  { walk, last, found, now }: Step,
): Promise<void> {
  const ended = last === null;
  const done = ended && walk.found === 0 ? timestamp(now) : null;
  await db.query({
    name: 'shape_walk_on',
    text: `update stream_shape set after = $4, found = $5, done_at = $6
      where district = $1 and stream = $2 and shape = $3`,
    values: [district, name, shape, last, ended ? 0 : walk.found + found, done],
  });
}

/** Since when a stream's rows are known to hold the present shape alone, by district. */
export async function shapedSince(
  db: Queryable,
  { name, shape }: AnyStream,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ district: string; done_at: number }>(
    `select district, done_at from stream_shape /* across districts: a small table */
     where stream = $1 and shape = $2 and done_at is not null`,
    [name, shape],
  );
  return new Map(rows.map(({ district, done_at }) => [district, done_at]));
}

/** The rows that stand for one stream; what is still right is left as it is, since when it stands included. */
export async function standingNow(
  db: Queryable,
  stream: AnyStream,
  { district, id }: { readonly district: string; readonly id: string },
): Promise<Standings> {
  const stands: Record<string, readonly StandingRow[]> = {};
  for (const { table, columns } of stream.standing ?? []) {
    // In a transaction one statement follows the other.
    const { rows } = await db.query<StandingRow>(
      `select ${columns.map(({ name }) => name).join(', ')} from ${table} where district = $1 and stream_id = $2`,
      [district, id],
    );
    stands[table] = rows;
  }
  return stands;
}
