import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf } from '@gridgov/domain/city/areas/boundary.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import { difference, intersection, union } from '../shapes/clipping.ts';

/**
 * Splits a grid along a line drawn across it; the line is lengthened at both ends. What lies left of it
 * (seen in its direction) comes first. Null where the line leaves the grid whole.
 */
export function splitAlong(boundary: Boundary, line: readonly Position[]): [Boundary, Boundary] | null {
  const left = leftOf(boundary, line);
  if (left === null) return null;
  const parts: [Boundary, Boundary] = [intersection(boundary, left), difference(boundary, left)];
  return parts[0].length > 0 && parts[1].length > 0 ? parts : null;
}

/** One boundary of several grids; islands stay parts of it. */
export function mergeBoundaries(boundaries: readonly Boundary[]): Boundary {
  return union(boundaries);
}

/** Everything left of the line, as far as the boundary reaches and further. */
function leftOf(boundary: Boundary, line: readonly Position[]): Boundary | null {
  const [first, second] = line;
  const last = line.at(-1);
  const beforeLast = line.at(-2);
  if (!first || !second || !last || !beforeLast) return null;
  const box = boxOf(boundary);
  const far = 4 * Math.hypot(box.east - box.west, box.north - box.south);
  const start = beyond(second, first, far);
  const end = beyond(beforeLast, last, far);
  const along: Position = [(end[0] - start[0]) / 2, (end[1] - start[1]) / 2];
  const length = Math.hypot(along[0], along[1]);
  if (length === 0) return null;
  const aside: Position = [(-along[1] / length) * far * 4, (along[0] / length) * far * 4];
  const ring: Position[] = [
    start,
    ...line,
    end,
    [end[0] + aside[0], end[1] + aside[1]],
    [start[0] + aside[0], start[1] + aside[1]],
    start,
  ];
  return [[ring]];
}

function beyond(from: Position, to: Position, far: number): Position {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [to[0] + ((to[0] - from[0]) / length) * far, to[1] + ((to[1] - from[1]) / length) * far];
}
