import type { Language } from '@gridgov/domain/refusal.ts';
import type { RuleSet } from '../issues/public.ts';

/**
 * Dated list of what cannot be reported without leaving an address: natures and classes by their codes. A city
 * keeps it with its other lists; while it has none, only a request for help needs one, since it must be answered.
 */
const NAMED_LIST = 'named_report';

export function mayBeAnonymous(rules: RuleSet, nature: string, classCode: string | null): boolean {
  const named = rules.list(NAMED_LIST) ?? new Set<string>();
  const least = named.size === 0 ? new Set(['help']) : named;
  return !least.has(nature) && (classCode === null || !least.has(classCode));
}

/** Classes at the lowest level, each with the name of the one above it. */
export function listClasses(rules: RuleSet, _language: Language) {
  const deepest = Math.max(0, ...rules.classes.map(({ level }) => level));
  const byCode = new Map(rules.classes.map((one) => [one.code, one.name]));
  return rules.classes
    .filter(({ level }) => level === deepest)
    .map(({ code, name }) => ({
      code,
      name,
      group: byCode.get(code.slice(0, code.lastIndexOf('-'))) ?? '',
      anonymous: mayBeAnonymous(rules, 'complaint', code),
    }));
}
