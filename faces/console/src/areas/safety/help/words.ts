import type { AreaWords } from '../../../i18n.ts';

/** Fetched with the pages, and with the bar that rings on every page. */
export const helpWords: AreaWords = {
  zh: () => import('./words/zh.ts'),
  en: () => import('./words/en.ts'),
};
