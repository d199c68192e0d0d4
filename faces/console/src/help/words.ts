import type { AreaWords } from '../i18n.ts';

export const helpWords: AreaWords = {
  'zh-CN': () => import('./words/zh.ts').then((module) => module.zh),
  en: () => import('./words/en.ts').then((module) => module.en),
};
