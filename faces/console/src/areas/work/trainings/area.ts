import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { trainingPath } from './paths.ts';
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
  pages: (page) => [page(trainingPath, () => import('./TrainingPage.tsx'), 'TrainingPage')],
});
