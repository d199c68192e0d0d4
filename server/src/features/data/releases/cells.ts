/** What a release holds of a measure. */
import type { Cut } from '@gridgov/domain/workflow/figures.ts';
import type { MeasureData } from '@gridgov/domain/workflow/measures.ts';

/** By what a release is cut. */
export const RELEASED_BY = { district: 'all', street: 'street', unit: 'unit' } as const satisfies Record<
  string,
  Cut
>;
export type ReleasedBy = keyof typeof RELEASED_BY;
export const isReleasedBy = (name: string): name is ReleasedBy => Object.hasOwn(RELEASED_BY, name);
export type Numbers = { readonly numerator: number; readonly denominator: number; readonly leftOut: number };
export type ReleasedCell = Numbers & { readonly by: ReleasedBy; readonly key: string };
export const factsOf = ({ numerator, denominator, exclusions }: MeasureData) => [
  ...new Set([...numerator, ...denominator, ...exclusions]),
];

/** A measure as it was defined then, with its numbers. */
export type Released = MeasureData & { readonly cells: readonly ReleasedCell[] };

/** How a fact counted: its day, the unit that held it, how often. */
type AsCounted = readonly [day: string, unit: string, n: number];
export type FrozenSpan = {
  readonly trade: string;
  readonly case_id: string;
  readonly span: number;
  readonly street: string;
  readonly class_code: string | null;
  readonly channel: string;
  readonly left_out: string | null;
  readonly counted: Readonly<Record<string, AsCounted>>;
};
