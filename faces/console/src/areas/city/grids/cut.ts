/** Cuts a grid along a drawn line. Both pieces and every neighbour share the corners that the cut makes: no gap opens. */
import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import type { DraftGrid } from './draft.ts';
import { cornersAt, redrawn } from './draft.ts';
import { holds, without } from './ground.ts';
import type { Boundary, Position, Ring, RingAt } from './shapes.ts';
import { addCorner, boxOf, isOn, round, same } from './shapes.ts';

type Grids = readonly DraftGrid[];
export type Pieces = readonly [larger: Boundary, smaller: Boundary];

/** Where the line meets the ring: along the line, and on which edge. */
interface Crossing {
  readonly at: Position;
  readonly along: number;
  readonly edge: number;
}

/** A way through a ring, from border to border. */
interface Way {
  readonly from: Crossing;
  readonly to: Crossing;
  readonly path: Ring;
}

export interface Cut {
  readonly pieces: Pieces;
  /** The corners it makes on the border, which the neighbours get as well. */
  readonly ends: readonly [Position, Position];
}

/** The two pieces, the larger first; null where the line does not lead through from border to border. */
export function cutBoundary(boundary: Boundary, drawn: Ring): Cut | null {
  if (drawn.length < 2) return null;
  const line = lengthened(boundary, drawn);
  const ways = boundary.flatMap((rings, part) => {
    const way = longestWay(rings, line);
    return way === null ? [] : [{ part, way }];
  });
  const chosen = ways.reduce<(typeof ways)[number] | null>(
    (best, one) => (best === null || lengthOf(one.way.path) > lengthOf(best.way.path) ? one : best),
    null,
  );
  if (chosen === null) return null;
  const [shell = [], ...holes] = boundary[chosen.part] ?? [];
  const halves = halvesOf(shell, chosen.way);
  if (halves === null || holes.some((hole) => crossesRing(hole, chosen.way.path))) return null;
  const inside = (half: Ring) => [half, ...holes.filter(([at]) => at !== undefined && holds([[half]], at))];
  const [one, other] = [[inside(halves[0])], [inside(halves[1])]];
  const [larger, smaller] = areaM2(one) >= areaM2(other) ? [one, other] : [other, one];
  // Parts that the line does not meet stay with the larger piece.
  const apart = boundary.filter((_, part) => part !== chosen.part);
  const { from, to } = chosen.way;
  return { pieces: [[...larger, ...apart], smaller], ends: [from.at, to.at] };
}

/** The grids after the cut; `keeps` tells which piece goes on under the code, the other becomes a grid of its own. */
export function cutGrid(
  grids: Grids,
  key: string,
  line: Ring,
  how: { readonly keeps: 'larger' | 'smaller'; readonly newKey: string },
): Grids | null {
  const grid = grids.find((one) => one.key === key);
  const cut = grid === undefined ? null : cutBoundary(grid.boundary, line);
  if (grid === undefined || cut === null) return null;
  const [kept, given] = how.keeps === 'larger' ? cut.pieces : [cut.pieces[1], cut.pieces[0]];
  const added: DraftGrid = { ...grid, key: how.newKey, code: null, name: '', boundary: given };
  const after = grids.map((one) =>
    one.key === key ? { ...one, boundary: kept } : { ...one, boundary: withEnds(one.boundary, cut.ends) },
  );
  return [...after, added];
}

/** The boundary with a corner more wherever one of the places lies on an edge of it. */
export function withEnds(boundary: Boundary, places: readonly Position[]): Boundary {
  return places.reduce<Boundary>(
    (before, at) => before.map((rings) => rings.map((ring) => withCornerAt(ring, at))),
    boundary,
  );
}

function withCornerAt(ring: Ring, at: Position): Ring {
  if (ring.some((corner) => same(corner, at))) return ring;
  const edge = ring.findIndex((from, n) => {
    const to = ring[n + 1];
    return to !== undefined && isOn(at, from, to);
  });
  return edge < 0 ? ring : [...ring.slice(0, edge + 1), at, ...ring.slice(edge + 1)];
}

