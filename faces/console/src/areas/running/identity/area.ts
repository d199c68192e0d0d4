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

/** Who of the city's identity provider is who here, and which posts need a second factor. */
export const identityEntries: readonly NavEntry[] = [
  { name: 'identity', icon: 'user', to: paths.identity, rights: ['account.manage'] },
];

const rules = createRoute({
  getParentRoute: () => shell,
  path: paths.identity,
  validateSearch: readFilters,
  component: adminPage('identity', words, () => import('./IdentityPage.tsx'), 'IdentityPage'),
});

/** How one signs in oneself; reached from the account menu. */
const own = createRoute({
  getParentRoute: () => shell,
  path: paths.ownSignIn,
  component: adminPage('identity', words, () => import('./OwnSignInPage.tsx'), 'OwnSignInPage'),
});

export const identityRoutes = [rules, own] as const;
