import type { RingFaultKind } from './ring-faults.ts';
import { isClosed, isPlace, LEAST_AREA_M2, withoutRuns } from './ring-faults.ts';
import type { Meeting } from './ring-meetings.ts';
import { findMeetings, MOST_MEETINGS } from './ring-meetings.ts';
import type { Position, Ring } from './rings.ts';
import { ringAreaM2, samePlace } from './rings.ts';

/** What was done to make a ring valid. */
export type RepairKind =
  | 'closed'
  | 'dropped_zero_length'
  | 'dropped_spike'
  | 'split_at_touch'
  | 'dropped_sliver'
  | 'dropped_empty_ring'
  | 'turned'
  | 'joined_parts';

export interface Repair {
  readonly kind: RepairKind;
  readonly at: Position;
}

export interface RingRefusal {
  readonly kind: RingFaultKind;
  readonly at: Position;
}

export type RepairedRing =
  /** Simple closed rings that do not cross one another; none where the ring enclosed nothing. */
  | { readonly ok: true; readonly rings: Position[][]; readonly repairs: Repair[] }
  | { readonly ok: false; readonly refusal: RingRefusal };

/**
 * A crossing is mended only where what it cuts off is at most this share of the ring's area: a digitising
 * slip. More than that could be either shape, and only the one who drew it knows.
 */
export const SLIVER_SHARE = 0.001;

/** Makes simple rings of one ring by steps that do not change the area it encloses, or refuses. */
export function repairRing(ring: Ring): RepairedRing {
  const strange = ring.find((position) => !isPlace(position));
  if (strange) return { ok: false, refusal: { kind: 'not_a_place', at: strange } };
  const start: Position = ring[0] ?? [0, 0];
  if (ring.length < 3) return { ok: false, refusal: { kind: 'too_few_points', at: start } };
  const repairs: Repair[] = isClosed(ring) ? [] : [{ kind: 'closed', at: ring[ring.length - 1] as Position }];
  const tidy = withoutRuns(ring);
  noteDropped(ring, tidy, repairs);
  const meetings = tidy.length < 4 ? [] : findMeetings([tidy]);
  if (meetings.length > 0) return untangle(tidy, meetings, repairs);
  if (tidy.length >= 4 && ringAreaM2(tidy) >= LEAST_AREA_M2) return { ok: true, rings: [tidy], repairs };
  return { ok: true, rings: [], repairs: [...repairs, { kind: 'dropped_empty_ring', at: start }] };
}

function noteDropped(ring: Ring, tidy: Ring, repairs: Repair[]): void {
  const twice = ring.find((position, i) => i > 0 && samePlace(position, ring[i - 1] as Position));
  if (twice) repairs.push({ kind: 'dropped_zero_length', at: twice });
  const kept = new Set(tidy.map((position) => position.join(' ')));
  const tip = ring.find((position) => !kept.has(position.join(' ')));
  if (tip) repairs.push({ kind: 'dropped_spike', at: tip });
}

function untangle(ring: Position[], meetings: readonly Meeting[], repairs: Repair[]): RepairedRing {
  const crossing = meetings.find((meeting) => meeting.kind === 'cross');
  if (meetings.length >= MOST_MEETINGS) {
    return { ok: false, refusal: { kind: 'self_cross', at: (crossing ?? (meetings[0] as Meeting)).at } };
  }
  const loops = splitAtRepeats(withMeetingPoints(ring, meetings));
  const sized = loops
    .map((loop) => ({ loop, area: ringAreaM2(loop) }))
    .filter(({ area }) => area >= LEAST_AREA_M2)
    .sort((p, q) => q.area - p.area);
  if (!crossing) {
    const at = (meetings[0] as Meeting).at;
    const kind = sized.length > 1 ? 'split_at_touch' : 'dropped_spike';
    return { ok: true, rings: sized.map(({ loop }) => loop), repairs: [...repairs, { kind, at }] };
  }
  const whole = sized.reduce((sum, { area }) => sum + area, 0);
  const largest = sized[0];
  if (!largest || whole - largest.area > SLIVER_SHARE * whole || findMeetings([largest.loop]).length > 0) {
    return { ok: false, refusal: { kind: 'self_cross', at: crossing.at } };
  }
  return {
    ok: true,
    rings: [largest.loop],
    repairs: [...repairs, { kind: 'dropped_sliver', at: crossing.at }],
  };
}

/** The ring with every meeting point set into both edges, so that loops begin and end at points. */
function withMeetingPoints(ring: readonly Position[], meetings: readonly Meeting[]): Position[] {
  const onEdge = new Map<number, Position[]>();
  for (const { first, second, at } of meetings) {
    for (const edge of [first, second]) {
      const points = onEdge.get(edge);
      if (points) points.push(at);
      else onEdge.set(edge, [at]);
    }
  }
  const noded: Position[] = [];
  for (let i = 0; i < ring.length - 1; i += 1) {
    const a = ring[i] as Position;
    noded.push(a);
    const between = onEdge.get(i) ?? [];
    noded.push(...between.sort((p, q) => distance(a, p) - distance(a, q)));
  }
  noded.push(ring[0] as Position);
  return noded.filter((position, i) => i === 0 || !samePlace(position, noded[i - 1] as Position));
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/**
 * Walks the ring and takes a loop off each time it comes back to a point it has passed. A stretch walked
 * out and back becomes a loop of two points and disappears.
 */
export function splitAtRepeats(ring: readonly Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  const passed = new Map<string, number>();
  for (const position of ring) {
    const key = `${position[0]} ${position[1]}`;
    const since = passed.get(key);
    if (since === undefined) {
      passed.set(key, path.length);
      path.push(position);
      continue;
    }
    const loop = path.slice(since);
    for (const gone of path.splice(since + 1)) passed.delete(`${gone[0]} ${gone[1]}`);
    if (loop.length >= 3) loops.push([...loop, loop[0] as Position]);
  }
  return loops;
}
