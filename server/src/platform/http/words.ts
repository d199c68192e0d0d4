import { isRight, rightName } from '@gridgov/domain/city/people/right-rows.ts';
import type { Words } from '@gridgov/domain/refusal.ts';

/** Words for `@right.…` among the details of refusals; all else, rights of trades too, goes on to the domain's words. */
export function serverWords(domainWords: Words): Words {
  return (reference, language) => {
    const right = reference.startsWith('@right.') ? reference.slice('@right.'.length) : '';
    return isRight(right) ? rightName(right, language) : domainWords(reference, language);
  };
}
