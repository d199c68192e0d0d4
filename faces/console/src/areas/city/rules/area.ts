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

/** Classes, standards, lists, policy, calendar and who changed them. */
export const rulesEntries: readonly NavEntry[] = [
  {
    name: 'rules',
    icon: 'list',
    to: paths.rules,
    rights: ['rules.edit', 'issue.rule', 'issue.export'],
    readable: true,
  },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.rules,
  validateSearch: readFilters,
  component: adminPage('rules', words, () => import('./RulesPage.tsx'), 'RulesPage'),
});
const one = createRoute({
  getParentRoute: () => shell,
  path: paths.oneClass,
  component: adminPage('rules', words, () => import('./ClassPage.tsx'), 'ClassPage'),
});

export const rulesRoutes = [page, one] as const;
