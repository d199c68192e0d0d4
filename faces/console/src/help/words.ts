import type { AreaWords } from '../i18n.ts';

export const helpWords: AreaWords = {
  zh: () => import('./words/zh.ts'),
  en: () => import('./words/en.ts'),
};
