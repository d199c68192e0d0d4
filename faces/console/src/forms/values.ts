import type { FormField, FormValue, FormValues } from './field.ts';
import type { FieldRules, FormProblem, PieceProblem, RulesByKind } from './rules.ts';
import { fieldRules, isEmpty, startOf } from './rules.ts';

/** What is wrong with a field, or with which piece of it. */
export interface Found {
  readonly field: FormField;
  readonly problem: FormProblem;
  readonly piece?: PieceProblem;
}

/** Problems of the form by field, in field order; empty when it can be sent. `today` is the city's day. */
export function checkForm(
  fields: readonly FormField[],
  values: FormValues,
  today: string,
  rules: RulesByKind = fieldRules,
): Found[] {
  return fields.flatMap((field): Found[] => {
    const value = values[field.name];
    const rule = rules[field.kind];
    const problem = problemOf(field, value, rule, today);
    if (problem !== null) return [{ field, problem }];
    const pieces = isEmpty(rule, value) ? [] : (rule?.pieces?.(value) ?? []);
    return pieces.map((piece) => ({ field, problem: piece.problem, piece }));
  });
}

function problemOf(
  field: FormField,
  value: FormValue,
  rule: FieldRules | undefined,
  today: string,
): FormProblem | null {
  if (!isEmpty(rule, value)) return rule?.problem?.(value, today) ?? null;
  if (field.optional) return null;
  return rule?.typed === true ? 'missing' : 'missingChoice';
}

/** The body of the command, without what was left empty. */
export function bodyOf(
  fields: readonly FormField[],
  values: FormValues,
  rules: RulesByKind = fieldRules,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = values[name];
    const rule = rules[kind];
    if (!isEmpty(rule, value)) body[name] = rule?.sent === undefined ? value : rule.sent(value);
  }
  return body;
}

/** What a form starts with: the server's suggestions chosen, so that only a change has to be typed. */
export function startValues(fields: readonly FormField[], rules: RulesByKind = fieldRules): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, startOf(rules[field.kind], field)]));
}

/**
 * What hangs on another answer waits for it; a choice that may be left open and offers nothing is no question, nor which
 * lane is meant where the server knows it.
 */
export function isAsked({ kind, optional, options, onlyIf }: FormField, values: FormValues): boolean {
  if (onlyIf !== undefined && values[onlyIf.field] !== onlyIf.is) return false;
  if (kind === 'lane') return !optional || (options?.length ?? 0) > 1;
  return !(kind === 'choice' && optional && options?.length === 0);
}
