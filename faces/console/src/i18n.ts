import type { Language } from '@gridgov/ui/words.ts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue } from './words/zh.ts';
import { zh } from './words/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: { console: Catalogue };
    returnNull: false;
  }
}

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
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
