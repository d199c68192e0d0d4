/** Whom the fields of a command name. */
import type { FieldKind, Fields } from './fields.ts';

/** Fields by which work can be given: to units, and to the units of parts. */
export const TARGET_KINDS: readonly FieldKind[] = ['unit', 'units', 'parts'];

/** The units that a body names in such fields. */
export function targetsIn(fields: Fields, body: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    if (!TARGET_KINDS.includes(kind)) return [];
    const named = [body[name] ?? []].flat() as (string | { readonly unit: string })[];
    return named.map((one) => (typeof one === 'string' ? one : one.unit));
  });
}
