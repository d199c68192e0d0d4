import { isLimitUnit } from '../calendar/limits.ts';
import { asIs, type FieldValue, Refusal, type Value } from '../refusal.ts';
import type { FieldKind, Fields } from './fields.ts';
import { checkPages } from './pages.ts';

/** What a check asks: code lists in force and units; left out where the trade has none. */
export type FieldFacts = {
  readonly list?: (name: string) => ReadonlySet<string> | null;
  readonly unit?: (id: string) => { readonly name: string; readonly active: boolean } | null;
};

/** Values the ruling decides, not a code list. */
const BY_RULING = 'condition';
const LONGEST = 100_000;
/** Last day the calendar reckons with, 2199-12-31. */
const LAST_MOMENT = Date.UTC(2199, 11, 31);

type Check = (field: FieldValue, value: unknown, facts: FieldFacts) => void;
const CHECKS: Partial<Record<FieldKind, Check>> = {
  unit: checkUnit,
  units: (field, value, facts) => {
    for (const id of [value].flat()) checkUnit(field, id, facts);
  },
  limit: checkLimit,
  pages: checkPages,
  parts: (field, value, facts) => {
    for (const part of [value].flat() as { unit?: unknown; limit?: unknown }[]) {
      checkUnit(field, part.unit, facts);
      checkLimit(field, part.limit);
    }
  },
  date: (field, value) => {
    if (typeof value === 'number' && value >= 0 && value <= LAST_MOMENT) return;
    throw new Refusal('field-wrong', { field, problem: asIs(String(value)), right: '@word.aDate' });
  },
};

/**
 * Whether a command's fields are there and hold values of the lists in force. Shapes were checked at the edge; this
 * holds for every way in (HTTP, jobs, imports, the offline app). `demanded` names the optional fields that this case
 * needs; `refTo` names a field for the refusal.
 */
export function checkFields(
  fields: Fields,
  body: Readonly<Record<string, unknown>>,
  facts: FieldFacts,
  demanded: readonly string[],
  refTo: (field: string) => FieldValue,
): void {
  for (const [name, spec] of Object.entries(fields)) {
    const value = body[name];
    const field = refTo(name);
    if (isEmpty(value)) {
      // Which lane is asked for only where there are several, which whoever finds the lane knows.
      const needed = !spec.optional && spec.kind !== 'lane';
      if (needed || demanded.includes(name)) throw new Refusal('field-missing', { field });
    } else if (spec.kind === 'choice') checkChoice(field, spec.list ?? '', value, facts);
    else if (spec.kind === 'ticks') checkTicks(field, spec.ticks ?? {}, value);
    else CHECKS[spec.kind]?.(field, value, facts);
  }
}

/** Nothing was given: no value, a blank text, an empty list. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function checkChoice(field: FieldValue, list: string, value: unknown, facts: FieldFacts): void {
  if (list === BY_RULING) return;
  const values = facts.list?.(list) ?? null;
  // Hundreds of classes would make no sentence.
  if (list === 'class' && values !== null) checkList(field, value, values, '@word.knownClass');
  else checkList(field, value, values);
}

function checkTicks(field: FieldValue, ticks: Fields, value: unknown): void {
  for (const name of [value].flat()) checkList(field, name, new Set(Object.keys(ticks)));
}

/** Refuses a value that is not in the list; where there is no such dated list, any value passes. */
export function checkList(
  field: FieldValue,
  value: unknown,
  values: ReadonlySet<string> | null,
  right: Value = asIs([...(values ?? [])].join(', ')),
): void {
  if (values === null || (typeof value === 'string' && values.has(value))) return;
  throw new Refusal('field-wrong', { field, problem: asIs(String(value)), right });
}

function checkUnit(field: FieldValue, id: unknown, facts: FieldFacts): void {
  if (facts.unit === undefined) return;
  const unit = typeof id === 'string' ? facts.unit(id) : null;
  if (unit?.active) return;
  const problem = asIs(unit === null ? String(id) : unit.name);
  throw new Refusal('field-wrong', { field, problem, right: '@word.activeUnit' });
}

function checkLimit(field: FieldValue, value: unknown): void {
  const { n, unit } = (value ?? {}) as { n?: unknown; unit?: unknown };
  const known = typeof unit === 'string' && isLimitUnit(unit);
  if (known && typeof n === 'number' && n > 0 && n < LONGEST) return;
  throw new Refusal('field-wrong', { field, problem: asIs(`${n} ${unit}`), right: '@word.aboveZero' });
}
