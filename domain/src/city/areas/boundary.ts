import { eachMeeting } from './ring-meetings.ts';
import type { Repair, RingRefusal } from './ring-repair.ts';
import { repairRing } from './ring-repair.ts';
import type { Polygon, Position, Ring } from './rings.ts';
import { innerPoint, ringAreaM2, ringContains, samePlace, signedArea } from './rings.ts';

/** The boundary of one area: one polygon, or several where islands or enclaves belong to it. */
export type Boundary = readonly Polygon[];

export type RepairedBoundary =
  | { readonly ok: true; readonly boundary: Polygon[]; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly refusal: RingRefusal };

/**
 * Makes a valid boundary of what was drawn: rings closed and simple, shells counter-clockwise, holes
 * clockwise and inside their shell, parts that do not overlap. Nothing that changes which ground belongs to
 * the area is guessed; then the answer is a refusal with its place.
 */
export function repairBoundary(drawn: Boundary): RepairedBoundary {
  const repairs: Repair[] = [];
  const polygons: Polygon[] = [];
  for (const polygon of drawn) {
    const [shell, ...holes] = polygon;
    if (shell === undefined) continue;
    const mended = mendPolygon(shell, holes, repairs);
    if ('kind' in mended) return { ok: false, refusal: mended };
    polygons.push(...mended);
  }
  const first = drawn[0]?.[0]?.[0];
  if (polygons.length === 0) return { ok: false, refusal: { kind: 'no_area', at: first ?? [0, 0] } };
  const overlap = partsOverlap(polygons);
  if (overlap) return { ok: false, refusal: { kind: 'rings_cross', at: overlap } };
  return { ok: true, boundary: polygons, repairs };
}

function mendPolygon(shell: Ring, holes: readonly Ring[], repairs: Repair[]): Polygon[] | RingRefusal {
  const outer = repairRing(shell);
  if (!outer.ok) return outer.refusal;
  repairs.push(...outer.repairs);
  const polygons = nest(outer.rings).map(([ring, ...inner]) => [ring as Ring, ...inner]);
  for (const hole of holes) {
    const mended = repairRing(hole);
    if (!mended.ok) return mended.refusal;
    repairs.push(...mended.repairs);
    for (const ring of mended.rings) {
      const home = polygons.find((polygon) => holdsRing(polygon[0] as Ring, ring));
      if (!home) return { kind: 'hole_outside', at: ring[0] as Position };
      home.push(ring);
    }
  }
  if (outer.rings.length === 1 && signedArea(outer.rings[0] as Ring) < 0) {
    repairs.push({ kind: 'turned', at: (outer.rings[0] as Ring)[0] as Position });
  }
  return polygons.map((polygon) => polygon.map((ring, index) => turned(ring, index === 0)));
}

/** Simple rings that do not cross, sorted into shells with their holes by how deep each lies (even–odd). */
export function nest(rings: readonly Ring[]): Ring[][] {
  const bySize = [...rings].sort((a, b) => ringAreaM2(b) - ringAreaM2(a));
  const placed: { ring: Ring; depth: number; polygon: Ring[] }[] = [];
  const shells: Ring[][] = [];
  for (const ring of bySize) {
    const around = placed.filter((other) => holdsRing(other.ring, ring));
    const depth = around.length;
    const owner = around[around.length - 1];
    if (depth % 2 === 1 && owner) {
      owner.polygon.push(ring);
      placed.push({ ring, depth, polygon: owner.polygon });
      continue;
    }
    const polygon = [ring];
    shells.push(polygon);
    placed.push({ ring, depth, polygon });
  }
  return shells;
}

/** Whether the inner ring lies inside the outer one; the two are known not to cross. */
function holdsRing(outer: Ring, inner: Ring): boolean {
  const [lon, lat] = innerPoint([inner]);
  return ringAreaM2(outer) > ringAreaM2(inner) && ringContains(outer, lon, lat);
}

function turned(ring: Ring, counterClockwise: boolean): Ring {
  return signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();
}

/** The first place where rings of the boundary cross, or one part lies on another; null where none does. */
function partsOverlap(polygons: readonly Polygon[]): Position | null {
  const rings = polygons.flat();
  for (const meeting of eachMeeting(rings)) if (meeting.kind === 'cross') return meeting.at;
  const inner = polygons.map((polygon) => innerPoint(polygon));
  for (let i = 0; i < polygons.length; i += 1) {
    for (let j = 0; j < polygons.length; j += 1) {
      const point = inner[j] as Position;
      if (i !== j && insidePolygon(polygons[i] as Polygon, point)) return point;
    }
  }
  return null;
}

function insidePolygon(polygon: Polygon, point: Position): boolean {
  let inside = false;
  for (const ring of polygon) if (ringContains(ring, point[0], point[1])) inside = !inside;
  return inside;
}

/** Whether two boundaries are the same list of points, which is how an import sees that nothing changed. */
export function sameBoundary(a: Boundary, b: Boundary): boolean {
  return (
    a.length === b.length &&
    a.every((polygon, i) => {
      const other = b[i] as Polygon;
      return polygon.length === other.length && polygon.every((ring, j) => sameRing(ring, other[j] as Ring));
    })
  );
}

function sameRing(a: Ring, b: Ring): boolean {
  return a.length === b.length && a.every((position, i) => samePlace(position, b[i] as Position));
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxOf(boundary: Boundary): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of boundary) {
    for (const [lon, lat] of polygon[0] ?? []) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return { west, south, east, north };
}

/** The label point of the boundary's largest part. */
export function labelPoint(boundary: Boundary): Position {
  let largest = boundary[0] ?? [];
  let most = -1;
  for (const polygon of boundary) {
    const area = ringAreaM2(polygon[0] ?? []);
    if (area > most) {
      most = area;
      largest = polygon;
    }
  }
  return innerPoint(largest);
}
