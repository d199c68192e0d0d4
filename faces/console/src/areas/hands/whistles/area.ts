import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { whistleBoardPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly whistles: Same<typeof zh>;
  }
}

/** The board of a district. The list of whistles and the page of one are made from the tables. */
export const whistles = defineArea({
  name: 'whistles',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
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
  pages: (page) => [page(whistleBoardPath, () => import('./BoardPage.tsx'), 'BoardPage')],
});
