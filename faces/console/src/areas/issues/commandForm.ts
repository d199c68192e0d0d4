import { asPlaceInput } from './placeInput.ts';
import type { CommandField, PlaceCandidate } from './types.ts';

/** Values of a command's form, by field name. Dates are `YYYY-MM-DD` while edited. */
export type FormValues = Readonly<Record<string, FormValue>>;
export type FormValue =
  | string
  | boolean
  | readonly string[]
  | LimitInput
  | readonly PartInput[]
  | PlaceCandidate
  | undefined;

export type LimitUnit = 'urgent_hour' | 'working_hour' | 'workday' | 'urgent_workday';
export const limitUnits: readonly LimitUnit[] = ['working_hour', 'workday', 'urgent_hour', 'urgent_workday'];

/** A limit as typed: the number stays text until it is sent. */
export interface LimitInput {
  readonly n: string;
  readonly unit: LimitUnit;
}

export interface PartInput {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly limit: LimitInput;
}

export type FormProblem = 'missing' | 'missingChoice' | 'tooFewParts' | 'datePast' | 'badNumber';

/** Problems of the form by field, in field order; empty when it can be sent. `today` is the city's day. */
export function checkForm(
  fields: readonly CommandField[],
  values: FormValues,
  today: string,
): { readonly field: CommandField; readonly problem: FormProblem }[] {
  return fields.flatMap((field) => {
    const problem = problemOf(field, values[field.name], today);
    return problem === null ? [] : [{ field, problem }];
  });
}

function problemOf(field: CommandField, value: FormValue, today: string): FormProblem | null {
  if (isEmpty(value)) return field.optional ? null : missing(field);
  switch (field.kind) {
    case 'date':
      return typeof value === 'string' && value <= today ? 'datePast' : null;
    case 'limit':
      return isLimit(value) ? null : 'badNumber';
    case 'parts':
      return partsProblem(value as readonly PartInput[]);
    case 'text':
    case 'choice':
    case 'unit':
    case 'units':
    case 'yes':
    case 'files':
    case 'issue':
    case 'part':
    case 'person':
    case 'people':
    case 'place':
      return null;
  }
}

function missing(field: CommandField): FormProblem {
  const typed = field.kind === 'text' || field.kind === 'limit';
  return typed ? 'missing' : 'missingChoice';
}

function partsProblem(parts: readonly PartInput[]): FormProblem | null {
  if (parts.length < 2) return 'tooFewParts';
  const whole = parts.every((part) => part.title.trim() !== '' && part.unit !== '' && isLimit(part.limit));
  return whole ? null : 'missing';
}

function isEmpty(value: FormValue): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'boolean') return false;
  if (Array.isArray(value)) return value.length === 0;
  return 'n' in value && value.n.trim() === '';
}

function isLimit(value: FormValue): value is LimitInput {
  return typeof value === 'object' && 'n' in value && /^[1-9]\d{0,3}$/.test(value.n.trim());
}

/** The body of the command: numbers as numbers, days as the epoch milliseconds of their start in the city. */
export function bodyOf(fields: readonly CommandField[], values: FormValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (!isEmpty(value)) body[field.name] = sent(field, value);
  }
  return body;
}

function sent(field: CommandField, value: FormValue): unknown {
  if (field.kind === 'date' && typeof value === 'string') return Date.parse(`${value}T00:00:00+08:00`);
  if (field.kind === 'text' && typeof value === 'string') return value.trim();
  if (field.kind === 'limit') return limitOf(value as LimitInput);
  if (field.kind === 'part') return Number(value);
  if (field.kind === 'place') return asPlaceInput(value as PlaceCandidate);
  if (field.kind !== 'parts') return value;
  return (value as readonly PartInput[]).map((part) => ({
    title: part.title.trim(),
    unit: part.unit,
    limit: limitOf(part.limit),
  }));
}

function limitOf(limit: LimitInput): { readonly n: number; readonly unit: LimitUnit } {
  return { n: Number(limit.n.trim()), unit: limit.unit };
}

/** What a form starts with: the server's suggestions chosen, so that only a change has to be typed. */
export function startValues(fields: readonly CommandField[]): FormValues {
  const values: Record<string, FormValue> = {};
  for (const field of fields) {
    const suggested = field.options?.find((option) => option.suggested === true);
    if (suggested) values[field.name] = field.kind === 'units' ? [suggested.value] : suggested.value;
    if (field.kind === 'limit') values[field.name] = { n: '', unit: 'working_hour' };
  }
  return values;
}
