/** How the grids of an area are staffed against what their district says a grid should have. */
export type Standard = {
  readonly householdsLeast: number;
  readonly householdsMost: number;
  /** Posts a grid should have. */
  readonly fullTime: number;
  readonly helpers: number;
};
export type Staffed = {
  readonly grids: number;
  /** Of the grids that say theirs; `unknown` others do not. */
  readonly households: number;
  readonly unknown: number;
  readonly fullTime: number;
  readonly helpers: number;
  /** Grids without a full-time worker. */
  readonly vacant: number;
};
export type Grid = {
  readonly code: string;
  readonly households: number | null;
  readonly fullTime: number;
};

export const totalOf = (places: readonly Staffed[]): Staffed => {
  const sum = (of: (place: Staffed) => number) => places.reduce((all, place) => all + of(place), 0);
  return {
    grids: sum(({ grids }) => grids),
    households: sum(({ households }) => households),
    unknown: sum(({ unknown }) => unknown),
    fullTime: sum(({ fullTime }) => fullTime),
    helpers: sum(({ helpers }) => helpers),
    vacant: sum(({ vacant }) => vacant),
  };
};

/** Posts that are missing; none where more are held than there should be. */
export const missing = (held: number, grids: number, each: number): number =>
  Math.max(0, grids * each - held);

/** Households of a full-time worker; null where nobody knows, or nobody is there. */
export const householdsEach = ({ households, unknown, fullTime }: Staffed): number | null =>
  fullTime === 0 || unknown > 0 ? null : Math.round(households / fullTime);

export type Size = 'unknown' | 'few' | 'many' | 'fits';
export function sizeOf(households: number | null, standard: Standard | null): Size {
  if (households === null || standard === null) return 'unknown';
  if (households < standard.householdsLeast) return 'few';
  return households > standard.householdsMost ? 'many' : 'fits';
}
