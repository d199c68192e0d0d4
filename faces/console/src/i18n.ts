import type { Language } from '@gridgov/ui/words.ts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './words/namespaces.ts';
import { zh } from './words/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: Words;
    returnNull: false;
  }
}

export type AreaName = Exclude<keyof Words, 'console'>;

/** How an area's words are fetched: `{ zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') }`. */
export interface AreaWords {
  readonly zh: () => Promise<{ readonly zh: object }>;
  readonly en: () => Promise<{ readonly en: object }>;
}

const opened = new Map<AreaName, AreaWords>();

/** Starts the catalogue. Chinese is there at once; English is fetched when chosen. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: ['console'],
    defaultNS: 'console',
    resources: { 'zh-CN': { console: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

/** Changes the language of the page, and of its `lang` attribute. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'console')) {
    const { en } = await import('./words/en.ts');
    i18next.addResourceBundle('en', 'console', en);
  }
  await Promise.all([...opened].map(([area, words]) => addWords(area, words, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Fetches the words of an area in the language spoken, and from now on in any other that is chosen. */
export async function loadAreaWords(area: AreaName, words: AreaWords): Promise<void> {
  opened.set(area, words);
  await addWords(area, words, i18next.language === 'en' ? 'en' : 'zh-CN');
}

async function addWords(area: AreaName, words: AreaWords, language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, area)) return;
  const catalogue = language === 'en' ? (await words.en()).en : (await words.zh()).zh;
  i18next.addResourceBundle(language, area, catalogue);
}
