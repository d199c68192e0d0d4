/** What a release holds of a measure. */
import type { Cut } from '@gridgov/domain/workflow/figures.ts';
import type { MeasureData } from '@gridgov/domain/workflow/measures.ts';

/** By what a release is cut. */
export const RELEASED_BY = { district: 'all', street: 'street', unit: 'unit' } as const satisfies Record<
  string,
  Cut
>;
export type ReleasedBy = keyof typeof RELEASED_BY;
export type Numbers = { readonly numerator: number; readonly denominator: number; readonly leftOut: number };
export type ReleasedCell = Numbers & { readonly by: ReleasedBy; readonly key: string };
/** A measure as it was defined then, with its numbers. */
export type Released = MeasureData & { readonly cells: readonly ReleasedCell[] };
