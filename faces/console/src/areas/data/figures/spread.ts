/** How days are spread: a histogram of all, and five numbers of each row. */
import type { Durations } from './queries.ts';

type Counted = { readonly days: number; readonly n: number; readonly late: number };
export interface Bucket {
  readonly least: number;
  /** Null: without end. */
  readonly most: number | null;
  readonly n: number;
  readonly late: number;
}

/** Days by themselves as long as a few days matter, then by weeks and months. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 31];

export const bucketsOf = (rows: Durations['rows']): Bucket[] => {
  const all = rows.flatMap(({ days }) => days);
  return EDGES.map((least, at) => {
    const next = EDGES[at + 1];
    const most = next === undefined ? null : next - 1;
    const own = all.filter(({ days }) => days >= least && (most === null || days <= most));
    return { least, most, ...sumOf(own) };
  });
};

export const bucketName = ({ least, most }: Pick<Bucket, 'least' | 'most'>): string => {
  if (most === null) return `${least}+`;
  return least === most ? String(least) : `${least}–${most}`;
};

export const sumOf = (counted: readonly Counted[]) => ({
  n: counted.reduce((sum, { n }) => sum + n, 0),
  late: counted.reduce((sum, { late }) => sum + late, 0),
});

/** Five numbers of fewer cases would say less than the cases themselves. */
const FIVE = 5;
export type Five = readonly [least: number, lower: number, middle: number, upper: number, most: number];

/** Least, quarters, and what nine of ten did not exceed; null of fewer than five. */
export function fiveOf(counted: readonly Counted[]): Five | null {
  const { n } = sumOf(counted);
  if (n < FIVE) return null;
  const sorted = [...counted].sort((a, b) => a.days - b.days);
  const at = (share: number) => within(sorted, Math.max(1, Math.ceil(share * n)));
  return [at(0), at(0.25), at(0.5), at(0.75), at(0.9)];
}

/** The days of the one in this place, counted from one. */
function within(sorted: readonly Counted[], place: number): number {
  let before = 0;
  for (const { days, n } of sorted) {
    before += n;
    if (before >= place) return days;
  }
  return sorted.at(-1)?.days ?? 0;
}
