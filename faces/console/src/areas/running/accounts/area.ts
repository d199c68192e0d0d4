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

/** Accounts, tokens and their policy, for the security administrator. */
export const accountsEntries: readonly NavEntry[] = [
  { name: 'accounts', icon: 'lock', to: paths.accounts, rights: ['account.manage'] },
];

const list = createRoute({
  getParentRoute: () => shell,
  path: paths.accounts,
  validateSearch: readFilters,
  component: adminPage('accounts', words, () => import('./AccountsPage.tsx'), 'AccountsPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: paths.account,
  component: adminPage('accounts', words, () => import('./AccountPage.tsx'), 'AccountPage'),
});

export const accountsRoutes = [list, account] as const;
