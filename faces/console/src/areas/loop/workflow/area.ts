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

/** The table of the loop, for everybody to read. */
export const workflowEntries: readonly NavEntry[] = [
  { name: 'workflow', icon: 'line', to: paths.workflow, rights: [], end: true },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.workflow,
  component: adminPage('workflow', words, () => import('./WorkflowPage.tsx'), 'WorkflowPage'),
});

export const workflowRoutes = [page] as const;