/** Ends that lie inside are lengthened to the border, in the direction in which they were drawn. */
function lengthened(boundary: Boundary, line: Ring): Ring {
  const box = boxOf([boundary]);
  if (box === undefined) return line;
  const far = 2 * Math.hypot(box[2] - box[0], box[3] - box[1]);
  const beyond = (end: Position | undefined, before: Position | undefined): Position[] => {
    if (end === undefined || before === undefined || !holds(boundary, end) || isOnBorder(boundary, end))
      return [];
    const [x, y] = [end[0] - before[0], end[1] - before[1]];
    const length = Math.hypot(x, y) || 1;
    return [[end[0] + (x / length) * far, end[1] + (y / length) * far]];
  };
  return [...beyond(line[0], line[1]), ...line, ...beyond(line.at(-1), line.at(-2))];
}

function isOnBorder(boundary: Boundary, at: Position): boolean {
  return boundary.flat().some((ring) =>
    ring.some((from, n) => {
      const to = ring[n + 1];
      return same(from, at) || (to !== undefined && !same(from, to) && isOn(at, from, to));
    }),
  );
}

/** Of the ways that a line takes through a polygon, the longest. */
function longestWay(polygon: readonly Ring[], line: Ring): Way | null {
  const [shell] = polygon;
  if (shell === undefined) return null;
  const crossings = crossingsOf(shell, line);
  let best: Way | null = null;
  for (let n = 1; n < crossings.length; n += 1) {
    const [from, to] = [crossings[n - 1], crossings[n]];
    if (from === undefined || to === undefined || same(from.at, to.at)) continue;
    const inner = line
      .filter((_, at) => at > from.along && at < to.along)
      .filter((at) => !isEnd(at, from, to));
    const path = [from.at, ...inner, to.at];
    if (!leadsThrough([shell], path)) continue;
    if (best === null || lengthOf(path) > lengthOf(best.path)) best = { from, to, path };
  }
  return best;
}

const isEnd = (at: Position, from: Crossing, to: Crossing) => same(at, from.at) || same(at, to.at);

/** Inside, and not along the border, which would cut nothing off. */
function leadsThrough(polygon: readonly Ring[], path: Ring): boolean {
  return path.every((from, n) => {
    const to = path[n + 1];
    if (to === undefined) return true;
    const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    return holds([polygon], middle) && !isOnBorder([polygon], middle);
  });
}

function crossingsOf(ring: Ring, line: Ring): Crossing[] {
  const found: Crossing[] = [];
  for (let segment = 1; segment < line.length; segment += 1) {
    const [a, b] = [line[segment - 1], line[segment]];
    for (let edge = 1; edge < ring.length; edge += 1) {
      const [p, q] = [ring[edge - 1], ring[edge]];
      if (a === undefined || b === undefined || p === undefined || q === undefined) continue;
      const met = meeting([a, b], [p, q]);
      if (met !== null) found.push({ at: met.at, along: segment - 1 + met.along, edge: edge - 1 });
    }
  }
  found.sort((one, other) => one.along - other.along);
  // At a corner two edges are met at once.
  return found.filter((one, n) => n === 0 || !same(one.at, found[n - 1]?.at ?? [0, 0]));
}

type Pair = readonly [Position, Position];

/** Where two segments meet, at a corner of the second where they meet there; null where they do not or are parallel. */
function meeting([a, b]: Pair, [p, q]: Pair): { readonly at: Position; readonly along: number } | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], q[0] - p[0], q[1] - p[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const along = ((p[0] - a[0]) * sy - (p[1] - a[1]) * sx) / cross;
  const beside = ((p[0] - a[0]) * ry - (p[1] - a[1]) * rx) / cross;
  // A line that ends on the border, as what snaps to it does, meets it there within rounding.
  const [little, less] = [slack / (Math.hypot(rx, ry) || 1), slack / (Math.hypot(sx, sy) || 1)];
  if (along < -little || along > 1 + little || beside < -less || beside > 1 + less) return null;
  const at: Position = [round(a[0] + along * rx), round(a[1] + along * ry)];
  const corner = [p, q].find((one) => same(one, at));
  return { at: corner ?? at, along: Math.min(1, Math.max(0, along)) };
}

/** Degrees; about a decimetre. */
const slack = 0.000001;

