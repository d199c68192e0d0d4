import { CODE_DIGITS } from './codes.ts';

export interface Placed {
  /** Longitude and latitude of a point inside the grid, degrees. */
  readonly lon: number;
  readonly lat: number;
  /** North–south extent in degrees: grids whose rows overlap by half are one row. */
  readonly height: number;
}

export type Numbered<T> = { readonly code: string; readonly item: T };

/**
 * Numbers grids inside a community west to east, north to south (DB6101/T 3185): rows from the north, each
 * row from the west. A row begins with the northernmost grid left and takes every grid whose point lies
 * within half that grid's height below it.
 *
 * @param taken serials that are or ever were in use; a serial of a dissolved grid is never given again,
 *   because old matters still carry it.
 * @throws RangeError when the community would need more than 999 serials
 */
export function numberGrids<T extends Placed>(
  community: string,
  grids: readonly T[],
  taken: ReadonlySet<number> = new Set(),
): Numbered<T>[] {
  if (community.length !== CODE_DIGITS.community) throw new RangeError('a community code has 12 digits');
  let serial = 0;
  return inReadingOrder(grids).map((item) => {
    do serial += 1;
    while (taken.has(serial));
    if (serial > 999) throw new RangeError(`community ${community} has no serial left below 1000`);
    return { code: community + String(serial).padStart(3, '0'), item };
  });
}

/** Rows from north to south, each from west to east; equal places keep the order they came in. */
export function inReadingOrder<T extends Placed>(grids: readonly T[]): T[] {
  const left = [...grids].sort((a, b) => b.lat - a.lat || a.lon - b.lon);
  const ordered: T[] = [];
  let start = 0;
  while (start < left.length) {
    const first = left[start];
    if (first === undefined) break;
    let end = start + 1;
    while (end < left.length && (left[end]?.lat ?? -Infinity) >= first.lat - first.height / 2) end += 1;
    ordered.push(...left.slice(start, end).sort((a, b) => a.lon - b.lon || b.lat - a.lat));
    start = end;
  }
  return ordered;
}

/** The serials of those codes that lie in the community. */
export function serialsIn(community: string, codes: Iterable<string>): Set<number> {
  const serials = new Set<number>();
  for (const code of codes) {
    if (code.length === CODE_DIGITS.grid && code.startsWith(community)) serials.add(Number(code.slice(12)));
  }
  return serials;
}
