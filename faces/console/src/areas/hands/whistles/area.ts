import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { whistleBoardPath, whistlePath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly whistles: Same<typeof zh>;
  }
}

export const whistleWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** The board of a district, and the page of a whistle. The list of whistles is made from the tables. */
export const whistles = defineArea({
  name: 'whistles',
  words: whistleWords,
  entries: [
    {
      name: 'whistleBoard',
      title: { zh: '哨情', en: 'Whistle board' },
      icon: 'whistle',
      to: whistleBoardPath,
      rights: ['whistle.blow', 'whistle.decide_objection'],
      readable: true,
      system: 'whistle',
    },
  ],
  pages: (page) => [
    page(whistleBoardPath, () => import('./BoardPage.tsx'), 'BoardPage'),
    page(whistlePath, () => import('./WhistlePage.tsx'), 'WhistlePage'),
  ],
});
