/** The way along streets between two places on them, from lines as a map of tiles has them: cut at tiles, in any order. */
import type { LonLat } from './areaMapTypes.ts';

export type Line = readonly LonLat[];

/** Degrees; about two metres. Tiles round each by itself, so that the same crossing differs by as much. */
const near = 0.00002;
/** A way that is longer than this many times the straight line is not the street that was meant. */
const longestDetour = 2;

interface Street {
  readonly places: LonLat[];
  readonly next: number[][];
}

/** From the first to the second; null where they are not on streets that meet, or the way is a great detour. */
export function alongStreets(lines: readonly Line[], from: LonLat, to: LonLat): Line | null {
  const street = joined(lines, [from, to]);
  const [start, end] = [placeOf(street, from), placeOf(street, to)];
  if (start === undefined || end === undefined || start === end) return null;
  const way = shortest(street, start, end);
  if (way === null || lengthOf(way) > longestDetour * distance(from, to)) return null;
  return [from, ...way.slice(1, -1), to];
}

/** The nearest place on any of the lines; null where there are none. */
export function nearestOn(lines: readonly Line[], at: LonLat): LonLat | null {
  let best: LonLat | null = null;
  for (const line of lines) {
    for (let n = 1; n < line.length; n += 1) {
      const [a, b] = [line[n - 1], line[n]];
      if (a === undefined || b === undefined) continue;
      const place = nearestBetween(a, b, at);
      if (best === null || distance(place, at) < distance(best, at)) best = place;
    }
  }
  return best;
}

/** As points on the ground are apart: a degree of longitude is shorter. */
export function distance(one: LonLat, other: LonLat): number {
  const flat = Math.cos((one[1] * Math.PI) / 180);
  return Math.hypot((one[0] - other[0]) * flat, one[1] - other[1]);
}

function nearestBetween(a: LonLat, b: LonLat, at: LonLat): LonLat {
  const flat = Math.cos((at[1] * Math.PI) / 180);
  const [x, y] = [(b[0] - a[0]) * flat, b[1] - a[1]];
  const square = x * x + y * y;
  if (square === 0) return a;
  const along = ((at[0] - a[0]) * flat * x + (at[1] - a[1]) * y) / square;
  const t = Math.min(1, Math.max(0, along));
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Lines as one net: what lies nearer than rounding is one place, and the two asked for are places of it. */
function joined(lines: readonly Line[], asked: readonly LonLat[]): Street {
  const street: Street = { places: [], next: [] };
  for (const line of lines) {
    let last: number | undefined;
    for (const at of withPlaces(line, asked)) {
      const place = placeOf(street, at) ?? addPlace(street, at);
      if (last !== undefined && last !== place) {
        street.next[last]?.push(place);
        street.next[place]?.push(last);
      }
      last = place;
    }
  }
  return street;
}

function withPlaces(line: Line, asked: readonly LonLat[]): Line {
  return line.flatMap((a, n) => {
    const b = line[n + 1];
    if (b === undefined) return [a];
    const between = asked
      .filter((at) => distance(nearestBetween(a, b, at), at) < near)
      .sort((one, other) => distance(a, one) - distance(a, other));
    return [a, ...between];
  });
}

const placeOf = ({ places }: Street, at: LonLat): number | undefined => {
  const found = places.findIndex((place) => distance(place, at) < near);
  return found < 0 ? undefined : found;
};

function addPlace({ places, next }: Street, at: LonLat): number {
  next.push([]);
  return places.push(at) - 1;
}

function shortest({ places, next }: Street, start: number, end: number): Line | null {
  const best = new Map([[start, 0]]);
  const before = new Map<number, number>();
  const open = new Set([start]);
  while (open.size > 0) {
    const here = [...open].reduce((one, other) =>
      (best.get(other) ?? 0) < (best.get(one) ?? 0) ? other : one,
    );
    open.delete(here);
    if (here === end) return wayTo(end, before, places);
    for (const there of next[here] ?? []) {
      const [a, b] = [places[here], places[there]];
      if (a === undefined || b === undefined) continue;
      const length = (best.get(here) ?? 0) + distance(a, b);
      if (length >= (best.get(there) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(there, length);
      before.set(there, here);
      open.add(there);
    }
  }
  return null;
}

function wayTo(end: number, before: ReadonlyMap<number, number>, places: readonly LonLat[]): Line {
  const way: LonLat[] = [];
  for (let here: number | undefined = end; here !== undefined; here = before.get(here)) {
    const at = places[here];
    if (at !== undefined) way.unshift(at);
  }
  return way;
}

function lengthOf(line: Line): number {
  return line.reduce((sum, at, n) => {
    const last = line[n - 1];
    return last === undefined ? sum : sum + distance(last, at);
  }, 0);
}
