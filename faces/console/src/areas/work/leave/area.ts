import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { leavePath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly leave: Same<typeof zh>;
  }
}

export const leaveWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** The page of somebody's leave: who asks, for which days, who stands in, and deciding on it. */
export const leave = defineArea({
  name: 'leave',
  words: leaveWords,
  pages: (page) => [page(leavePath, () => import('./LeavePage.tsx'), 'LeavePage')],
});
