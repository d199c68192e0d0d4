import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readQueueSearch } from './areas/issues/search.ts';
import { paths } from './paths.ts';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (raw: Record<string, unknown>): { back?: string } =>
    // Only addresses of our own: a link must not send people elsewhere after signing in.
    typeof raw.back === 'string' && /^\/(?!\/)/.test(raw.back) ? { back: raw.back } : {},
  component: lazyRouteComponent(() => import('./shell/SignInPage.tsx'), 'SignInPage'),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: paths.home,
  beforeLoad: () => {
    throw redirect({ to: paths.todo });
  },
});

const queuePage = lazyRouteComponent(() => import('./areas/issues/QueuePage.tsx'), 'QueuePage');
const todo = createRoute({
  getParentRoute: () => shell,
  path: paths.todo,
  validateSearch: readQueueSearch,
  component: queuePage,
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: paths.cases,
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./areas/issues/QueuePage.tsx'), 'CasesPage'),
});
const map = createRoute({
  getParentRoute: () => shell,
  path: paths.map,
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./areas/issues/QueuePage.tsx'), 'MapPage'),
});
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: paths.oneCase,
  component: lazyRouteComponent(() => import('./areas/issues/CasePage.tsx'), 'CasePage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: paths.report,
  component: lazyRouteComponent(() => import('./areas/issues/ReportPage.tsx'), 'ReportPage'),
});

const tree = root.addChildren([signIn, shell.addChildren([home, todo, cases, map, oneCase, report])]);

/** The pages of the console; each area's code is fetched when it is first opened. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
