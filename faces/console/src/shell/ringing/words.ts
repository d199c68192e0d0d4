import type { Same } from '../../admin/catalogue.ts';
import type { AreaWords } from '../../i18n.ts';
import type { zh } from './words/zh.ts';

declare module '../../words/namespaces.ts' {
  interface Words {
    readonly ringing: Same<typeof zh>;
  }
}

/** Fetched with the bar, where something may ring. */
export const ringingWords: AreaWords = {
  zh: () => import('./words/zh.ts'),
  en: () => import('./words/en.ts'),
};
