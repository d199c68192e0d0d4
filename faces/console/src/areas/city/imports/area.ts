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

/** Files of divisions, grids, units, people and rules. */
export const importsEntries: readonly NavEntry[] = [
  {
    name: 'imports',
    icon: 'data',
    to: paths.imports,
    rights: ['area.import', 'unit.import', 'people.import', 'rules.edit'],
  },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.imports,
  validateSearch: readFilters,
  component: adminPage('imports', words, () => import('./ImportsPage.tsx'), 'ImportsPage'),
});

export const importsRoutes = [page] as const;
