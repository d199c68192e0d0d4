import { findMeetings } from './ring-meetings.ts';
import type { Position, Ring } from './rings.ts';
import { distanceToSegment, ON_EDGE, ringAreaM2, samePlace, signedArea } from './rings.ts';

export type RingFaultKind =
  /** A coordinate that is no number, or no longitude and latitude. */
  | 'not_a_place'
  | 'too_few_points'
  | 'open'
  /** The same point twice in a row. */
  | 'zero_length'
  /** Out to a point and back on the same line. */
  | 'spike'
  /** The ring passes twice through one point, or a point lies on another edge. */
  | 'self_touch'
  | 'self_cross'
  | 'no_area'
  /** Not an error of the area, only of the writing: RFC 7946 wants shells counter-clockwise. */
  | 'orientation'
  | 'hole_outside'
  | 'rings_cross';

export interface RingFault {
  readonly kind: RingFaultKind;
  /** Where it is; the first place where there are several. */
  readonly at: Position;
  /** How many places. */
  readonly count: number;
}

/** A ring that encloses less than this is a line, not an area. Square metres. */
export const LEAST_AREA_M2 = 0.01;

/** Everything wrong with one shell, as it stands. An empty list means valid. */
export function ringFaults(ring: Ring): RingFault[] {
  const faults = new Map<RingFaultKind, RingFault>();
  const note = (kind: RingFaultKind, at: Position) => {
    const known = faults.get(kind);
    faults.set(kind, known ? { ...known, count: known.count + 1 } : { kind, at, count: 1 });
  };
  for (const position of ring) if (!isPlace(position)) note('not_a_place', position);
  if (faults.size > 0) return [...faults.values()];
  const first = ring[0];
  if (first === undefined || distinct(ring) < 3) {
    note('too_few_points', first ?? [0, 0]);
    return [...faults.values()];
  }
  if (!isClosed(ring)) note('open', ring[ring.length - 1] as Position);
  noteRuns(ring, note);
  const tidy = withoutRuns(ring);
  for (const meeting of findMeetings([tidy])) {
    note(meeting.kind === 'cross' ? 'self_cross' : 'self_touch', meeting.at);
  }
  if (ringAreaM2(tidy) < LEAST_AREA_M2) note('no_area', first);
  else if (signedArea(tidy) < 0) note('orientation', first);
  return [...faults.values()];
}

export function isPlace(position: Position): boolean {
  const [lon, lat] = position;
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

export function isClosed(ring: Ring): boolean {
  const first = ring[0];
  const last = ring[ring.length - 1];
  return first !== undefined && last !== undefined && ring.length > 1 && samePlace(first, last);
}

function distinct(ring: Ring): number {
  return new Set(ring.map((position) => `${position[0]} ${position[1]}`)).size;
}

function noteRuns(ring: Ring, note: (kind: RingFaultKind, at: Position) => void): void {
  const closed = isClosed(ring) ? ring : [...ring, ring[0] as Position];
  const points: Position[] = [];
  for (const position of closed) {
    const before = points[points.length - 1];
    if (before && samePlace(before, position)) note('zero_length', position);
    else points.push(position);
  }
  const round = [...points, points[1] as Position];
  for (let i = 2; i < round.length; i += 1) {
    const [a, tip, b] = [round[i - 2], round[i - 1], round[i]] as [Position, Position, Position];
    if (isSpike(a, tip, b)) note('spike', tip);
  }
}

/** Out to `tip` and back on the same line. */
export function isSpike(a: Position, tip: Position, b: Position): boolean {
  const back = (a[0] - tip[0]) * (b[0] - tip[0]) + (a[1] - tip[1]) * (b[1] - tip[1]);
  if (back <= 0) return false;
  return distanceToSegment(a, tip, b) <= ON_EDGE || distanceToSegment(b, tip, a) <= ON_EDGE;
}

/**
 * The ring closed, without repeated points and spikes. Whatever is left of a ring that was nothing but
 * spikes has fewer than four positions.
 */
export function withoutRuns(ring: Ring): Position[] {
  const open = isClosed(ring) ? ring.slice(0, -1) : [...ring];
  let before = -1;
  let points = open;
  // A spike taken off can lay bare a repeated point or the next spike, also across the seam.
  while (points.length !== before) {
    before = points.length;
    points = onePass(points);
  }
  const first = points[0];
  return first === undefined ? [] : [...points, first];
}

function onePass(points: readonly Position[]): Position[] {
  const kept: Position[] = [];
  const push = (position: Position) => {
    const last = kept[kept.length - 1];
    if (last && samePlace(last, position)) return;
    kept.push(position);
    while (kept.length >= 3) {
      const [a, tip, b] = kept.slice(-3) as [Position, Position, Position];
      if (!isSpike(a, tip, b)) break;
      kept.splice(-2, 2);
      if (samePlace(a, b)) break;
      kept.push(b);
    }
  };
  for (const position of points) push(position);
  return trimSeam(kept);
}

function trimSeam(points: Position[]): Position[] {
  const last = points[points.length - 1];
  const [first, second] = points;
  if (points.length < 3 || !last || !first || !second) return points;
  const beforeLast = points[points.length - 2] as Position;
  if (samePlace(last, first) || isSpike(beforeLast, last, first)) return points.slice(0, -1);
  return isSpike(last, first, second) ? points.slice(1) : points;
}
