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

/** Which ring of a boundary: the part, and in it 0 for the outer ring, then its holes. */
export interface RingAt {
  readonly part: number;
  readonly ring: number;
}

export const outer: RingAt = { part: 0, ring: 0 };

/** The corners of a ring, without the closing one; none where there is no such ring. */
export function cornersOf(boundary: Boundary, { part, ring }: RingAt = outer): Ring {
  return boundary[part]?.[ring]?.slice(0, -1) ?? [];
}

/** The boundary with other corners in one of its rings. */
export function withCorners(boundary: Boundary, corners: Ring, at: RingAt = outer): Boundary {
  const [closing] = corners;
  const closed = closing === undefined ? [] : [...corners, closing];
  if (boundary.length === 0) return [[closed]];
  return boundary.map((rings, part) =>
    part === at.part ? rings.map((ring, one) => (one === at.ring ? closed : ring)) : rings,
  );
}

/** All rings of a boundary, outer rings before their holes. */
export function ringsOf(boundary: Boundary): readonly RingAt[] {
  return boundary.flatMap((rings, part) => rings.map((_, ring) => ({ part, ring })));
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

type Edge = readonly [from: Position, to: Position];

function edgesOf(corners: Ring): Edge[] {
  return corners.flatMap((from, at): Edge[] => {
    const to = corners[(at + 1) % corners.length];
    return to === undefined || same(from, to) ? [] : [[from, to]];
  });
}

const distance = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Between the two, and no further from their line than rounding puts it. */
export function isOn(position: Position, from: Position, to: Position): boolean {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const [px, py] = [position[0] - from[0], position[1] - from[1]];
  const length = Math.hypot(x, y);
  const along = (px * x + py * y) / length;
  return along > 0 && along < length && Math.abs(px * y - py * x) / length < near;
}

/** How much of a shape's border lies on that of a boundary; degrees, for comparing. Corners need not be shared. */
export function sharedBorder(shape: Boundary, boundary: Boundary): number {
  const rings = boundary.flat();
  const lies = (at: Position) =>
    rings.some((ring) => edgesOf(ring).some(([a, b]) => same(at, a) || same(at, b) || isOn(at, a, b)));
  return shape
    .flat()
    .flatMap((ring) => edgesOf(ring))
    .filter(([from, to]) => lies(from) && lies(to) && lies([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
    .reduce((sum, [from, to]) => sum + distance(from, to), 0);
}
