import { type Right, rightName } from '@gridgov/domain/city/people/right-rows.ts';
import { ALL_RIGHTS } from '@gridgov/domain/city/people/rights.ts';
import { useLanguage } from '@gridgov/ui/language.tsx';

const known: ReadonlySet<string> = new Set(ALL_RIGHTS);

/** What a right lets do, in words; a right unknown here stands for itself. */
export function useRightWords(): (right: string) => string {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (right) => (known.has(right) ? capital(rightName(right as Right, language)) : right);
}

/** Names of rights begin small in English; here they stand in a list. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
