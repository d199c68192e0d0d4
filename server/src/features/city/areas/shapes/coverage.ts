import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf } from '@gridgov/domain/city/areas/boundary.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import { distanceToSegment } from '@gridgov/domain/city/areas/rings.ts';
import Flatbush from 'flatbush';

export interface Piece {
  readonly code: string;
  readonly boundary: Boundary;
}

/**
 * Many boundaries as one net of directed edges between numbered points. Where a neighbour has a point on
 * an edge, the edge is cut there, so that two pieces side by side share their edges exactly, in opposite
 * directions. All unions and all gaps can then be read off without clipping.
 */
export interface Coverage {
  readonly pieces: readonly Piece[];
  readonly points: readonly Position[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Number of the piece each edge belongs to; its ground lies on the left. */
  readonly owner: Int32Array;
  /** Edge by edgeKey; the first where several pieces claim the same edge. */
  readonly byKey: ReadonlyMap<number, number>;
  /** Pieces that claim an edge in the direction another one has it: they overlap. */
  readonly doubled: ReadonlySet<number>;
}

/** Points nearer than this are the same point; about a centimetre. Degrees. */
export const SNAP_DEGREES = 1e-7;

export function edgeKey(coverage: Pick<Coverage, 'points'>, from: number, to: number): number {
  return from * coverage.points.length + to;
}

export function buildCoverage(pieces: readonly Piece[], snap: number = SNAP_DEGREES): Coverage {
  const points: Position[] = [];
  const chains = numberPoints(pieces, points, snap);
  const near = new Flatbush(Math.max(1, points.length));
  for (const [lon, lat] of points) near.add(lon, lat, lon, lat);
  if (points.length === 0) near.add(0, 0, 0, 0);
  near.finish();
  const from: number[] = [];
  const to: number[] = [];
  const owner: number[] = [];
  for (const { piece, chain } of chains) {
    for (let i = 1; i < chain.length; i += 1) {
      let at = chain[i - 1] as number;
      for (const next of [...pointsOn(points, near, at, chain[i] as number, snap), chain[i] as number]) {
        if (next === at) continue;
        from.push(at);
        to.push(next);
        owner.push(piece);
        at = next;
      }
    }
  }
  return indexed(pieces, points, Int32Array.from(from), Int32Array.from(to), Int32Array.from(owner));
}

function numberPoints(pieces: readonly Piece[], points: Position[], snap: number) {
  const numbers = new Map<number | string, number>();
  const keyOf = placeKey(pieces, snap);
  const numberOf = (position: Position): number => {
    const key = keyOf(position);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, points.length);
    points.push(position);
    return points.length - 1;
  };
  const chains: { piece: number; chain: number[] }[] = [];
  pieces.forEach(({ boundary }, piece) => {
    for (const polygon of boundary) {
      for (const ring of polygon) chains.push({ piece, chain: ring.map(numberOf) });
    }
  });
  return chains;
}

/** Rows and columns as one whole number where they fit into 53 bits, which any real city does. */
function placeKey(pieces: readonly Piece[], snap: number): (position: Position) => number | string {
  const boxes = pieces.map((piece) => boxOf(piece.boundary));
  const west = boxes.reduce((least, box) => Math.min(least, box.west), Infinity);
  const south = boxes.reduce((least, box) => Math.min(least, box.south), Infinity);
  const north = boxes.reduce((most, box) => Math.max(most, box.north), -Infinity);
  const east = boxes.reduce((most, box) => Math.max(most, box.east), -Infinity);
  const rows = Math.ceil((north - south) / snap) + 2;
  const row = (lat: number) => Math.round((lat - south) / snap);
  const column = (lon: number) => Math.round((lon - west) / snap);
  if (rows * ((east - west) / snap + 2) < Number.MAX_SAFE_INTEGER) {
    return ([lon, lat]) => column(lon) * rows + row(lat);
  }
  return ([lon, lat]) => `${column(lon)} ${row(lat)}`;
}

/** Points that lie on the inside of the edge, from its beginning to its end. */
function pointsOn(points: readonly Position[], near: Flatbush, from: number, to: number, snap: number) {
  const a = points[from] as Position;
  const b = points[to] as Position;
  const found = near.search(
    Math.min(a[0], b[0]) - snap,
    Math.min(a[1], b[1]) - snap,
    Math.max(a[0], b[0]) + snap,
    Math.max(a[1], b[1]) + snap,
    (point) => point !== from && point !== to && distanceToSegment(points[point] as Position, a, b) <= snap,
  );
  const along = (point: number) => {
    const [lon, lat] = points[point] as Position;
    return (lon - a[0]) * (b[0] - a[0]) + (lat - a[1]) * (b[1] - a[1]);
  };
  return found.sort((p, q) => along(p) - along(q));
}

function indexed(
  pieces: readonly Piece[],
  points: readonly Position[],
  from: Int32Array,
  to: Int32Array,
  owner: Int32Array,
): Coverage {
  const byKey = new Map<number, number>();
  const doubled = new Set<number>();
  for (let edge = 0; edge < from.length; edge += 1) {
    const key = edgeKey({ points }, from[edge] as number, to[edge] as number);
    const other = byKey.get(key);
    if (other === undefined) {
      byKey.set(key, edge);
      continue;
    }
    doubled.add(owner[edge] as number).add(owner[other] as number);
  }
  return { pieces, points, from, to, owner, byKey, doubled };
}
