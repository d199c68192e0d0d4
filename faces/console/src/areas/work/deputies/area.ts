import { createRoute } from '@tanstack/react-router';
import { readFilters } from '../../../admin/filters.ts';
import { adminPage } from '../../../admin/page.ts';
import type { AreaWords } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { shell } from '../../../shell/root.ts';

const words: AreaWords = {
  'zh-CN': () => import('./words/zh.ts').then((module) => module.zh),
  en: () => import('./words/en.ts').then((module) => module.en),
};

/** Who acts in one's post in one's place; reached from the account menu. */
const page = createRoute({
  getParentRoute: () => shell,
  path: paths.deputies,
  validateSearch: readFilters,
  component: adminPage('deputies', words, () => import('./DeputiesPage.tsx'), 'DeputiesPage'),
});

export const deputiesRoutes = [page] as const;
