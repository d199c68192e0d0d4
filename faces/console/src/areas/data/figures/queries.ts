import type { Reply } from '../../../apiTypes.ts';

export type Measures = Reply<'/measures', 'get'>;
export type Measure = Measures['items'][number];
export type Figures = Reply<'/figures', 'get'>;
export type Row = Figures['rows'][number];
export type Cell = Row['total'];
/** A row behind a figure; of a released one also what changed of it. */
export type Opened = Reply<'/figures/rows', 'get'>['items'][number] &
  Partial<Pick<Reply<'/figures/released/rows', 'get'>['items'][number], 'change'>>;
export type Columns = Measure['columns'];

export type Releases = Reply<'/figures/releases', 'get'>;
export type Edition = Releases['editions'][number];
export type Released = Reply<'/figures/released', 'get'>;

/** A figure somebody opens: a row of the table, or all of it; one month, or all. */
export interface Open {
  readonly key: string | null;
  readonly title: string;
  readonly month: string | null;
}

/** Which number of a row opens: what was released, what the same days count now, or what lies between them. */
export type Opening = { readonly open: Open; readonly of: 'released' | 'now' | 'changed' };

export type Durations = Reply<'/figures/durations', 'get'>;
export type Took = Reply<'/figures/durations/rows', 'get'>['items'][number];

export type ListSummary = Reply<'/figures/lists', 'get'>;
export type ListPage = Reply<'/figures/lists/rows', 'get'>;
export type Listed = ListPage['items'][number];
