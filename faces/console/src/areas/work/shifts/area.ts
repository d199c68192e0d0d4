import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { shiftsPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly shifts: Same<typeof zh>;
  }
}

/** Notes from one shift to the next, for every post that serves matters. */
export const shifts = defineArea({
  name: 'shifts',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'shifts',
      title: { zh: '交接班', en: 'Shift notes' },
      icon: 'redo',
      to: shiftsPath,
      rights: ['issue.read'],
      system: 'shifts',
      end: true,
    },
  ],
  pages: (page) => [page(shiftsPath, () => import('./ShiftsPage.tsx'), 'ShiftsPage')],
});
