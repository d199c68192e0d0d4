import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { nest } from '@gridgov/domain/city/areas/boundary.ts';
import { eachMeeting } from '@gridgov/domain/city/areas/ring-meetings.ts';
import { splitAtRepeats } from '@gridgov/domain/city/areas/ring-repair.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import { ringAreaM2, signedArea, turn } from '@gridgov/domain/city/areas/rings.ts';
import { union } from './clipping.ts';
import type { Coverage } from './coverage.ts';
import { edgeKey } from './coverage.ts';

/** Holes smaller than this in a union are rounding of neighbouring edges, not enclaves. Square metres. */
const ROUNDING_HOLE_M2 = 10;

/**
 * The union of the pieces of each group: what remains when every edge that two pieces of the group share is
 * taken away. Groups whose pieces overlap are joined by clipping instead, which is slower and always right.
 */
export function dissolve(
  coverage: Coverage,
  groupOf: (code: string) => string | null,
  leastHoleM2: number = ROUNDING_HOLE_M2,
): Map<string, Boundary> {
  const groups = coverage.pieces.map((piece) => groupOf(piece.code));
  const borders = bordersOf(coverage, groups);
  const tangled = new Set([...coverage.doubled].map((piece) => groups[piece]));
  const unions = new Map<string, Boundary>();
  for (const [group, edges] of borders) {
    const rings = tangled.has(group) ? null : chain(coverage, edges);
    const shape = rings === null ? null : shaped(rings, leastHoleM2);
    unions.set(group, shape ?? clipped(coverage, groups, group));
  }
  return unions;
}

function bordersOf(coverage: Coverage, groups: readonly (string | null)[]): Map<string, number[]> {
  const borders = new Map<string, number[]>();
  for (let edge = 0; edge < coverage.from.length; edge += 1) {
    const group = groups[coverage.owner[edge] as number] as string | null;
    if (group === null) continue;
    const back = edgeKey(coverage, coverage.to[edge] as number, coverage.from[edge] as number);
    const other = coverage.byKey.get(back);
    if (other !== undefined && groups[coverage.owner[other] as number] === group) continue;
    const known = borders.get(group);
    if (known) known.push(edge);
    else borders.set(group, [edge]);
  }
  return borders;
}

/** Border edges joined to closed rings; null where they do not close. */
function chain(coverage: Coverage, edges: readonly number[]): Position[][] | null {
  const leaving = new Map<number, number[]>();
  for (const edge of edges) {
    const from = coverage.from[edge] as number;
    const known = leaving.get(from);
    if (known) known.push(edge);
    else leaving.set(from, [edge]);
  }
  const rings: Position[][] = [];
  const used = new Set<number>();
  for (const first of edges) {
    if (used.has(first)) continue;
    const ring = walk(coverage, leaving, used, first);
    if (ring === null) return null;
    rings.push(...splitAtRepeats(ring));
  }
  return rings;
}

function walk(
  coverage: Coverage,
  leaving: ReadonlyMap<number, readonly number[]>,
  used: Set<number>,
  first: number,
): Position[] | null {
  const point = (number: number) => coverage.points[number] as Position;
  const start = coverage.from[first] as number;
  const ring = [point(start)];
  let edge = first;
  for (;;) {
    used.add(edge);
    const at = coverage.to[edge] as number;
    ring.push(point(at));
    if (at === start) return ring;
    const ways = (leaving.get(at) ?? []).filter((way) => !used.has(way));
    const came = point(coverage.from[edge] as number);
    const next = leftmost(came, point(at), ways, (way) => point(coverage.to[way] as number));
    if (next === null) return null;
    edge = next;
  }
}

/** Keeping left keeps to the same piece of ground where two touch in a point. */
function leftmost(
  came: Position,
  at: Position,
  ways: readonly number[],
  end: (way: number) => Position,
): number | null {
  let best: number | null = null;
  let widest = -Infinity;
  for (const way of ways) {
    const to = end(way);
    const ahead = (at[0] - came[0]) * (to[0] - at[0]) + (at[1] - came[1]) * (to[1] - at[1]);
    const angle = Math.atan2(turn(came, at, to), ahead);
    if (angle > widest) {
      widest = angle;
      best = way;
    }
  }
  return best;
}

/** Null where the rings cross or lie the wrong way round: then pieces of the group overlap. */
function shaped(rings: readonly Position[][], leastHoleM2: number): Boundary | null {
  const kept = rings.filter((ring) => signedArea(ring) > 0 || ringAreaM2(ring) >= leastHoleM2);
  for (const meeting of eachMeeting(kept)) if (meeting.kind === 'cross') return null;
  const polygons = nest(kept);
  const wrong = polygons.some(([shell, ...holes]) => {
    return shell === undefined || signedArea(shell) < 0 || holes.some((hole) => signedArea(hole) > 0);
  });
  return wrong ? null : polygons;
}

function clipped(coverage: Coverage, groups: readonly (string | null)[], group: string): Boundary {
  return union(coverage.pieces.filter((_, piece) => groups[piece] === group).map((piece) => piece.boundary));
}
