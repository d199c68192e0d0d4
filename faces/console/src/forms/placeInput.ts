import type { PlaceCandidate } from './placeQueries.ts';

/** A place with its grid; of some only the grid is known, and no point. */
export type ChosenPlace = Pick<PlaceCandidate, 'name' | 'gridName' | 'gridCode'> & {
  readonly longitude: number | null;
  readonly latitude: number | null;
};

/** A chosen place as commands and reports take it: the grid, the point, and the words people use. */
export function asPlaceInput(place: ChosenPlace) {
  const { name, gridCode, longitude, latitude } = place;
  const point = longitude === null || latitude === null ? {} : { lon: longitude, lat: latitude };
  return { text: name, grid: gridCode, ...point };
}
