import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../../../paths.ts';
import type { NavEntry } from '../../../shell/area.ts';
import { root, shell } from '../../../shell/root.ts';
import { readQueueSearch } from './filters/search.ts';

/** Matters: the queue, the book, the map, one matter, and the report. */
export const issueEntries: readonly NavEntry[] = [
  { name: 'intake', icon: 'phone', to: paths.intake, rights: ['intake.take'] },
  { name: 'todo', icon: 'todo', to: paths.todo, rights: ['issue.read'] },
  { name: 'cases', icon: 'case', to: paths.cases, rights: ['issue.read'] },
  { name: 'map', icon: 'map', to: paths.map, rights: ['issue.read'] },
];

const todo = createRoute({
  getParentRoute: () => shell,
  path: paths.todo,
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./queue/QueuePage.tsx'), 'QueuePage'),
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: paths.cases,
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./queue/QueuePage.tsx'), 'CasesPage'),
});
const map = createRoute({
  getParentRoute: () => shell,
  path: paths.map,
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./queue/QueuePage.tsx'), 'MapPage'),
});
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: paths.oneCase,
  // `do` opens the form of a command at once.
  validateSearch: (raw: Record<string, unknown>): { do?: string } =>
    typeof raw.do === 'string' ? { do: raw.do } : {},
  component: lazyRouteComponent(() => import('./matter/CasePage.tsx'), 'CasePage'),
});
/** Without the frame: what is on the page is what comes out of the printer. */
const print = createRoute({
  getParentRoute: () => root,
  path: paths.casePrint,
  // `form` prints one of the forms; without it all of them come out, the history last.
  validateSearch: (raw: Record<string, unknown>): { form?: string } =>
    typeof raw.form === 'string' ? { form: raw.form } : {},
  component: lazyRouteComponent(() => import('./matter/PrintPage.tsx'), 'PrintPage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: paths.report,
  component: lazyRouteComponent(() => import('./report/ReportPage.tsx'), 'ReportPage'),
});
const intake = createRoute({
  getParentRoute: () => shell,
  path: paths.intake,
  component: lazyRouteComponent(() => import('./report/IntakePage.tsx'), 'IntakePage'),
});
const notices = createRoute({
  getParentRoute: () => shell,
  path: paths.notices,
  component: lazyRouteComponent(() => import('./NoticesPage.tsx'), 'NoticesPage'),
});

export const issueRoutes = [todo, cases, map, oneCase, report, intake, notices] as const;

/** Routes outside the frame. */
export const issuePrintRoutes = [print] as const;
