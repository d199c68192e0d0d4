import type { Position, Ring } from './rings.ts';
import { distanceToSegment, ON_EDGE, samePlace, turn } from './rings.ts';

/** Two edges that meet where they should not. */
export interface Meeting {
  /** `cross`: through one another. `touch`: a point of one on the other, or along a stretch of it. */
  readonly kind: 'cross' | 'touch';
  readonly at: Position;
  /** Number of the edge (edge i runs from point i to point i + 1) in the list that was searched. */
  readonly first: number;
  readonly second: number;
}

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly ring: number;
  readonly index: number;
  readonly last: boolean;
}

type RingsMeeting = Meeting & { readonly rings: readonly [number, number] };

/** A scribble of n edges can meet n²/2 times; nobody mends, or reads, more than this. */
export const MOST_MEETINGS = 5_000;

/** The first MOST_MEETINGS of eachMeeting. */
export function findMeetings(rings: readonly Ring[]): RingsMeeting[] {
  const found: RingsMeeting[] = [];
  for (const meeting of eachMeeting(rings)) {
    found.push(meeting);
    if (found.length >= MOST_MEETINGS) break;
  }
  return found;
}

/**
 * All meetings between edges of the closed rings, edges that follow one another left out. Edges are swept
 * from west to east, so rings of some thousand points cost milliseconds.
 */
export function* eachMeeting(rings: readonly Ring[]): Generator<RingsMeeting> {
  const edges = rings.flatMap((ring, number) => edgesOf(ring, number));
  edges.sort((p, q) => Math.min(p.a[0], p.b[0]) - Math.min(q.a[0], q.b[0]));
  let active: Edge[] = [];
  for (const edge of edges) {
    const west = Math.min(edge.a[0], edge.b[0]) - ON_EDGE;
    active = active.filter((other) => Math.max(other.a[0], other.b[0]) >= west);
    for (const other of active) {
      if (!overlapInLatitude(edge, other) || neighbours(edge, other)) continue;
      for (const meeting of meet(other, edge)) yield { ...meeting, rings: [other.ring, edge.ring] };
    }
    active.push(edge);
  }
}

function edgesOf(ring: Ring, number: number): Edge[] {
  const edges: Edge[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    edges.push({ a, b, ring: number, index: i - 1, last: i === ring.length - 1 });
  }
  return edges;
}

function overlapInLatitude(p: Edge, q: Edge): boolean {
  return (
    Math.min(p.a[1], p.b[1]) <= Math.max(q.a[1], q.b[1]) + ON_EDGE &&
    Math.min(q.a[1], q.b[1]) <= Math.max(p.a[1], p.b[1]) + ON_EDGE
  );
}

function neighbours(p: Edge, q: Edge): boolean {
  if (p.ring !== q.ring) return false;
  const apart = Math.abs(p.index - q.index);
  return apart === 1 || (Math.min(p.index, q.index) === 0 && (p.last || q.last) && apart > 0);
}

function meet(p: Edge, q: Edge): Meeting[] {
  const first = p.index;
  const second = q.index;
  const touching: Position[] = [];
  const note = (point: Position) => {
    if (!touching.some((known) => samePlace(known, point))) touching.push(point);
  };
  for (const point of [q.a, q.b]) if (distanceToSegment(point, p.a, p.b) <= ON_EDGE) note(point);
  for (const point of [p.a, p.b]) if (distanceToSegment(point, q.a, q.b) <= ON_EDGE) note(point);
  if (touching.length > 0) return touching.map((at) => ({ kind: 'touch', at, first, second }));
  const qa = turn(p.a, p.b, q.a);
  const qb = turn(p.a, p.b, q.b);
  const pa = turn(q.a, q.b, p.a);
  const pb = turn(q.a, q.b, p.b);
  if (qa > 0 === qb > 0 || pa > 0 === pb > 0) return [];
  const t = pa / (pa - pb);
  const at: Position = [p.a[0] + t * (p.b[0] - p.a[0]), p.a[1] + t * (p.b[1] - p.a[1])];
  return [{ kind: 'cross', at, first, second }];
}
