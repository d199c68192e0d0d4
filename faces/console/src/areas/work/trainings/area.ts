import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { trainingMonthPath, trainingPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly trainings: Same<typeof zh>;
  }
}

export const trainingWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** The page of a training session: its times and material, who came, and the code they check in with. */
export const trainings = defineArea({
  name: 'trainings',
  words: trainingWords,
  entries: [
    {
      name: 'training-month',
      title: { zh: '培训日历', en: 'Trainings by month' },
      icon: 'calendar',
      to: trainingMonthPath,
      rights: ['training.read'],
      system: 'training',
    },
  ],
  pages: (page) => [
    page(trainingPath, () => import('./TrainingPage.tsx'), 'TrainingPage'),
    page(trainingMonthPath, () => import('./TrainingMonthPage.tsx'), 'TrainingMonthPage'),
  ],
});
