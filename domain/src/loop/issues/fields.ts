/** The kinds of fields the loop's commands have, as the API describes them. */
import type { FieldSpec as AnyFieldSpec, FieldKind as AnyKind } from '../../workflow/fields.ts';

export const FIELD_KINDS = [
  'text',
  'choice',
  'unit',
  'units',
  'date',
  'yes',
  'files',
  'issue',
  'limit',
  'parts',
  'part',
  'person',
  'people',
  'place',
] as const satisfies readonly AnyKind[];
export type FieldKind = (typeof FIELD_KINDS)[number];
export type FieldSpec = AnyFieldSpec<FieldKind>;
