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

/** Notes from one shift to the next, for every post that serves matters. */
export const shiftsEntries: readonly NavEntry[] = [
  { name: 'shifts', icon: 'redo', to: paths.shifts, rights: ['issue.read'], end: true },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.shifts,
  validateSearch: readFilters,
  component: adminPage('shifts', words, () => import('./ShiftsPage.tsx'), 'ShiftsPage'),
});

export const shiftsRoutes = [page] as const;
