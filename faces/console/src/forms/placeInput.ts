import type { PlaceCandidate } from './placeQueries.ts';

/** A chosen place as commands and reports take it: the grid, the point, and the words people use. */
export function asPlaceInput(place: PlaceCandidate) {
  const { name, gridCode, longitude, latitude } = place;
  return { text: name, grid: gridCode, lon: longitude, lat: latitude };
}
