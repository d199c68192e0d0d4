import type { Queryable } from '../../../../platform/db/database.ts';

/** A boundary that holds from one day to another; of a unit grid or of a governance grid. */
export interface Ground {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly coordinates: string;
}
export interface UnitLink {
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
  readonly grid: string;
  readonly share: number;
}

const GROUND = 'code, valid_from as "from", valid_to as "to", coordinates';

/** Unit grids that lie where these governance grids lie or ever lay, by code. */
export async function unitsAround(db: Queryable, grids: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    `select distinct u.code from unit_grid u, (
       select min(west) as west, min(south) as south, max(east) as east, max(north) as north
       from area_boundary where code = any($1)) b
     where u.west < b.east and u.east > b.west and u.south < b.north and u.north > b.south order by u.code`,
    [grids],
  );
  return rows.map((row) => row.code);
}

/** All versions of these unit grids. */
export async function groundOfUnits(db: Queryable, codes: readonly string[]): Promise<Ground[]> {
  const { rows } = await db.query<Ground>(
    `select ${GROUND} from unit_grid where code = any($1) order by code, valid_from`,
    [codes],
  );
  return rows;
}

/** All versions of the governance grids that may reach into these unit grids. */
export async function gridsAround(db: Queryable, units: readonly string[]): Promise<Ground[]> {
  const { rows } = await db.query<Ground>(
    `select ${GROUND} from area_boundary g, (
       select min(west) as w, min(south) as s, max(east) as e, max(north) as n from unit_grid where code = any($1)) u
     where length(g.code) = 15 and g.west < u.e and g.east > u.w and g.south < u.n and g.north > u.s
     order by g.code, g.valid_from`,
    [units],
  );
  return rows;
}

export async function replaceLinks(
  tx: Queryable,
  units: readonly string[],
  links: readonly UnitLink[],
): Promise<void> {
  await tx.query('delete from unit_grid_link where unit_code = any($1)', [units]);
  await tx.query(
    `insert into unit_grid_link (unit_code, valid_from, valid_to, grid_code, share)
     select * from unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::float8[])`,
    [
      links.map((link) => link.unit),
      links.map((link) => link.from),
      links.map((link) => link.to),
      links.map((link) => link.grid),
      links.map((link) => link.share),
    ],
  );
}

export interface UnitOfGrid {
  readonly code: string;
  readonly name: string;
  readonly share: number;
}

/** The unit grids of a governance grid on a day, by code. */
export async function listUnitsOf(
  db: Queryable,
  grid: string,
  day: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<UnitOfGrid[]> {
  const { rows } = await db.query<UnitOfGrid>(
    `select u.code, u.name, l.share from unit_grid_link l join unit_grid u on u.code = l.unit_code
       and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2)
     where l.grid_code = $1 and l.unit_code > $3 and l.valid_from <= $2 and (l.valid_to is null or l.valid_to > $2)
     order by u.code limit $4`,
    [grid, day, after, limit],
  );
  return rows;
}

/** The governance grids a unit grid belonged and belongs to, newest first. */
export async function listLinksOf(db: Queryable, unit: string): Promise<(UnitLink & { name: string })[]> {
  const { rows } = await db.query<UnitLink & { name: string }>(
    `select l.unit_code as unit, l.valid_from as "from", l.valid_to as "to", l.grid_code as grid, l.share, u.name
     from unit_grid_link l join unit_grid u on u.code = l.unit_code
       and u.valid_from <= l.valid_from and (u.valid_to is null or u.valid_to > l.valid_from)
     where l.unit_code = $1 order by l.valid_from desc limit 200`,
    [unit],
  );
  return rows;
}
