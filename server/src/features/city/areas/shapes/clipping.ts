import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { repairBoundary } from '@gridgov/domain/city/areas/boundary.ts';
import polygonClipping from 'polygon-clipping';

type Geometry = Parameters<typeof polygonClipping.union>[0];

const of = (boundary: Boundary) => boundary as unknown as Geometry;

/** Ground that both cover. */
export function intersection(a: Boundary, b: Boundary): Boundary {
  return polygonClipping.intersection(of(a), of(b));
}

/** Ground of the first that the second does not cover. */
export function difference(a: Boundary, b: Boundary): Boundary {
  return polygonClipping.difference(of(a), of(b));
}

export function union(boundaries: readonly Boundary[]): Boundary {
  const [first, ...others] = boundaries.map(of);
  return first === undefined ? [] : polygonClipping.union(first, ...others);
}

/**
 * As repairBoundary, and parts of one area that lie on one another are joined: they are the same area's
 * ground in any reading.
 */
export function repairOrJoin(drawn: Boundary): ReturnType<typeof repairBoundary> {
  const whole = repairBoundary(drawn);
  if (whole.ok || whole.refusal.kind !== 'rings_cross' || drawn.length < 2) return whole;
  const parts: Boundary[] = [];
  for (const polygon of drawn) {
    const part = repairBoundary([polygon]);
    // Parts without area were digitising waste in whole boundaries too.
    if (part.ok) parts.push(part.boundary);
    else if (part.refusal.kind !== 'no_area') return part;
  }
  const joined = repairBoundary(union(parts));
  if (!joined.ok) return joined;
  return { ...joined, repairs: [...joined.repairs, { kind: 'joined_parts', at: whole.refusal.at }] };
}
