import type { Reply } from '../../../apiTypes.ts';

export type Measures = Reply<'/measures', 'get'>;
export type Measure = Measures['items'][number];
export type Figures = Reply<'/figures', 'get'>;
export type Row = Figures['rows'][number];
export type Cell = Row['total'];
export type Opened = Reply<'/figures/rows', 'get'>['items'][number];

/** A figure somebody opens: a row of the table, or all of it; one month, or all. */
export interface Open {
  readonly key: string | null;
  readonly title: string;
  readonly month: string | null;
}
