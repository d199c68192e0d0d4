/** What the thread that reads tables is given, and what it answers. */
import type { CellRow } from './cells.ts';
import type { TableSource } from './encoding.ts';
import type { TableLimits } from './limits.ts';

export type Reading = { readonly source: TableSource; readonly zip: boolean; readonly limits: TableLimits };

/** What the thread answers each time it is asked. */
export type Told =
  | { readonly rows: readonly CellRow[]; readonly done: boolean }
  | { readonly failure: { readonly message: string; readonly row: number | undefined } };
