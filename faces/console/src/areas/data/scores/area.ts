import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { scorePath, scoresPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly scores: Same<typeof zh>;
  }
}

export const scoreWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** Scores item by item: those judged their own, the district all; and the page of one. */
export const scores = defineArea({
  name: 'scores',
  words: scoreWords,
  entries: [
    {
      name: 'scores',
      title: { zh: '考评得分', en: 'Scores' },
      icon: 'indicators',
      to: scoresPath,
      stands: 'scores',
      rights: ['score.read'],
      system: 'score',
    },
  ],
  pages: (page) => [
    page(scoresPath, () => import('./ScoresPage.tsx'), 'ScoresPage'),
    page(scorePath, () => import('./ScorePage.tsx'), 'ScorePage'),
  ],
});
