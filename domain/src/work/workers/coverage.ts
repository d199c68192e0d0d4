/** How the grids of an area are staffed against what their district says a grid should have. */
import type { Kind } from './events.ts';

/** Posts by the kind of whoever holds them. */
export type Posts = { readonly fullTime: number; readonly partTime: number; readonly assistants: number };
const HELD = {
  full_time: 'fullTime',
  part_time: 'partTime',
  assistant: 'assistants',
} as const satisfies Readonly<Record<Kind, keyof Posts>>;

/** Posts that a grid should have, and its households. */
export type Standard = Posts & {
  readonly householdsLeast: number;
  readonly householdsMost: number;
  /** Which kinds cover a grid: by them vacancies and households are counted. */
  readonly counted: readonly Kind[];
};
export type Staffed = Posts & {
  readonly grids: number;
  /** Of the grids that say theirs; `unknown` others do not. */
  readonly households: number;
  readonly unknown: number;
  /** Grids without a post that counts. */
  readonly vacant: number;
};

type Counting = Pick<Standard, 'counted'> | null;
const NOTHING_SAID: readonly Kind[] = ['full_time'];
export const kindsCounted = (rule: Counting): readonly Kind[] => rule?.counted ?? NOTHING_SAID;
export const postsCounted = (posts: Posts, rule: Counting): number =>
  kindsCounted(rule).reduce((sum, kind) => sum + posts[HELD[kind]], 0);
export const isVacant = (posts: Posts, rule: Counting): boolean => postsCounted(posts, rule) === 0;

const SUMMED = ['grids', 'households', 'unknown', 'fullTime', 'partTime', 'assistants', 'vacant'] as const;
export const totalOf = (places: readonly Staffed[]): Staffed =>
  Object.fromEntries(
    SUMMED.map((name) => [name, places.reduce((sum, place) => sum + place[name], 0)]),
  ) as Staffed;

/** Posts that are missing; none where more are held than there should be. */
export const missing = (held: number, grids: number, each: number): number =>
  Math.max(0, grids * each - held);

/** Households of a post that counts; null where nobody knows, or nobody is there. */
export function householdsEach(place: Staffed, rule: Counting): number | null {
  const posts = postsCounted(place, rule);
  return posts === 0 || place.unknown > 0 ? null : Math.round(place.households / posts);
}

export type Size = 'unknown' | 'few' | 'many' | 'fits';
export function sizeOf(households: number | null, standard: Standard | null): Size {
  if (households === null || standard === null) return 'unknown';
  if (households < standard.householdsLeast) return 'few';
  return households > standard.householdsMost ? 'many' : 'fits';
}
