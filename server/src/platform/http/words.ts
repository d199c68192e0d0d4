import type { Right } from '@gridgov/domain/people/rights.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { rightName } from '../rights/names.ts';

export type Words = (reference: string, language: Language) => string;

const between = '\u001f';

/** A detail of a refusal in both languages, for what the domain has no word of its own for. */
export function say(zh: string, en: string): string {
  return `@say:${zh}${between}${en}`;
}

/** Words for `@right.…` and `say(…)` among the details of refusals; all else goes on to the domain's words. */
export function serverWords(domainWords: Words): Words {
  return (reference, language) => {
    if (reference.startsWith('@say:')) {
      const [zh = '', en = zh] = reference.slice('@say:'.length).split(between);
      return language === 'zh' ? zh : en;
    }
    if (reference.startsWith('@right.'))
      return rightName(reference.slice('@right.'.length) as Right, language);
    return domainWords(reference, language);
  };
}
