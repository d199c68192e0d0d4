import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { workerPath, workforcePath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly workers: Same<typeof zh>;
  }
}

export const workerWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** The workforce of an area, and the file of a grid worker. */
export const workers = defineArea({
  name: 'workers',
  words: workerWords,
  entries: [
    {
      name: 'workforce',
      title: { zh: '队伍', en: 'Workforce' },
      icon: 'user',
      to: workforcePath,
      rights: ['worker.certify'],
      system: 'worker',
    },
  ],
  pages: (page) => [
    page(workforcePath, () => import('./WorkforcePage.tsx'), 'WorkforcePage'),
    page(workerPath, () => import('./WorkerPage.tsx'), 'WorkerPage'),
  ],
});
