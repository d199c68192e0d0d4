import type { Queryable } from '../../../platform/db/database.ts';
import type { Box } from '../../telling/publication/public.ts';

/* Boundaries are reference data, city-wide and small: no statement here names a district. */

export type AreaFilter = {
  readonly digits: number;
  /** Code of the area they lie in; '' for the city. */
  readonly inside: string;
  readonly box: Box | undefined;
  readonly day: string;
};
export type AreaShape = {
  readonly code: string;
  readonly coordinates: string;
  readonly synthetic: boolean;
};

const WHERE = `length(code) = $1 and left(code, length($2)) = $2 and valid_from <= $3::date
  and (valid_to is null or valid_to > $3::date)
  and ($4::float8 is null or (south <= $7::float8 and north >= $5::float8
    and ((west <= $6::float8 and east >= $4) or ($4 > $6 and (east >= $4 or west <= $6)))))`;

function valuesOf({ digits, inside, box, day }: AreaFilter): unknown[] {
  return [digits, inside, day, box?.west ?? null, box?.south ?? null, box?.east ?? null, box?.north ?? null];
}

export async function listShapes(
  db: Queryable,
  filter: AreaFilter,
  after: string,
  limit: number,
): Promise<AreaShape[]> {
  const { rows } = await db.query<AreaShape>({
    name: 'ogc_shapes',
    text: `select code, coordinates, synthetic from area_boundary
      where ${WHERE} and code > $8 order by code limit $9`,
    values: [...valuesOf(filter), after, limit],
  });
  return rows;
}

export async function countShapes(db: Queryable, filter: AreaFilter): Promise<number> {
  const { rows } = await db.query<{ n: number }>({
    name: 'ogc_count_shapes',
    text: `select count(*) as n from area_boundary where ${WHERE}`,
    values: valuesOf(filter),
  });
  return rows[0]?.n ?? 0;
}

export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Of the areas with that many digits; null where there are none. */
export async function extentOf(db: Queryable, digits: number, day: string): Promise<Extent | null> {
  const { rows } = await db.query<{ extent: Extent | null }>({
    name: 'ogc_extent',
    text: `select case when count(*) = 0 then null
        else array[min(west), min(south), max(east), max(north)] end as extent
      from area_boundary where length(code) = $1 and valid_from <= $2::date
        and (valid_to is null or valid_to > $2::date)`,
    values: [digits, day],
  });
  return rows[0]?.extent ?? null;
}
