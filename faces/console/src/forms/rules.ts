import type { TFunction } from 'i18next';
import type { FormField, FormValue } from './field.ts';
import type { LimitInput } from './limit.ts';
import { isLimit, limitFrom, limitOf, noLimit } from './limit.ts';
import { asPlaceInput, type ChosenPlace } from './placeInput.ts';

export type FormProblem =
  | 'missing'
  | 'missingChoice'
  | 'tooFewParts'
  | 'datePast'
  | 'badNumber'
  | 'notNumber';

/** A fault in one control of a field that has several. */
export interface PieceProblem {
  /** The id of the control, after that of the field. */
  readonly id: string;
  readonly problem: FormProblem;
  /** The sentence: `said` puts the problem in words for a name. */
  readonly words: (t: TFunction<'console'>, said: (name: string) => string) => string;
}

/** How values of one kind of field begin, what can be wrong with them, and how they are sent. */
export interface FieldRules {
  /** Otherwise what the server suggests. */
  readonly start?: (field: FormField) => FormValue;
  readonly isEmpty?: (value: FormValue) => boolean;
  readonly problem?: (value: FormValue, today: string) => FormProblem | null;
  readonly pieces?: (value: FormValue) => readonly PieceProblem[];
  readonly sent?: (value: FormValue) => unknown;
  /** Filled in rather than chosen. */
  readonly typed?: true;
}
export type RulesByKind = Readonly<Record<string, FieldRules>>;

const trimmed = (value: FormValue) => String(value).trim();
const suggestedOf = ({ options = [] }: FormField) => options.find(({ suggested }) => suggested === true);

/** There is nothing to choose where only one is left. */
export const onlyOne = (field: FormField): FormValue => {
  const { options = [] } = field;
  return options.length === 1 ? options[0]?.value : suggestedOf(field)?.value;
};

/** Kinds that every form knows; what is not here begins with the suggestion and is sent as it is. */
export const fieldRules: RulesByKind = {
  text: { typed: true, sent: trimmed },
  number: {
    typed: true,
    problem: (value) => (/^-?\d+(\.\d+)?$/.test(trimmed(value)) ? null : 'notNumber'),
    sent: (value) => Number(trimmed(value)),
  },
  // A day is sent as the moment it begins in the city.
  date: { sent: (value) => Date.parse(`${String(value)}T00:00:00+08:00`) },
  limit: {
    typed: true,
    start: ({ options = [] }) => (options[0] === undefined ? noLimit : limitFrom(options[0].value)),
    isEmpty: (value) => (value as LimitInput).n.trim() === '',
    problem: (value) => (isLimit(value) ? null : 'badNumber'),
    sent: (value) => limitOf(value as LimitInput),
  },
  units: {
    start: (field) => {
      const suggested = suggestedOf(field);
      return suggested === undefined ? undefined : [suggested.value];
    },
  },
  lane: { start: onlyOne },
  place: { sent: (value) => asPlaceInput(value as ChosenPlace) },
};

export function startOf(rules: FieldRules | undefined, field: FormField): FormValue {
  return rules?.start === undefined ? suggestedOf(field)?.value : rules.start(field);
}

export function isEmpty(rules: FieldRules | undefined, value: FormValue): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return rules?.isEmpty?.(value) ?? false;
}
