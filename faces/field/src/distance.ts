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
  return metres < 1000 ? `${metres}m` : `${(metres / 1000).toFixed(1).replace(/\.0$/, '')}km`;
}
