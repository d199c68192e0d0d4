import type { ChangeKind } from '@gridgov/domain/city/areas/changes.ts';
import type { AreaLevel } from '@gridgov/domain/city/areas/codes.ts';
import type { GridKind } from '@gridgov/domain/city/areas/tree.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Crs } from './imports/crs.ts';

/* Reference data, city-wide and small: no statement here names a district. */

export interface AreaRow {
  readonly code: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: GridKind | null;
  readonly from: string;
  readonly to: string | null;
}

export interface BoundaryRow {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  /** Coordinates of a GeoJSON MultiPolygon. */
  readonly coordinates: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly labelLon: number;
  readonly labelLat: number;
  readonly source: string;
  readonly crs: Crs;
  readonly synthetic: boolean;
  readonly derived: boolean;
}

/** Takes the turn of a writer, so that two imports never mix, and tells every server that areas changed. */
export async function nextRevision(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ revision: number }>(
    'update area_revision set revision = revision + 1 where one returning revision',
  );
  return rows[0]?.revision ?? 0;
}

export async function currentRevision(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ revision: number }>('select revision from area_revision where one');
  return rows[0]?.revision ?? 0;
}

const AREA = 'code, level, parent, name, kind, valid_from as "from", valid_to as "to"';

/** Every version of every area, by code and first day. */
export async function listAreaVersions(db: Queryable): Promise<AreaRow[]> {
  const { rows } = await db.query<AreaRow>(`select ${AREA} from area order by code, valid_from`);
  return rows;
}

const BOUNDARY = `code, valid_from as "from", valid_to as "to", coordinates, west, south, east, north,
  label_lon as "labelLon", label_lat as "labelLat", source, origin_crs as crs, synthetic, derived`;

/** Boundary versions of codes with that many digits (6 district … 15 grid), by code and first day. */
export async function listBoundaryVersions(db: Queryable, digits: number): Promise<BoundaryRow[]> {
  const { rows } = await db.query<BoundaryRow>(
    `select ${BOUNDARY} from area_boundary where length(code) = $1 order by code, valid_from`,
    [digits],
  );
  return rows;
}

