import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { triedPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly guard: Same<typeof zh>;
  }
}

/** What was to be given to grid workers and is on no list; reached from the duty list. */
export const guard = defineArea({
  name: 'guard',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  pages: (page) => [page(triedPath, () => import('./TriedPage.tsx'), 'TriedPage')],
});
