/** Longitude, latitude in degrees, WGS-84. */
export type Position = readonly [number, number];
/** Closed: the last position equals the first. */
export type Ring = readonly Position[];
/** A shell and its holes. */
export type Polygon = readonly Ring[];

/** Points nearer than this to an edge lie on it: about 0.1 mm on the ground. Degrees. */
export const ON_EDGE = 1e-9;

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

export function samePlace(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Twice the signed area of the triangle: positive when b lies to the left of o → a. Square degrees. */
export function turn(o: Position, a: Position, b: Position): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** Signed area in square degrees: positive when the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  const base = ring[0];
  if (base === undefined) return 0;
  // Taken from the first point, so that a small ring far from the origin loses no digits.
  for (let i = 1; i < ring.length; i += 1) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    sum += (a[0] - base[0]) * (b[1] - base[1]) - (b[0] - base[0]) * (a[1] - base[1]);
  }
  return sum / 2;
}

/**
 * Area on the sphere in square metres, never negative. Additive: the parts of a split ring add up to the
 * whole, wherever the cut runs.
 */
export function ringAreaM2(ring: Ring): number {
  const base = Math.sin((ring[0]?.[1] ?? 0) * RADIANS);
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    const heights = Math.sin(a[1] * RADIANS) - base + (Math.sin(b[1] * RADIANS) - base);
    sum += (b[0] - a[0]) * RADIANS * heights;
  }
  return Math.abs((sum * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2);
}

/** Area of a shell without its holes, in square metres. */
export function polygonAreaM2(polygon: Polygon): number {
  return polygon.reduce((sum, ring, index) => sum + (index === 0 ? ringAreaM2(ring) : -ringAreaM2(ring)), 0);
}

export function areaM2(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, polygon) => sum + polygonAreaM2(polygon), 0);
}

/** Length of the ring in metres. */
export function ringLengthM(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    const scale = Math.cos(((a[1] + b[1]) / 2) * RADIANS);
    sum += Math.hypot((b[0] - a[0]) * scale, b[1] - a[1]);
  }
  return sum * RADIANS * EARTH_RADIUS_M;
}

/**
 * Half-open crossing rule: of two rings that share an edge, exactly one contains a point on that edge. The
 * crossing is computed from the lower end of the edge, so that both rings compute the very same number.
 */
export function ringContains(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    if (a[1] > lat !== b[1] > lat && lon < crossingAt(a, b, lat)) inside = !inside;
  }
  return inside;
}

function crossingAt(a: Position, b: Position, lat: number): number {
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
  return low[0] + ((lat - low[1]) * (high[0] - low[0])) / (high[1] - low[1]);
}

export function polygonContains(polygon: Polygon, lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of polygon) if (ringContains(ring, lon, lat)) inside = !inside;
  return inside;
}

/** Distance of the point to the segment in degrees. */
export function distanceToSegment(p: Position, a: Position, b: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/**
 * A point well inside: of several east–west lines through the shell the middle of the widest stretch.
 * Serves as label point and as the point that stands for the area.
 */
export function innerPoint(polygon: Polygon): Position {
  const shell = polygon[0] ?? [];
  const heights = [...new Set(shell.map((position) => position[1]))].sort((a, b) => a - b);
  let best: Position = shell[0] ?? [0, 0];
  let width = -1;
  for (const lat of scanLines(heights)) {
    for (const [from, to] of stretches(polygon, lat)) {
      if (to - from <= width) continue;
      width = to - from;
      best = [(from + to) / 2, lat];
    }
  }
  return best;
}

/** Lines between neighbouring heights, never through a vertex; at most nine, spread from low to high. */
function scanLines(heights: readonly number[]): number[] {
  const between: number[] = [];
  for (let i = 1; i < heights.length; i += 1) {
    between.push(((heights[i - 1] as number) + (heights[i] as number)) / 2);
  }
  if (between.length <= 9) return between;
  return Array.from(
    { length: 9 },
    (_, i) => between[Math.round(((i + 0.5) * between.length) / 9 - 0.5)] ?? 0,
  );
}

function stretches(polygon: Polygon, lat: number): [number, number][] {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const a = ring[i - 1] as Position;
      const b = ring[i] as Position;
      if (a[1] > lat !== b[1] > lat) crossings.push(crossingAt(a, b, lat));
    }
  }
  crossings.sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (let i = 1; i < crossings.length; i += 2) {
    found.push([crossings[i - 1] as number, crossings[i] as number]);
  }
  return found;
}
