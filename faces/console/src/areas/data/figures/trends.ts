import { compare, type Interval, median, wilson } from '@gridgov/domain/workflow/comparing.ts';
import type { Figures, Measure } from './queries.ts';

export interface TrendPoint {
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
  readonly enough: boolean;
  readonly interval: Interval | null;
  readonly median: number | null;
}

/** The whole by month, beside the median of the rows that have enough in it; one row alone has no median. */
export function trendOf({ months, whole, rows }: Figures, measure: Pick<Measure, 'least'>): TrendPoint[] {
  return months.map((month, at) => {
    const { numerator = 0, denominator = 0 } = whole.months[at] ?? {};
    const cells = rows.flatMap((row) => row.months[at] ?? []);
    const { rows: compared } = compare(cells, { least: measure.least });
    const enough = compared.flatMap(({ share, row }) =>
      share !== null && row.denominator >= measure.least ? [share] : [],
    );
    return {
      month,
      numerator,
      denominator,
      share: denominator === 0 ? null : numerator / denominator,
      enough: denominator >= measure.least,
      interval: wilson(numerator, denominator),
      median: enough.length > 1 ? median(enough) : null,
    };
  });
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Room for all of them, a tenth at least, from 0 to 1. */
export function range(values: readonly (number | null)[]): { readonly low: number; readonly high: number } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { low: 0, high: 1 };
  const low = Math.max(0, Math.floor(Math.min(...known) * 20) / 20);
  const high = Math.min(1, Math.ceil(Math.max(...known) * 20) / 20);
  if (high - low >= 0.1) return { low, high };
  return high <= 0.9 ? { low, high: low + 0.1 } : { low: high - 0.1, high };
}
