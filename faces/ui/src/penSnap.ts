/** Where a point of a drawn line is set: on a corner, a street or a border that lies near enough under the pointer. */
import { alongStreets, distance, type Line, nearestOn } from './alongStreets.ts';
import type { LonLat } from './areaMapTypes.ts';

/** Pixels. */
const reach = 12;
/** Degrees, about two metres: nearer than this a point lies on the street. */
const onStreet = 0.00002;

export interface Ground {
  /** Borders that are drawn already, closed. */
  readonly borders: readonly Line[];
  readonly streets: readonly Line[];
  /** Pixels between two places, as the map is drawn now. */
  readonly apart: (one: LonLat, other: LonLat) => number;
}

/** The line with what a press at a place adds: one point, or the way along the street that both lie on. */
export function withPress(line: Line, at: LonLat, ground: Ground): Line {
  const { streets } = ground;
  const point = snapped(at, ground);
  const last = line.at(-1);
  const isOn = (place: LonLat) => {
    const street = nearestOn(streets, place);
    return street !== null && distance(street, place) < onStreet;
  };
  const way = last !== undefined && isOn(last) && isOn(point) ? alongStreets(streets, last, point) : null;
  return [...line, ...(way === null ? [point] : way.slice(1))];
}

function snapped(at: LonLat, { borders, streets, apart }: Ground): LonLat {
  const within = (place: LonLat | null): place is LonLat => place !== null && apart(place, at) <= reach;
  const corner = borders
    .flat()
    .reduce<LonLat | null>(
      (best, one) => (best === null || apart(one, at) < apart(best, at) ? one : best),
      null,
    );
  if (within(corner)) return corner;
  return [nearestOn(streets, at), nearestOn(borders, at)].find(within) ?? at;
}
