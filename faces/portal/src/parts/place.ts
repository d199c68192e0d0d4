/** A place as the forms keep it while they are filled in. */
import type { Place } from '../api.ts';
import type { Words } from '../words/zh.ts';

export type DraftPlace = {
  /** Code of the grid, or of the community where nobody knows better. */
  readonly code: string;
  readonly name: string;
  readonly inside: string;
  readonly lon: number | null;
  readonly lat: number | null;
};
/** The place, and what somebody adds to it. */
export type PlaceSaid = { readonly place: DraftPlace | null; readonly detail: string };

/** A place of the server's as the form keeps it. */
export const chosenFrom = ({ code, name, inside, point }: Place): DraftPlace => ({
  code,
  name,
  inside,
  lon: point?.longitude ?? null,
  lat: point?.latitude ?? null,
});

export const placeText = ({ place, detail }: PlaceSaid, words: Words) =>
  [detail.trim(), place === null ? '' : words.placeIn(place.inside, place.name)]
    .filter(Boolean)
    .join(words.comma);
