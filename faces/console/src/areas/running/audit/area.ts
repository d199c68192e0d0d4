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

/** What the audit administrator reads. */
export const auditEntries: readonly NavEntry[] = [
  { name: 'audit', icon: 'eye', to: paths.audit, rights: ['audit.read'] },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.audit,
  validateSearch: readFilters,
  component: adminPage('audit', words, () => import('./AuditPage.tsx'), 'AuditPage'),
});

export const auditRoutes = [page] as const;
