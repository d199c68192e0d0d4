import { createRoute } from '@tanstack/react-router';
import { readFilters } from '../../../admin/filters.ts';
import { adminPage } from '../../../admin/page.ts';
import type { AreaWords } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import type { NavEntry } from '../../../shell/area.ts';
import { shell } from '../../../shell/root.ts';

const words: AreaWords = {
  'zh-CN': () => import('./words/zh.ts').then((module) => module.zh),
  en: () => import('./words/en.ts').then((module) => module.en),
};

/** The organisation on the map, and the plans that change it. */
export const gridsEntries: readonly NavEntry[] = [
  {
    name: 'grids',
    icon: 'grid',
    to: paths.grids,
    rights: ['issue.read', 'area.draw', 'people.read'],
    readable: true,
  },
];

const map = createRoute({
  getParentRoute: () => shell,
  path: paths.grids,
  validateSearch: readFilters,
  component: adminPage('grids', words, () => import('./GridsPage.tsx'), 'GridsPage'),
});
const plans = createRoute({
  getParentRoute: () => shell,
  path: paths.gridPlans,
  component: adminPage('grids', words, () => import('./PlansPage.tsx'), 'PlansPage'),
});
const units = createRoute({
  getParentRoute: () => shell,
  path: paths.unitGrids,
  validateSearch: readFilters,
  component: adminPage('grids', words, () => import('./UnitGridsPage.tsx'), 'UnitGridsPage'),
});
const plan = createRoute({
  getParentRoute: () => shell,
  path: paths.gridPlan,
  validateSearch: readFilters,
  component: adminPage('grids', words, () => import('./PlanPage.tsx'), 'PlanPage'),
});

export const gridsRoutes = [map, plans, units, plan] as const;
