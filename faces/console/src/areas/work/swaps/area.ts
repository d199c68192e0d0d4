import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { swapsPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly swaps: Same<typeof zh>;
  }
}

/** One's own duties, swaps asked for and to be answered, and absences; reached from the duty roster and the first page. */
export const swaps = defineArea({
  name: 'swaps',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  pages: (page) => [page(swapsPath, () => import('./SwapsPage.tsx'), 'SwapsPage')],
});
