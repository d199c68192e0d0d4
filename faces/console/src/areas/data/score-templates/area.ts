import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { scoreTemplatesPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly scoreTemplates: Same<typeof zh>;
  }
}

/** What a score counts, and how much; changed by the rules administrator. */
export const scoreTemplates = defineArea({
  name: 'scoreTemplates',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'scoreTemplates',
      title: { zh: '考评办法', en: 'Score templates' },
      icon: 'list',
      to: scoreTemplatesPath,
      rights: ['figure.read'],
      system: 'score',
    },
  ],
  pages: (page) => [page(scoreTemplatesPath, () => import('./ScoreTemplatesPage.tsx'), 'ScoreTemplatesPage')],
});
