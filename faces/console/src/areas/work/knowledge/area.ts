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

/** What the hotline says, for its seats and for whoever keeps it. */
export const knowledgeEntries: readonly NavEntry[] = [
  { name: 'knowledge', icon: 'help', to: paths.knowledge, rights: ['intake.take', 'knowledge.edit'] },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.knowledge,
  validateSearch: readFilters,
  component: adminPage('knowledge', words, () => import('./KnowledgePage.tsx'), 'KnowledgePage'),
});

export const knowledgeRoutes = [page] as const;
