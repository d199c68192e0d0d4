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

/** The desk that lets things out to everybody, and answers residents about their data. */
export const publicationEntries: readonly NavEntry[] = [
  {
    name: 'publication',
    icon: 'eye',
    to: paths.publication,
    rights: ['publication.check', 'resident.answer'],
  },
];

const page = createRoute({
  getParentRoute: () => shell,
  path: paths.publication,
  validateSearch: readFilters,
  component: adminPage('publication', words, () => import('./PublicationPage.tsx'), 'PublicationPage'),
});

export const publicationRoutes = [page] as const;
