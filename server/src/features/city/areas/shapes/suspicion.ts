import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import type { Polygon, Position, Ring } from '@gridgov/domain/city/areas/rings.ts';
import { distanceToSegment, polygonContains, samePlace, turn } from '@gridgov/domain/city/areas/rings.ts';

/**
 * Cheap tests that sort out pairs which cannot share ground, so that clipping sees few. They may suspect
 * wrongly, never acquit wrongly by more than a sliver `snap` wide.
 */

/** @param inner a point inside each of the two */
export function mayOverlap(
  a: Boundary,
  b: Boundary,
  inner: readonly [Position, Position],
  snap: number,
): boolean {
  return (
    contains(a, inner[1]) ||
    contains(b, inner[0]) ||
    reachesInto(a, b, snap) ||
    reachesInto(b, a, snap) ||
    crosses(a, b, snap)
  );
}

/** Whether a point or the middle of an edge of the inner boundary lies beyond the outer one. */
export function mayLeave(inner: Boundary, outer: Boundary, snap: number): boolean {
  return someProbe(inner, (point) => !contains(outer, point) && !nearEdge(outer, point, snap));
}

function contains(boundary: Boundary, [lon, lat]: Position): boolean {
  return boundary.some((polygon: Polygon) => polygonContains(polygon, lon, lat));
}

function reachesInto(a: Boundary, b: Boundary, snap: number): boolean {
  return someProbe(a, (point) => contains(b, point) && !nearEdge(b, point, snap));
}

function someProbe(boundary: Boundary, test: (point: Position) => boolean): boolean {
  return someEdge(boundary, (from, to) => test(from) || test([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
}

function someEdge(boundary: Boundary, test: (from: Position, to: Position) => boolean): boolean {
  return boundary.some((polygon) => polygon.some((ring) => someEdgeOfRing(ring, test)));
}

function someEdgeOfRing(ring: Ring, test: (from: Position, to: Position) => boolean): boolean {
  for (let i = 1; i < ring.length; i += 1) {
    if (test(ring[i - 1] as Position, ring[i] as Position)) return true;
  }
  return false;
}

function nearEdge(boundary: Boundary, point: Position, snap: number): boolean {
  return someEdge(boundary, (from, to) => distanceToSegment(point, from, to) <= snap);
}

function crosses(a: Boundary, b: Boundary, snap: number): boolean {
  return someEdge(a, (p, q) => someEdge(b, (r, s) => cross(p, q, r, s, snap)));
}

/** Through one another by more than `snap` on all four sides. */
function cross(p: Position, q: Position, r: Position, s: Position, snap: number): boolean {
  if (Math.max(p[0], q[0]) < Math.min(r[0], s[0]) || Math.max(r[0], s[0]) < Math.min(p[0], q[0]))
    return false;
  if (samePlace(p, r) || samePlace(p, s) || samePlace(q, r) || samePlace(q, s)) return false;
  return apart(p, q, r, s, snap) && apart(r, s, p, q, snap);
}

function apart(a: Position, b: Position, c: Position, d: Position, snap: number): boolean {
  const least = snap * Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [left, right] = [turn(a, b, c), turn(a, b, d)];
  return left > 0 !== right > 0 && Math.abs(left) > least && Math.abs(right) > least;
}
