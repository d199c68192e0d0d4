import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly imports: Same<typeof zh>;
  }
}

/** Files of divisions, grids, units, people and rules. */
export const imports = defineArea({
  name: 'imports',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'imports',
      title: { zh: '导入', en: 'Imports' },
      icon: 'data',
      to: paths.imports,
      rights: ['area.import', 'unit.import', 'people.import', 'rules.edit'],
      // Whoever may import old cases of a trade comes from its list.
      readable: true,
    },
  ],
  pages: (page) => [page(paths.imports, () => import('./ImportsPage.tsx'), 'ImportsPage')],
});
