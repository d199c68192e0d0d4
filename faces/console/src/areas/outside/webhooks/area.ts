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

/** Programs of others that are told of events, for the system administrator. */
export const webhooksEntries: readonly NavEntry[] = [
  { name: 'webhooks', icon: 'arrow', to: paths.webhooks, rights: ['system.operate'] },
];

const list = createRoute({
  getParentRoute: () => shell,
  path: paths.webhooks,
  component: adminPage('webhooks', words, () => import('./WebhooksPage.tsx'), 'WebhooksPage'),
});
const one = createRoute({
  getParentRoute: () => shell,
  path: paths.webhook,
  validateSearch: readFilters,
  component: adminPage('webhooks', words, () => import('./WebhookPage.tsx'), 'WebhookPage'),
});

export const webhooksRoutes = [list, one] as const;
