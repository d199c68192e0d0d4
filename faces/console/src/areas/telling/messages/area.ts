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

/** Messages to people outside: their states, for the system administrator. */
export const messagesEntries: readonly NavEntry[] = [
  { name: 'messages', icon: 'bell', to: paths.messages, rights: ['system.operate'] },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.messages,
  validateSearch: readFilters,
  component: adminPage('messages', words, () => import('./MessagesPage.tsx'), 'MessagesPage'),
});

/** How one is told oneself; reached from the account menu. */
const own = createRoute({
  getParentRoute: () => shell,
  path: paths.ownMessages,
  component: adminPage('messages', words, () => import('./OwnPage.tsx'), 'OwnPage'),
});

export const messagesRoutes = [page, own] as const;
