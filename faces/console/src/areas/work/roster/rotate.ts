import type { Slot } from './queries.ts';

export interface Turn {
  readonly shift: string;
  readonly place: number;
  readonly from: string;
  readonly to: string;
  /** Days in a row for each. */
  readonly each: number;
  readonly posts: readonly string[];
}

/** People take turns over the days that have the shift; places somebody has stay theirs and count as a turn. */
export function rotated(
  slots: readonly Slot[],
  { shift, place, from, to, each, posts }: Turn,
  today: string,
) {
  const days = slots
    .filter((slot) => slot.shift === shift && slot.place === place && slot.day >= from && slot.day <= to)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return days.flatMap(({ day, assigned }, n) => {
    const postId = posts[Math.floor(n / Math.max(1, each)) % posts.length];
    return assigned !== null || day < today || postId === undefined ? [] : [{ shift, day, place, postId }];
  });
}
