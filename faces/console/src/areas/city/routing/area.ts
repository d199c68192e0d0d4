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

/** The dispatch table, tried out before it holds. */
export const routingEntries: readonly NavEntry[] = [
  {
    name: 'routing',
    icon: 'arrow',
    to: paths.routing,
    rights: ['routing.edit', 'issue.rule'],
    readable: true,
  },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.routing,
  validateSearch: readFilters,
  component: adminPage('routing', words, () => import('./RoutingPage.tsx'), 'RoutingPage'),
});

export const routingRoutes = [page] as const;
