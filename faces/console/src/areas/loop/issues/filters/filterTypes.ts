import type { Agrees, Reply } from '../../../../apiTypes.ts';

export interface FilterField {
  readonly field: string;
  /** `found`: values are typed; `days`: also a first and a last day. */
  readonly kind: 'choice' | 'found' | 'days';
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

export type FilterFields = Agrees<readonly FilterField[], Reply<'/issues/filters', 'get'>>;
export type FilterValues = Reply<'/issues/filters/values', 'get'>;
