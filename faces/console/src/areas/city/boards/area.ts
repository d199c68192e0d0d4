import { createRoute } from '@tanstack/react-router';
import { readFilters } from '../../../admin/filters.ts';
import type { AreaWords } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { areaPage } from '../../../shell/areaPage.ts';
import { root } from '../../../shell/root.ts';

const words: AreaWords = {
  'zh-CN': () => import('./words/zh.ts').then((module) => module.zh),
  en: () => import('./words/en.ts').then((module) => module.en),
};

/** Reached from the page of the grids; without the frame, since it is for paper. */
const page = createRoute({
  getParentRoute: () => root,
  path: paths.boards,
  validateSearch: readFilters,
  component: areaPage('boards', words, () => import('./BoardsPage.tsx'), 'BoardsPage'),
});

export const boardsRoutes = [page] as const;
