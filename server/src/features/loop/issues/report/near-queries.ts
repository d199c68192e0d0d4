/** Open matters around a place. However many lie there, a bounded number of rows is looked at. */
import type { Queryable } from '../../../../platform/db/database.ts';
import type { IssueWhole } from '../queries.ts';

const MOST = 30;
/** From each side of the place, along the index: so many points are kept, of so many that are looked at. */
const KEPT = 60;
const LOOKED_AT = 1_500;
/** Close by more are asked for apart: in a crowd those of the same latitude would else stand for all. */
const CLOSE = 1 / 8;

/**
 * District, latitude and longitude of the place, and how far to look, are the first four parameters. Points come from
 * the index alone, and only the matters at the nearest of them are read; many may lie at one point.
 */
const NEAR = `with point as materialized (
    select p.lat, p.lon from (${[1, CLOSE]
      .flatMap((share) => [sideOf('north', share), sideOf('south', share)])
      .join(' union ')}) p
    order by (p.lat - $2) ^ 2 + (p.lon - $3) ^ 2 limit ${MOST + 1}
  ), near as materialized (
    select n.id from point p cross join lateral (select i.id from issue i
      where i.district = $1 and i.open and i.lat = p.lat and i.lon = p.lon limit ${MOST + 1}) n limit ${MOST + 1}
  )`;

/** Outwards from the latitude of the place; the inner limit keeps the walk short where few longitudes fit. */
function sideOf(side: 'north' | 'south', share: number): string {
  const far = `$4::float8 * ${share}`;
  const [band, order] =
    side === 'north'
      ? [`i.lat >= $2::float8 and i.lat <= $2::float8 + ${far}`, 'i.lat']
      : [`i.lat < $2::float8 and i.lat >= $2::float8 - ${far}`, 'i.lat desc'];
  return `(select s.lat, s.lon from (select i.lat, i.lon from issue i
      where i.district = $1 and i.open and ${band} order by ${order} limit ${LOOKED_AT}) s
    where s.lon between $3::float8 - ${far} and $3::float8 + ${far} limit ${KEPT})`;
}

export type Around = { readonly lon: number; readonly lat: number; readonly degrees: number };

/** Open matters within a box around a point, nearest first: what may be the same thing. */
export async function listNearWhole(
  db: Queryable,
  district: string,
  { lon, lat, degrees }: Around,
): Promise<IssueWhole[]> {
  const { rows } = await db.query<IssueWhole>({
    name: 'issue_near',
    text: `${NEAR}
      select i.version, i.state, t.description, t.place_text as "placeText"
      from near n join issue i on i.district = $1 and i.id = n.id
      join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.district = $1
      order by (i.lat - $2) ^ 2 + (i.lon - $3) ^ 2 limit ${MOST}`,
    values: [district, lat, lon, degrees],
  });
  return rows;
}
