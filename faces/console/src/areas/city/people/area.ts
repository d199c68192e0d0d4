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

/** Who holds which post. */
export const peopleEntries: readonly NavEntry[] = [
  { name: 'people', icon: 'user', to: paths.people, rights: ['people.read'] },
];

const list = createRoute({
  getParentRoute: () => shell,
  path: paths.people,
  validateSearch: readFilters,
  component: adminPage('people', words, () => import('./PeoplePage.tsx'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => shell,
  path: paths.person,
  component: adminPage('people', words, () => import('./PersonPage.tsx'), 'PersonPage'),
});

export const peopleRoutes = [list, person] as const;
