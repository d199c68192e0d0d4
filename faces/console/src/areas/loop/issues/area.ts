import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../../../paths.ts';
import type { NavEntry } from '../../../shell/area.ts';
import { root, shell } from '../../../shell/root.ts';
import { readQueueSearch } from './filters/search.ts';
import { titles } from './titles.ts';

/** Matters: the queue, the book, the map, one matter, and the report. */
const entries: readonly NavEntry[] = [
  { name: 'intake', title: titles.intake, icon: 'phone', to: paths.intake, rights: ['intake.take'] },
  { name: 'todo', title: titles.todo, icon: 'todo', to: paths.todo, rights: ['issue.read'] },
  { name: 'cases', title: titles.cases, icon: 'case', to: paths.cases, rights: ['issue.read'] },
  { name: 'map', title: titles.map, icon: 'map', to: paths.map, rights: ['issue.read'] },
];

const queue = <const Path extends string>(path: Path, name: 'QueuePage' | 'CasesPage' | 'MapPage') =>
  createRoute({
    getParentRoute: () => shell,
    path,
    validateSearch: readQueueSearch,
    component: lazyRouteComponent(() => import('./queue/QueuePage.tsx'), name),
  });
const todo = queue(paths.todo, 'QueuePage');
const cases = queue(paths.cases, 'CasesPage');
const map = queue(paths.map, 'MapPage');
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
const page = <const Path extends string, M extends Record<string, unknown>, K extends keyof M & string>(
  path: Path,
  load: () => Promise<M>,
  name: K,
) => createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load, name) });
const report = page(paths.report, () => import('./report/ReportPage.tsx'), 'ReportPage');
const intake = page(paths.intake, () => import('./report/IntakePage.tsx'), 'IntakePage');
const notices = page(paths.notices, () => import('./NoticesPage.tsx'), 'NoticesPage');

export const issues = { entries, routes: [todo, cases, map, oneCase, report, intake, notices] } as const;

/** Routes outside the frame. */
export const issuePrintRoutes = [print] as const;
