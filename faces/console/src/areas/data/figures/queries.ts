import type { Open } from '../../../admin/FigureRows.tsx';
import type { Reply } from '../../../apiTypes.ts';

export type { Columns, Open, Opened } from '../../../admin/FigureRows.tsx';

export type Measures = Reply<'/measures', 'get'>;
export type Measure = Measures['items'][number];
export type Figures = Reply<'/figures', 'get'>;
export type Row = Figures['rows'][number];
export type Cell = Row['total'];
export type Releases = Reply<'/figures/releases', 'get'>;
export type Edition = Releases['editions'][number];
export type Released = Reply<'/figures/released', 'get'>;

/** Which number of a row opens: what was released, what the same days count now, or what lies between them. */
export type Opening = { readonly open: Open; readonly of: 'released' | 'now' | 'changed' };

export type Durations = Reply<'/figures/durations', 'get'>;
export type Took = Reply<'/figures/durations/rows', 'get'>['items'][number];

export type ListSummary = Reply<'/figures/lists', 'get'>;
export type ListPage = Reply<'/figures/lists/rows', 'get'>;
export type Listed = ListPage['items'][number];
