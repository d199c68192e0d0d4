import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Names, RuleSet } from '../../../loop/issues/public.ts';

/**
 * Dated list of what cannot be reported without leaving an address: natures and classes by their codes, which a city
 * keeps with its other lists; while it has none, only a request for help needs one, since it must be answered. In an
 * emergency nobody is held up by it.
 */
const NAMED_LIST = 'named_report';

export function mayBeAnonymous(rules: RuleSet, nature: string, classCode: string | null): boolean {
  if (isHelp({ nature })) return true;
  const named = rules.list(NAMED_LIST) ?? new Set<string>();
  const least = named.size === 0 ? new Set(['help']) : named;
  return !least.has(nature) && (classCode === null || !least.has(classCode));
}

/** Dated list: how residents call a class, by its code. What it does not name is called as everywhere. */
const RESIDENT_LIST = 'resident_class';

/** The name of a class as residents are shown it. */
export function residentClass(
  rules: RuleSet,
  names: Pick<Names, 'classOf'>,
  language: Language,
  code: string,
): string {
  const own = rules.codes(RESIDENT_LIST).find((one) => one.code === code);
  return own?.[language] ?? names.classOf(code);
}

/** Classes at the lowest level, each with the name of the one above it. */
export function listClasses(rules: RuleSet, names: Names, language: Language) {
  const deepest = Math.max(0, ...rules.classes.map(({ level }) => level));
  const known = new Set(rules.classes.map(({ code }) => code));
  const groupOf = (code: string) => {
    const above = code.slice(0, code.lastIndexOf('-'));
    return known.has(above) ? names.classOf(above) : '';
  };
  return rules.classes
    .filter(({ level }) => level === deepest)
    .map(({ code }) => ({
      code,
      name: residentClass(rules, names, language, code),
      group: groupOf(code),
      anonymous: mayBeAnonymous(rules, 'complaint', code),
    }));
}
