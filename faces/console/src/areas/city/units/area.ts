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

/** Units and what they are called. */
export const unitsEntries: readonly NavEntry[] = [
  { name: 'units', icon: 'case', to: paths.units, rights: ['people.read', 'unit.import'], readable: true },
];

const list = createRoute({
  getParentRoute: () => shell,
  path: paths.units,
  validateSearch: readFilters,
  component: adminPage('units', words, () => import('./UnitsPage.tsx'), 'UnitsPage'),
});
const unit = createRoute({
  getParentRoute: () => shell,
  path: paths.unit,
  component: adminPage('units', words, () => import('./UnitPage.tsx'), 'UnitPage'),
});

export const unitsRoutes = [list, unit] as const;
