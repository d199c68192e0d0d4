import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly grids: Same<typeof zh>;
  }
}

/** The organisation on the map, and the plans that change it. */
export const grids = defineArea({
  name: 'grids',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'grids',
      title: { zh: '网格', en: 'Grids' },
      icon: 'grid',
      to: paths.grids,
      rights: ['issue.read', 'area.draw', 'people.read'],
      readable: true,
    },
  ],
  pages: (page) => [
    page(paths.grids, () => import('./GridsPage.tsx'), 'GridsPage'),
    page(paths.gridPlans, () => import('./PlansPage.tsx'), 'PlansPage'),
    page(paths.unitGrids, () => import('./UnitGridsPage.tsx'), 'UnitGridsPage'),
    page(paths.gridPlan, () => import('./PlanPage.tsx'), 'PlanPage'),
  ],
});
