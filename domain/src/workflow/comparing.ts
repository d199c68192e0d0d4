/** How sure a share is, and what may be said of shares side by side: no rank below the minimum sample, none without a way that is better. */
import type { Measure } from './measures.ts';

export type Interval = readonly [low: number, high: number];

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/** Wilson's 95 % interval of a share, from 0 to 1; null of nothing. */
export function wilson(numerator: number, denominator: number): Interval | null {
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return null;
  const share = numerator / denominator;
  const z2 = (Z * Z) / denominator;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / denominator + z2 / (4 * denominator));
  // At 0 and at all of it the ends are exact; what is reckoned may miss them by the last digit.
  return [Math.min(share, Math.max(0, middle - half)), Math.max(share, Math.min(1, middle + half))];
}

/** Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

type Counted = { readonly numerator: number; readonly denominator: number };
export type Compared<Row> = {
  readonly row: Row;
  /** From 0 to 1; null: no case at all. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** From 1; the same where shares are the same; null: too few, or nobody to be ranked among. */
  readonly rank: number | null;
  /** Where the whole interval lies beside the median of those ranked. */
  readonly beside: 'above' | 'below' | null;
};

/** The ranked first, best first; then the others in the order given. */
export function compare<Row extends Counted>(
  rows: readonly Row[],
  { least, better }: Pick<Measure, 'least' | 'better'>,
): { readonly rows: readonly Compared<Row>[]; readonly median: number | null } {
  const all = rows.map((row) => ({
    row,
    share: row.denominator === 0 ? null : row.numerator / row.denominator,
    interval: wilson(row.numerator, row.denominator),
    enough: row.denominator > 0 && row.denominator >= least,
  }));
  const enough = all.flatMap(({ share, enough }) => (enough && share !== null ? [share] : []));
  const middle = median(enough);
  const isBetter = (one: number, other: number) => (better === 'less' ? one < other : one > other);
  const isRanked = better !== undefined && enough.length > 1;
  const found = all.map(({ row, share, interval, enough: has }): Compared<Row> => {
    const ranked = isRanked && has && share !== null;
    return {
      row,
      share,
      interval,
      rank: ranked ? 1 + enough.filter((other) => isBetter(other, share)).length : null,
      beside: has ? sideOf(interval, middle) : null,
    };
  });
  const order = (rank: number | null) => rank ?? all.length + 1;
  return { rows: found.sort((a, b) => order(a.rank) - order(b.rank)), median: middle };
}

function sideOf(interval: Interval | null, middle: number | null): Compared<unknown>['beside'] {
  if (interval === null || middle === null) return null;
  const [low, high] = interval;
  return low > middle ? 'above' : high < middle ? 'below' : null;
}
