import type { CommandField, PlaceCandidate } from '../types.ts';
import { asPlaceInput } from './placeInput.ts';

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
export type PartPiece = 'title' | 'unit' | 'limit';

/** What is wrong with a field; of a part, with which piece of which. */
export interface Found {
  readonly field: CommandField;
  readonly problem: FormProblem;
  readonly part?: { readonly at: number; readonly key: string; readonly piece: PartPiece };
}

/** Problems of the form by field, in field order; empty when it can be sent. `today` is the city's day. */
export function checkForm(fields: readonly CommandField[], values: FormValues, today: string): Found[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    const problem = problemOf(field, value, today);
    if (problem !== null) return [{ field, problem }];
    if (field.kind !== 'parts') return [];
    return (value as readonly PartInput[]).flatMap((part, at) => problemsOfPart(field, part, at));
  });
}

function problemsOfPart(field: CommandField, { key, title, unit, limit }: PartInput, at: number): Found[] {
  const found = (piece: PartPiece, problem: FormProblem): Found => ({
    field,
    problem,
    part: { at, key, piece },
  });
  const noNumber = limit.n.trim() === '';
  return [
    ...(title.trim() === '' ? [found('title', 'missing')] : []),
    ...(unit === '' ? [found('unit', 'missingChoice')] : []),
    ...(isLimit(limit) ? [] : [found('limit', noNumber ? 'missing' : 'badNumber')]),
  ];
}

function problemOf(field: CommandField, value: FormValue, today: string): FormProblem | null {
  if (isEmpty(value)) return field.optional ? null : missing(field);
  switch (field.kind) {
    case 'date':
      return typeof value === 'string' && value <= today ? 'datePast' : null;
    case 'limit':
      return isLimit(value) ? null : 'badNumber';
    case 'parts':
      return (value as readonly PartInput[]).length < 2 ? 'tooFewParts' : null;
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
  return Object.fromEntries(fields.map((field) => [field.name, startOf(field)]));
}

function startOf({ kind, options = [] }: CommandField): FormValue {
  // A split begins with the two parts it needs at least.
  if (kind === 'parts') {
    const first = blankPart([]);
    return [first, blankPart([first])];
  }
  if (kind === 'limit') return options[0] === undefined ? noLimit : limitFrom(options[0].value);
  const suggested = options.find((option) => option.suggested === true);
  // There is nothing to choose where only one part is left.
  if (kind === 'part' && options.length === 1) return options[0]?.value;
  if (suggested === undefined) return undefined;
  return kind === 'units' ? [suggested.value] : suggested.value;
}

export const noLimit: LimitInput = { n: '', unit: 'working_hour' };

/** A further part, under a key that none of the others has. */
export function blankPart(others: readonly PartInput[]): PartInput {
  const last = Math.max(0, ...others.map(({ key }) => Number(key)));
  return { key: String(last + 1), title: '', unit: '', limit: noLimit };
}

/** A limit that is chosen and not typed: `8 working_hour`. */
export function limitFrom(value: string): LimitInput {
  const [n = '', unit = ''] = value.split(' ');
  return { n, unit: limitUnits.find((one) => one === unit) ?? 'working_hour' };
}

/** What hangs on another answer waits for it; a choice that may be left open and offers nothing is no question. */
export function isAsked({ kind, optional, options, onlyIf }: CommandField, values: FormValues): boolean {
  if (onlyIf !== undefined && values[onlyIf.field] !== onlyIf.is) return false;
  return !(kind === 'choice' && optional && options?.length === 0);
}
