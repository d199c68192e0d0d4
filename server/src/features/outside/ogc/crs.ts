/** Coordinate systems of OGC API – Features part 2. Stored and by default longitude, latitude in WGS-84. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const EPSG = 'http://www.opengis.net/def/crs/EPSG/0';
export const CRS_URIS = [CRS84, `${EPSG}/4326`, `${EPSG}/3857`] as const;
export type CrsUri = (typeof CRS_URIS)[number];

type Position = readonly [number, number];
const RADIUS = 6_378_137;
const RAD = Math.PI / 180;
/** Web Mercator ends here; what lies beyond is drawn on its edge. */
const MOST_LATITUDE = 85.051_128_78;

/** From longitude and latitude. EPSG:4326 has its axes the other way round. */
export function fromCrs84([lon, lat]: Position, to: CrsUri): Position {
  if (to === CRS84) return [lon, lat];
  if (to === `${EPSG}/4326`) return [lat, lon];
  const kept = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  const y = RADIUS * Math.log(Math.tan(Math.PI / 4 + (kept * RAD) / 2));
  return [rounded(RADIUS * lon * RAD), rounded(y)];
}

export function toCrs84([x, y]: Position, from: CrsUri): Position {
  if (from === CRS84) return [x, y];
  if (from === `${EPSG}/4326`) return [y, x];
  return [x / RADIUS / RAD, (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) / RAD];
}

/** A centimetre. */
const rounded = (metres: number) => Math.round(metres * 100) / 100;

/** Coordinates of a MultiPolygon, as text to text. */
export function polygonsIn(coordinates: string, to: CrsUri): string {
  if (to === CRS84) return coordinates;
  const polygons = JSON.parse(coordinates) as Position[][][];
  return JSON.stringify(
    polygons.map((polygon) => polygon.map((ring) => ring.map((position) => fromCrs84(position, to)))),
  );
}
