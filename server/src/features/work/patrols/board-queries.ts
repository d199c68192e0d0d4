/** The board of patrols 巡查情况: what became of the points of an area today and in the last seven days. Places, no people. */
import type { PointStage } from '@gridgov/domain/work/patrols/tables.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Count = { readonly patrols: number; readonly points: number } & Readonly<
  Record<Exclude<PointStage, 'open'>, number>
>;
type Asked = { readonly districts: readonly string[]; readonly area: string; readonly since: number };

/** Digits of the areas an area is told apart by: districts of the city, streets of a district, else grids. */
export const digitsIn = (area: string): number => (area.length < 6 ? 6 : area.length < 9 ? 9 : 15);

export type Line = Count & { readonly code: string; readonly today: boolean };

/** Patrols that were given, by the areas inside, those of today apart. */
export async function linesIn(
  db: Queryable,
  { districts, area, since, today }: Asked & { readonly today: number },
): Promise<Line[]> {
  const { rows } = await db.query<Line>(
    `select left(c.grid, $4) as code, c.day >= $5 as today,
       count(distinct c.id)::int as patrols, count(p)::int as points,
       count(*) filter (where p ->> 'stage' = 'checked')::int as checked,
       count(*) filter (where p ->> 'stage' = 'marked')::int as marked,
       count(*) filter (where p ->> 'stage' = 'unreached')::int as unreached,
       count(*) filter (where p ->> 'stage' = 'missed')::int as missed
     from patrol_case c left join lateral jsonb_array_elements(c.state -> 'lanes' -> 'point') p on true
     where c.district = any($1) and c.grid like $2 || '%' and c.day >= $3 and c.stage <> 'not_given'
     group by 1, 2 order by 1, 2`,
    [districts, area, timestamp(since), digitsIn(area), timestamp(today)],
  );
  return rows;
}

export type MissedPoint = {
  readonly id: string;
  readonly title: string;
  readonly grid: string;
  readonly day: number;
  readonly name: string;
  readonly reason: string | null;
};

/** Points nobody came to, the newest first. */
export async function missedIn(
  db: Queryable,
  { districts, area, since, limit }: Asked & { readonly limit: number },
): Promise<MissedPoint[]> {
  const { rows } = await db.query<MissedPoint>(
    `select c.district || '.' || c.id as id, c.state ->> 'title' as title, c.grid,
       (c.state -> 'day')::bigint::float8 as day, p ->> 'name' as name, p ->> 'reason' as reason
     from patrol_case c, jsonb_array_elements(c.state -> 'lanes' -> 'point') p
     where c.district = any($1) and c.grid like $2 || '%' and c.day >= $3 and c.stage <> 'not_given'
       and p ->> 'stage' in ('missed', 'unreached')
     order by c.day desc, c.grid, c.id, p ->> 'key' limit $4`,
    [districts, area, timestamp(since), limit],
  );
  return rows;
}
