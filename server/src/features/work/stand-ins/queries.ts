import { type Looked, STAND_INS, type Wish } from '@gridgov/domain/work/stand-ins/stand-in.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';

const STAND_IN = tableOf('stand_in', 'district, post_id', {
  district: column(),
  postId: column(),
  grid: column(),
  reason: column(),
  byPerson: column(),
  at: moment(),
});

/** False where the same post was named before. */
export const insertStandIn = (db: Queryable, one: RowOf<typeof STAND_IN>): Promise<boolean> =>
  insertRow(db, STAND_IN, one);

export async function lookAt(db: Queryable, { grid, personId, from, to }: Wish): Promise<Looked> {
  const { rows } = await db.query<Looked>(
    `select exists (select 1 from area g where g.code = $1 and g.level = 'grid' and ${inForce('g', '$3::date')}) as "isGrid",
       exists (select 1 from post p where p.person_id = $2 and p.kind = any($5)
         and left(p.area, 9) = left($1, 9) and ${inForce('p', '$3::date')}) as "mayStandIn",
       exists (select 1 from post p where p.area = $1 and p.kind = 'grid_worker'
         and p.valid_from <= $4::date and (p.valid_to is null or p.valid_to > $3::date)) as "isServed"`,
    [grid, personId, from, to, STAND_INS],
  );
  return rows[0] ?? { isGrid: false, mayStandIn: false, isServed: false };
}

export type StandInRow = {
  readonly id: string;
  readonly grid: string;
  readonly personId: string;
  readonly name: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};

const ROW = `s.post_id as id, s.grid, p.person_id as "personId", o.name, p.valid_from::text as "from",
  (p.valid_to - 1)::text as "to", s.reason
  from stand_in s join post p on p.id = s.post_id join person o on o.id = p.person_id
  where s.district = left($1, 6) and p.valid_to > p.valid_from`;

/** Stand-ins of an area that have not ended on a day, also those to come. */
export async function standInsIn(db: Queryable, area: string, day: string): Promise<StandInRow[]> {
  const { rows } = await db.query<StandInRow>(
    `select ${ROW} and s.grid like $2 and p.valid_to > $3::date order by s.grid, p.valid_from`,
    [area, `${area}%`, day],
  );
  return rows;
}

/** Null where the post is no stand-in's, or of another district. */
export async function findStandIn(db: Queryable, area: string, id: string): Promise<StandInRow | null> {
  const { rows } = await db.query<StandInRow>(`select ${ROW} and s.post_id = $2`, [area, id]);
  return rows[0] ?? null;
}

/** Posts of stand-ins that last beyond a day: in a grid, or where none is named those of a person. */
export async function standInPosts(
  db: Queryable,
  {
    district,
    grid,
    person,
    day,
  }: Record<'district' | 'person' | 'day', string> & { readonly grid: string | null },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select p.id from stand_in s join post p on p.id = s.post_id
     where s.district = $1 and (p.valid_to > $4::date and p.valid_to > p.valid_from)
       and (s.grid = $2 or ($2::text is null and p.person_id = $3))`,
    [district, grid, person, day],
  );
  return rows.map(({ id }) => id);
}

export type Candidate = { readonly id: string; readonly name: string; readonly grids: readonly string[] };

/** Who may stand in for a grid: those of its community first, then those of its street. */
export async function listCandidates(
  db: Queryable,
  { grid, name, day }: Record<'grid' | 'name' | 'day', string>,
): Promise<Candidate[]> {
  const { rows } = await db.query<Candidate>(
    `select o.id, o.name, array_agg(p.area order by p.area) as grids
     from post p join person o on o.id = p.person_id
     where left(p.area, 9) = left($1, 9) and p.kind = any($4) and ${inForce('p', '$3::date')} and o.name like $2
     group by o.id, o.name
     order by bool_or(left(p.area, 12) = left($1, 12)) desc, count(*), min(p.area), o.id limit 20`,
    [grid, `${name.replace(/[\\%_]/g, '\\$&')}%`, day, STAND_INS],
  );
  return rows;
}
