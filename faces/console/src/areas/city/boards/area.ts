import { createRoute } from '@tanstack/react-router';
import type { Same } from '../../../admin/catalogue.ts';
import { readFilters } from '../../../admin/filters.ts';
import { paths } from '../../../paths.ts';
import { areaPage } from '../../../shell/areaPage.ts';
import { root } from '../../../shell/root.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly boards: Same<typeof zh>;
  }
}

const words = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** Reached from the page of the grids; without the frame, since it is for paper. */
const page = createRoute({
  getParentRoute: () => root,
  path: paths.boards,
  validateSearch: readFilters,
  component: areaPage('boards', words, () => import('./BoardsPage.tsx'), 'BoardsPage'),
});

export const boards = { entries: [], routes: [page] } as const;
