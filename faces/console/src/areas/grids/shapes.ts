import type { Box } from '@gridgov/ui/areaMapTypes.ts';

/** Longitude and latitude, WGS-84 degrees. */
export type Position = readonly [number, number];
/** Closed: the first position stands again at the end. */
export type Ring = readonly Position[];
export type Boundary = readonly (readonly Ring[])[];

/** Positions nearer than this are one: about a decimetre. */
const near = 0.000001;

export const same = (one: Position, other: Position) =>
  Math.abs(one[0] - other[0]) < near && Math.abs(one[1] - other[1]) < near;

/** What the server gives as arrays of numbers, as positions. */
export function boundaryOf(coordinates: readonly (readonly (readonly (readonly number[])[])[])[]): Boundary {
  return coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude])),
  );
}

/** The box around boundaries; undefined around none. */
export function boxOf(boundaries: readonly Boundary[]): Box | undefined {
  const all = boundaries.flat(3) as readonly Position[];
  if (all.length === 0) return undefined;
  const [longitudes, latitudes] = [all.map(([x]) => x), all.map(([, y]) => y)];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

/** The corners of the outer ring, without the closing one. */
export function cornersOf(boundary: Boundary): Ring {
  return boundary[0]?.[0]?.slice(0, -1) ?? [];
}

/** The boundary with other corners in its outer ring. */
export function withCorners(boundary: Boundary, corners: Ring): Boundary {
  const [first = [], ...others] = boundary;
  const [closing] = corners;
  const ring = closing === undefined ? [] : [...corners, closing];
  return [[ring, ...first.slice(1)], ...others];
}

/** Moves every corner at a place to another, so that neighbours stay neighbours. */
export function moveCorner(boundary: Boundary, from: Position, to: Position): Boundary {
  return boundary.map((polygon) =>
    polygon.map((ring) => ring.map((position) => (same(position, from) ? to : position))),
  );
}

/** A corner half-way between the one at `at` and the next. */
export function addCorner(corners: Ring, at: number): Ring {
  const [one, other] = [corners[at], corners[(at + 1) % corners.length]];
  if (one === undefined || other === undefined) return corners;
  const middle: Position = [round((one[0] + other[0]) / 2), round((one[1] + other[1]) / 2)];
  return [...corners.slice(0, at + 1), middle, ...corners.slice(at + 1)];
}

const decimals = 1_000_000;
export const round = (degrees: number) => Math.round(degrees * decimals) / decimals;

/** Cuts corners in two along the line between two of them; null where that line is an edge. */
export function splitCorners(corners: Ring, from: number, to: number): readonly [Ring, Ring] | null {
  const [low, high] = from < to ? [from, to] : [to, from];
  const one = corners.slice(low, high + 1);
  const other = [...corners.slice(high), ...corners.slice(0, low + 1)];
  return one.length < 3 || other.length < 3 ? null : [one, other];
}

/**
 * The ring around two areas that share a stretch of border: edges both have, in opposite directions, fall away.
 * Null where they share none, or where the rest is not one ring.
 */
export function mergeCorners(one: Ring, other: Ring): Ring | null {
  const [first, second] = [withMeetings(turned(one), other), withMeetings(turned(other), one)];
  const edges = [...edgesOf(first), ...edgesOf(second)];
  const left = edges.filter(([from, to]) => !edges.some(([a, b]) => same(a, to) && same(b, from)));
  if (left.length === edges.length) return null;
  const ring = chained(left);
  return ring === null ? null : withoutStraight(ring);
}

type Edge = readonly [from: Position, to: Position];

function edgesOf(corners: Ring): Edge[] {
  return corners.flatMap((from, at): Edge[] => {
    const to = corners[(at + 1) % corners.length];
    return to === undefined || same(from, to) ? [] : [[from, to]];
  });
}

/** Corners of the other that lie on an edge become corners here too: borders rarely share every corner. */
function withMeetings(corners: Ring, other: Ring): Ring {
  return edgesOf(corners).flatMap(([from, to]) => {
    const on = other
      .filter((position) => !same(position, from) && !same(position, to) && isOn(position, from, to))
      .sort((a, b) => distance(from, a) - distance(from, b));
    return [from, ...on];
  });
}

const distance = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Between the two, and no further from their line than rounding puts it. */
function isOn(position: Position, from: Position, to: Position): boolean {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const [px, py] = [position[0] - from[0], position[1] - from[1]];
  const length = Math.hypot(x, y);
  const along = (px * x + py * y) / length;
  return along > 0 && along < length && Math.abs(px * y - py * x) / length < near;
}

/** Counter-clockwise, so that neighbours run along a shared edge in opposite directions. */
function turned(corners: Ring): Ring {
  const doubled = edgesOf(corners).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0);
  return doubled < 0 ? [...corners].reverse() : corners;
}

function chained(edges: readonly Edge[]): Ring | null {
  const left = [...edges];
  const start = left.shift();
  if (start === undefined) return null;
  const ring: Position[] = [start[0]];
  let at = start[1];
  while (!same(at, start[0])) {
    const next = left.findIndex(([from]) => same(from, at));
    if (next < 0) return null;
    ring.push(at);
    at = left.splice(next, 1)[0]?.[1] ?? start[0];
  }
  return left.length === 0 ? ring : null;
}

/** Corners on a straight line say nothing. */
function withoutStraight(corners: Ring): Ring {
  return corners.filter((position, at) => {
    const [before, after] = [corners.at(at - 1), corners[(at + 1) % corners.length]];
    return before === undefined || after === undefined || !isOn(position, before, after);
  });
}
