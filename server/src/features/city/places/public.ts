/** What other features and the command line use of places. */
export { importPlaces, type PlaceContext } from './import.ts';
export { PLACE_COLUMNS, PLACE_REQUIRED } from './place.ts';
export { type Found, searchPlaces } from './search.ts';
export { gatherSeen } from './seen.ts';
export { soundsFor } from './sounds.ts';
