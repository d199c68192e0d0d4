import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { patrolBoardPath, patrolPath, patrolPlansPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly patrols: Same<typeof zh>;
  }
}

export const patrolWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** What became of the patrols of an area, and the plans they are given by. And the page of one. */
export const patrols = defineArea({
  name: 'patrols',
  words: patrolWords,
  entries: [
    {
      name: 'patrols',
      title: { zh: '巡查情况', en: 'Patrol board' },
      icon: 'grid',
      to: patrolBoardPath,
      rights: ['patrol.keep'],
      readable: true,
      system: 'patrol',
    },
  ],
  pages: (page) => [
    page(patrolBoardPath, () => import('./BoardPage.tsx'), 'BoardPage'),
    page(patrolPath, () => import('./PatrolPage.tsx'), 'PatrolPage'),
    page(patrolPlansPath, () => import('./PlansPage.tsx'), 'PlansPage'),
  ],
});
