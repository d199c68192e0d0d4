import type { FilterField } from './filterTypes.ts';
import type { QueueFilter } from './search.ts';

/** All values of one field with one sign: one chip. */
export interface ChipOf {
  readonly field: string;
  readonly not: boolean;
  readonly values: readonly string[];
}

/** One chip a field and sign, in the order in which they were first set. */
export function chipsOf(filters: readonly QueueFilter[]): ChipOf[] {
  const chips = new Map<string, { field: string; not: boolean; values: string[] }>();
  for (const { field, not, value } of filters) {
    const key = `${field}${not ? '!' : ':'}`;
    const chip = chips.get(key) ?? { field, not, values: [] };
    chip.values.push(value);
    chips.set(key, chip);
  }
  return [...chips.values()];
}

const isOf = (field: string) => (filter: QueueFilter) => filter.field === field;

/** Adds a value or takes it out again. A field has one sign: what is added takes that of the values there. */
export function toggleValue(filters: readonly QueueFilter[], field: string, value: string): QueueFilter[] {
  const there = filters.filter(isOf(field));
  if (there.some((filter) => filter.value === value))
    return filters.filter((filter) => !(isOf(field)(filter) && filter.value === value));
  return [...filters, { field, not: there[0]?.not ?? false, value }];
}

export function setSign(filters: readonly QueueFilter[], field: string, not: boolean): QueueFilter[] {
  return filters.map((filter) => (isOf(field)(filter) ? { ...filter, not } : filter));
}

export function withoutChip(filters: readonly QueueFilter[], chip: ChipOf): QueueFilter[] {
  return filters.filter(({ field, not }) => field !== chip.field || not !== chip.not);
}

/** First and last day of a range as the address has it; null for a span with a name (7d). */
export function daysIn(value: string): { readonly from: string; readonly to: string } | null {
  const at = value.indexOf('..');
  return at < 0 ? null : { from: value.slice(0, at), to: value.slice(at + 2) };
}

/** Puts other days in the place of those chosen before; both empty takes them out. */
export function setDays(
  filters: readonly QueueFilter[],
  field: string,
  { from, to }: { readonly from: string; readonly to: string },
): QueueFilter[] {
  const rest = filters.filter((filter) => !isOf(field)(filter) || daysIn(filter.value) === null);
  if (from === '' && to === '') return rest;
  const not = filters.find(isOf(field))?.not ?? false;
  return [...rest, { field, not, value: `${from}..${to}` }];
}

/** A value as the field itself names it; null where only the server knows. */
export function knownLabel(field: FilterField | undefined, value: string): string | null {
  return field?.values.find((one) => one.value === value)?.label ?? null;
}

/** Yes and no say by themselves what they mean: 退回过. */
export function speaksAlone(field: FilterField | undefined): boolean {
  return field?.values[0]?.value === 'true';
}