/** The last version of each area. */
export async function lastAreas(db: Queryable): Promise<Map<string, AreaRow>> {
  const { rows } = await db.query<AreaRow>(
    `select distinct on (code) ${AREA} from area order by code, valid_from desc`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** The last boundary version of each code with that many digits. */
export async function lastBoundaries(db: Queryable, digits: number): Promise<Map<string, BoundaryRow>> {
  const { rows } = await db.query<BoundaryRow>(
    `select distinct on (code) ${BOUNDARY} from area_boundary where length(code) = $1
     order by code, valid_from desc`,
    [digits],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Ends versions on the day; those that would begin on it or later are left for `write…` to replace. */
export async function endVersions(
  tx: Queryable,
  table: 'area' | 'area_boundary' | 'unit_grid',
  ends: readonly { readonly code: string; readonly day: string }[],
): Promise<void> {
  await tx.query(
    `update ${table} as kept set valid_to = ended.day
     from unnest($1::text[], $2::date[]) as ended (code, day)
     where kept.code = ended.code and kept.valid_to is null and kept.valid_from < ended.day`,
    [ends.map((end) => end.code), ends.map((end) => end.day)],
  );
}

export async function writeAreas(tx: Queryable, areas: readonly AreaRow[]): Promise<void> {
  await tx.query(
    `insert into area (code, valid_from, level, parent, name, kind)
     select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[])
     on conflict (code, valid_from) do update
     set parent = excluded.parent, name = excluded.name, kind = excluded.kind, valid_to = null`,
    [
      areas.map((area) => area.code),
      areas.map((area) => area.from),
      areas.map((area) => area.level),
      areas.map((area) => area.parent),
      areas.map((area) => area.name),
      areas.map((area) => area.kind),
    ],
  );
}

export async function writeBoundaries(tx: Queryable, rows: readonly BoundaryRow[]): Promise<void> {
  await tx.query(
    `insert into area_boundary (code, valid_from, coordinates, west, south, east, north,
       label_lon, label_lat, source, origin_crs, synthetic, derived)
     select * from unnest($1::text[], $2::date[], $3::text[], $4::float8[], $5::float8[], $6::float8[],
       $7::float8[], $8::float8[], $9::float8[], $10::text[], $11::text[], $12::boolean[], $13::boolean[])
     on conflict (code, valid_from) do update
     set coordinates = excluded.coordinates, west = excluded.west, south = excluded.south,
       east = excluded.east, north = excluded.north, label_lon = excluded.label_lon,
       label_lat = excluded.label_lat, source = excluded.source, origin_crs = excluded.origin_crs,
       synthetic = excluded.synthetic, derived = excluded.derived, valid_to = null`,
    [
      ...columns(rows, ['code', 'from', 'coordinates', 'west', 'south', 'east', 'north']),
      ...columns(rows, ['labelLon', 'labelLat', 'source', 'crs', 'synthetic', 'derived']),
    ],
  );
}

function columns<T>(rows: readonly T[], names: readonly (keyof T)[]): unknown[][] {
  return names.map((name) => rows.map((row) => row[name]));
}

export interface UnitGridRow {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly name: string;
  readonly coordinates: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly source: string;
  readonly crs: Crs;
  readonly synthetic: boolean;
}

/** Every version of every unit grid, by code and first day. */
export async function listUnitGridVersions(db: Queryable): Promise<UnitGridRow[]> {
  const { rows } = await db.query<UnitGridRow>(
    `select code, valid_from as "from", valid_to as "to", name, coordinates, west, south, east, north,
       source, origin_crs as crs, synthetic
     from unit_grid order by code, valid_from`,
  );
  return rows;
}

export async function writeUnitGrids(tx: Queryable, rows: readonly UnitGridRow[]): Promise<void> {
  await tx.query(
    `insert into unit_grid (code, valid_from, name, coordinates, west, south, east, north,
       source, origin_crs, synthetic)
     select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::float8[], $6::float8[],
       $7::float8[], $8::float8[], $9::text[], $10::text[], $11::boolean[])
     on conflict (code, valid_from) do update
     set name = excluded.name, coordinates = excluded.coordinates, west = excluded.west,
       south = excluded.south, east = excluded.east, north = excluded.north, source = excluded.source,
       origin_crs = excluded.origin_crs, synthetic = excluded.synthetic, valid_to = null`,
    [
      ...columns(rows, ['code', 'from', 'name', 'coordinates', 'west', 'south', 'east', 'north']),
      ...columns(rows, ['source', 'crs', 'synthetic']),
    ],
  );
}

export interface LabelRow {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly synthetic: boolean;
}

/** Where to write each area's name, without its boundary. */
export async function listLabels(db: Queryable): Promise<LabelRow[]> {
  const { rows } = await db.query<LabelRow>(
    `select code, valid_from as "from", valid_to as "to", label_lon as lon, label_lat as lat, synthetic
     from area_boundary order by code, valid_from`,
  );
  return rows;
}

export interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** Every line of every change of grids, by day. */
export async function listChanges(db: Queryable): Promise<ChangeRow[]> {
  const { rows } = await db.query<ChangeRow>(
    `select c.id, c.kind, c.day, s.from_code as "from", s.to_code as "to", s.share
     from area_change c join area_succession s on s.change_id = c.id
     order by c.day, c.recorded_at, c.id, s.from_code, s.to_code`,
  );
  return rows;
}

/** The boundary of the code on the day. */
export async function findBoundary(
  db: Queryable,
  code: string,
  day: string,
): Promise<BoundaryRow | undefined> {
  const { rows } = await db.query<BoundaryRow>(
    `select ${BOUNDARY} from area_boundary
     where code = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [code, day],
  );
  return rows[0];
}

/** The boundaries of several codes on the day, by code. */
export async function listBoundaries(
  db: Queryable,
  codes: readonly string[],
  day: string,
): Promise<Pick<BoundaryRow, 'code' | 'coordinates'>[]> {
  if (codes.length === 0) return [];
  const { rows } = await db.query<Pick<BoundaryRow, 'code' | 'coordinates'>>(
    `select code, coordinates from area_boundary
     where code = any($1) and valid_from <= $2 and (valid_to is null or valid_to > $2) order by code`,
    [codes, day],
  );
  return rows;
}

/** Areas inside the prefix in which a post of these kinds is held on the day; a leader's area is a community. */
export async function listStaffedAreas(
  db: Queryable,
  kinds: readonly string[],
  prefix: string,
  day: string,
): Promise<{ readonly kind: string; readonly area: string }[]> {
  // The community above a grid that is asked for by itself counts too.
  const { rows } = await db.query<{ kind: string; area: string }>(
    `select distinct kind, area from post
     where (area like $2 || '%' or area = left($2, 12)) and kind = any ($1)
       and valid_from <= $3 and (valid_to is null or valid_to > $3)`,
    [kinds, prefix, day],
  );
  return rows;
}
