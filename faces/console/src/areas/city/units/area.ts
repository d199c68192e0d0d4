import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly units: Same<typeof zh>;
  }
}

/** Units and what they are called. */
export const units = defineArea({
  name: 'units',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'units',
      title: { zh: '单位', en: 'Units' },
      icon: 'case',
      to: paths.units,
      rights: ['people.read', 'unit.import'],
      readable: true,
    },
  ],
  pages: (page) => [
    page(paths.units, () => import('./UnitsPage.tsx'), 'UnitsPage'),
    page(paths.unit, () => import('./UnitPage.tsx'), 'UnitPage'),
  ],
});
