import { createRoute } from '@tanstack/react-router';
import { adminPage } from '../../../admin/page.ts';
import type { AreaWords } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import type { NavEntry } from '../../../shell/area.ts';
import { shell } from '../../../shell/root.ts';

const words: AreaWords = {
  'zh-CN': () => import('./words/zh.ts').then((module) => module.zh),
  en: () => import('./words/en.ts').then((module) => module.en),
};

/** What the system administrator looks after. */
export const operateEntries: readonly NavEntry[] = [
  { name: 'system', icon: 'admin', to: paths.operate, rights: ['system.operate'] },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.operate,
  component: adminPage('operate', words, () => import('./OperatePage.tsx'), 'OperatePage'),
});

export const operateRoutes = [page] as const;
