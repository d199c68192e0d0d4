/** Distances and directions between points; degrees WGS-84, metres. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

const metresPerDegree = 111_320;

function apart(from: Point, to: Point): readonly [east: number, north: number] {
  const east = (to.lon - from.lon) * metresPerDegree * Math.cos((from.lat * Math.PI) / 180);
  return [east, (to.lat - from.lat) * metresPerDegree];
}

export function metresBetween(from: Point, to: Point): number {
  return Math.round(Math.hypot(...apart(from, to)));
}

/** Clockwise from north, 0 to 359. */
export function bearing(from: Point, to: Point): number {
  const [east, north] = apart(from, to);
  return (Math.round((Math.atan2(east, north) * 180) / Math.PI) + 360) % 360;
}

export const directions = [
  'north',
  'northEast',
  'east',
  'southEast',
  'south',
  'southWest',
  'west',
  'northWest',
] as const;

export function directionOf(degrees: number): (typeof directions)[number] {
  return directions[Math.round(degrees / 45) % 8] ?? 'north';
}

/** 180m, 1.2km. */
export function metresText(metres: number): string {
  return metres < 1000 ? `${metres}m` : `${(metres / 1000).toFixed(1)}km`;
}

/** Whether a point lies in a GeoJSON MultiPolygon; rings after the first are holes. */
export function inside(
  { lon, lat }: Point,
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
): boolean {
  return polygons.some((rings) => rings.filter((ring) => crosses(ring, lon, lat)).length % 2 === 1);
}

function crosses(ring: readonly (readonly number[])[], lon: number, lat: number): boolean {
  let within = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const [x2 = 0, y2 = 0] = ring[before] ?? [];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) within = !within;
  }
  return within;
}
