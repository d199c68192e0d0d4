import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { deputiesPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly deputies: Same<typeof zh>;
  }
}

/** Who acts in one's post in one's place; reached from the account menu. */
export const deputies = defineArea({
  name: 'deputies',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  pages: (page) => [page(deputiesPath, () => import('./DeputiesPage.tsx'), 'DeputiesPage')],
});
