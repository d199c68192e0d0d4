/** How points follow from a figure by an item of a template. In hundredths of a point. */
import type { ScoreItem } from './template.ts';

/** The figures of one judged, as the period holds them. `twice`: of them from channels that count twice. */
export type Counted = {
  readonly numerator: number;
  readonly denominator: number;
  readonly leftOut: number;
  readonly twice: { readonly numerator: number; readonly denominator: number };
};
export const NOTHING: Counted = {
  numerator: 0,
  denominator: 0,
  leftOut: 0,
  twice: { numerator: 0, denominator: 0 },
};

export const hundredths = (points: number) => Math.round(points * 100);

/** Whether the item scores a share of cases. */
export const isShare = ({ form }: ScoreItem) => form === 'linear' || form === 'short';

/** Null: a share of no cases. */
export function pointsOf(item: ScoreItem, counted: Counted | null, entered = 0): number | null {
  if (!isShare(item))
    return bounded(item, (item.each ?? 0) * (counted === null ? entered : weighed(counted).numerator));
  const { numerator, denominator } = weighed(counted ?? NOTHING);
  if (denominator === 0) return item.form === 'linear' ? null : hundredths(item.points);
  const share = (numerator / denominator) * 100;
  const full = item.full ?? 0;
  if (item.form === 'short') return bounded(item, (item.each ?? 0) * Math.max(0, full - share));
  const floor = item.floor ?? 0;
  const part = Math.min(1, Math.max(0, (share - floor) / (full - floor)));
  return hundredths(item.points * part);
}

/** What counts twice weighs twice above and below the line. */
const weighed = ({ numerator, denominator, twice }: Counted) => ({
  numerator: numerator + twice.numerator,
  denominator: denominator + twice.denominator,
});

/** What an item is worth in full is the most that it can lose. */
function bounded({ points, most }: ScoreItem, change: number): number {
  const bound = most ?? (points > 0 ? points : Number.POSITIVE_INFINITY);
  return hundredths(points + Math.min(bound, Math.max(-bound, change)));
}
