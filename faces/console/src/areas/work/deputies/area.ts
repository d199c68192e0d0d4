import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
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
  pages: (page) => [page(paths.deputies, () => import('./DeputiesPage.tsx'), 'DeputiesPage')],
});
