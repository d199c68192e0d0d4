/** What the thread that reads tables is given, and what it answers. */
import type { TableSource } from './encoding.ts';
import type { TableLimits } from './limits.ts';

export type Reading = { readonly source: TableSource; readonly zip: boolean; readonly limits: TableLimits };

/** Why it stopped; without a row the fault is not of the table. */
export type Failure = { readonly message: string; readonly row: number | undefined };
