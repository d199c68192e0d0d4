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

/** Warnings to the public, for those who give them. */
export const warningsEntries: readonly NavEntry[] = [
  { name: 'warnings', icon: 'warn', to: paths.warnings, rights: ['warning.issue'], readable: true },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.warnings,
  validateSearch: readFilters,
  component: adminPage('warnings', words, () => import('./WarningsPage.tsx'), 'WarningsPage'),
});

export const warningsRoutes = [page] as const;
