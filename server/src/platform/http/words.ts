import { type Right, rightName } from '@gridgov/domain/city/people/right-rows.ts';
import type { Words } from '@gridgov/domain/refusal.ts';

/** Words for `@right.…` among the details of refusals; all else goes on to the domain's words. */
export function serverWords(domainWords: Words): Words {
  return (reference, language) =>
    reference.startsWith('@right.')
      ? rightName(reference.slice('@right.'.length) as Right, language)
      : domainWords(reference, language);
}
