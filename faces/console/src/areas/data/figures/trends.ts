import { compare, type Interval, median, wilson } from '@gridgov/domain/workflow/comparing.ts';
import type { Point } from '../../../charts/options.ts';
import type { ChartTable } from '../../../charts/table.ts';
import type { Cell, Figures, Measure, Row } from './queries.ts';

export interface TrendPoint {
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
  readonly enough: boolean;
  readonly interval: Interval | null;
  readonly median: number | null;
}
type Least = Pick<Measure, 'least'>;

/** The whole by month, beside the median of the rows that have enough in it; one row alone has no median. */
export function trendOf({ months, whole, rows }: Figures, measure: Least): TrendPoint[] {
  return months.map((month, at) => {
    const cells = rows.flatMap((row) => row.months[at] ?? []);
    const { rows: compared } = compare(cells, { least: measure.least });
    const enough = compared.flatMap(({ share, row }) =>
      share !== null && row.denominator >= measure.least ? [share] : [],
    );
    return pointOf(month, whole.months[at], measure, enough.length > 1 ? median(enough) : null);
  });
}

/** One row by month, beside the same medians. */
export const trendOfRow = (row: Row, all: readonly TrendPoint[], measure: Least): TrendPoint[] =>
  all.map(({ month, median }, at) => pointOf(month, row.months[at], measure, median));

function pointOf(month: string, cell: Cell | undefined, { least }: Least, middle: number | null): TrendPoint {
  const { numerator = 0, denominator = 0 } = cell ?? {};
  return {
    month,
    numerator,
    denominator,
    share: denominator === 0 ? null : numerator / denominator,
    enough: denominator >= least,
    interval: wilson(numerator, denominator),
    median: middle,
  };
}

export const drawn = (points: readonly TrendPoint[]): Point[] =>
  points.map(({ month, share, interval, median, enough }) => ({
    ...{ name: month, share, median, enough },
    ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
  }));

/** All that an axis has to have room for. */
export const sharesIn = (points: readonly TrendPoint[]) =>
  points.flatMap(({ share, interval, median }) => [share, median, ...(interval ?? [])]);

type Heads = Readonly<
  Record<'name' | 'month' | 'shareOf' | 'numerator' | 'denominator' | 'low' | 'high' | 'median', string>
>;
type Named = TrendPoint & { readonly name?: string };

/** The numbers of points, each with its name where there are several. */
export function tableOfPoints(points: readonly Named[], heads: Heads): ChartTable {
  const named = points.some(({ name }) => name !== undefined);
  const column = (name: keyof Heads, kind: 'text' | 'count' | 'share') => ({ title: heads[name], kind });
  return {
    columns: [
      ...(named ? [column('name', 'text')] : []),
      column('month', 'text'),
      column('shareOf', 'share'),
      column('numerator', 'count'),
      column('denominator', 'count'),
      column('low', 'share'),
      column('high', 'share'),
      column('median', 'share'),
    ],
    rows: points.map(({ name = '', month, share, numerator, denominator, interval, median }) => [
      ...(named ? [name] : []),
      ...[month, share, numerator, denominator, interval?.[0] ?? null, interval?.[1] ?? null, median],
    ]),
  };
}