/** Both sides of the way round the ring; null where the way crosses itself or a side has no ground. */
function halvesOf(shell: Ring, { from, to, path }: Way): readonly [Ring, Ring] | null {
  if (crossesItself(path)) return null;
  const ring = withEnds([[shell]], [from.at, to.at])[0]?.[0]?.slice(0, -1) ?? [];
  const [start, end] = [from, to].map(({ at }) => ring.findIndex((corner) => same(corner, at)));
  if (start === undefined || end === undefined || start < 0 || end < 0 || start === end) return null;
  const inner = path.slice(1, -1);
  const one = closed([...walk(ring, start, end), ...inner.toReversed()]);
  const other = closed([...walk(ring, end, start), ...inner]);
  const hasGround = (half: Ring) => half.length > 3 && areaM2([[half]]) > leastM2;
  return hasGround(one) && hasGround(other) ? [one, other] : null;
}

const leastM2 = 1;
const closed = (corners: Ring): Ring => (corners[0] === undefined ? [] : [...corners, corners[0]]);

function walk(ring: Ring, start: number, end: number): Ring {
  return end > start ? ring.slice(start, end + 1) : [...ring.slice(start), ...ring.slice(0, end + 1)];
}

function crossesRing(ring: Ring, path: Ring): boolean {
  return crossingsOf(ring, path).length > 0;
}

function crossesItself(path: Ring): boolean {
  for (let n = 1; n < path.length; n += 1) {
    for (let later = n + 2; later < path.length; later += 1) {
      const [a, b, p, q] = [path[n - 1], path[n], path[later - 1], path[later]];
      if (a === undefined || b === undefined || p === undefined || q === undefined) continue;
      if (meeting([a, b], [p, q]) !== null) return true;
    }
  }
  return false;
}

function lengthOf(path: Ring): number {
  return path.reduce((sum, at, n) => {
    const before = path[n - 1];
    return before === undefined ? sum : sum + Math.hypot(at[0] - before[0], at[1] - before[1]);
  }, 0);
}

/**
 * The grids with one drawn anew. Ground under it is taken from those that have it; who has none left is gone. Null where
 * what was drawn crosses itself, has no ground, or cannot be told apart from a border.
 */
export function drawnGrid(
  grids: Grids,
  corners: Ring,
  made: { readonly community: string; readonly newKey: string },
): Grids | null {
  const ring = closed(corners);
  if (ring.length < 4 || crossesItself(ring.slice(0, -1)) || areaM2([[ring]]) < leastM2) return null;
  const shape: Boundary = [[ring]];
  const left = grids.map((grid) => ({ grid, boundary: leftOf(grid.boundary, shape) }));
  if (left.some(({ boundary }) => boundary === null)) return null;
  const rest = left.flatMap(({ grid, boundary }) =>
    boundary === null || boundary.length === 0 ? [] : [{ ...grid, boundary: withEnds(boundary, corners) }],
  );
  const border = rest.flatMap(({ boundary }) => boundary.flat(2));
  const { community, newKey } = made;
  const boundary = withEnds(shape, border);
  return [...rest, { key: newKey, code: null, community, name: '', kind: 'general', boundary }];
}

/** What a boundary keeps beside a shape: all of it where they do not meet, nothing where it lies inside. */
function leftOf(boundary: Boundary, shape: Boundary): Boundary | null {
  const [a, b] = [boxOf([boundary]), boxOf([shape])];
  const apart =
    a === undefined || b === undefined || a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
  if (apart) return boundary;
  const inside = boundary.flat(2).every((at) => holds(shape, at) || isOnBorder(shape, at));
  return inside ? [] : without(boundary, shape);
}

/** A corner half-way to the next; `together` gives it to the neighbours on that border too, so that both sides follow. */
export function addedCorner(
  grids: Grids,
  where: { readonly key: string; readonly ring: RingAt; readonly at: number; readonly together: boolean },
): Grids {
  const before = cornersAt(grids, where.key, where.ring);
  const corners = addCorner(before, where.at);
  const added = corners[where.at + 1];
  const after = redrawn(grids, where.key, corners, where.ring);
  if (!where.together || added === undefined || corners.length === before.length) return after;
  return after.map((grid) =>
    grid.key === where.key ? grid : { ...grid, boundary: withEnds(grid.boundary, [added]) },
  );
}
