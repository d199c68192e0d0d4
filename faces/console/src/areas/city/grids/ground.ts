import polygonClipping from 'polygon-clipping';
import type { Boundary, Position } from './shapes.ts';
import { round } from './shapes.ts';

type Geometry = Parameters<typeof polygonClipping.union>[0];
const given = (boundary: Boundary) => boundary as unknown as Geometry;

/** Both as one ground; null where they do not touch, or where the library cannot tell. */
export function joined(one: Boundary, other: Boundary): Boundary | null {
  const all = clipped(() => polygonClipping.union(given(one), given(other)));
  return all === null || all.length >= one.length + other.length ? null : all;
}

/** The first without the second; null where nothing would be left. */
export function without(one: Boundary, other: Boundary): Boundary | null {
  const left = clipped(() => polygonClipping.difference(given(one), given(other)));
  return left === null || left.length === 0 ? null : left;
}

/** Rounded as everything drawn is. The library gives up on edges that all but coincide; the server checks in any case. */
function clipped(work: () => Boundary): Boundary | null {
  try {
    return work().map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [round(x), round(y)])));
  } catch {
    return null;
  }
}

/** Whether a place lies inside: counts the borders passed on the way out. */
export function holds(boundary: Boundary, [x, y]: Position): boolean {
  return boundary.some((rings) => rings.reduce((odd, ring) => odd !== crossed(ring, x, y), false));
}

function crossed(ring: readonly Position[], x: number, y: number): boolean {
  let odd = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [a, b] = [ring[at - 1], ring[at]];
    if (a === undefined || b === undefined || a[1] > y === b[1] > y) continue;
    if (x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
  }
  return odd;
}
