import { useLanguage } from '@gridgov/ui/language.tsx';

/** Words a declaration brings itself, where no catalogue is fetched yet. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The one in the language spoken. */
export function useWording(): (words: Wording) => string {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (words) => words[language];
}
