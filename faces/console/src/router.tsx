import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { areaRoutes } from './areas/all.ts';
import { issuePrintRoutes } from './areas/loop/issues/area.ts';
import { helpRoute } from './help/route.ts';
import { paths } from './paths.ts';
import { Home } from './shell/Home.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { root, shell } from './shell/root.ts';
import { Shell } from './shell/Shell.tsx';

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (raw: Record<string, unknown>): { back?: string } =>
    // Only addresses of our own: a link must not send people elsewhere after signing in.
    typeof raw.back === 'string' && /^\/(?!\/)/.test(raw.back) ? { back: raw.back } : {},
  component: lazyRouteComponent(() => import('./shell/SignInPage.tsx'), 'SignInPage'),
});

const password = createRoute({
  getParentRoute: () => root,
  path: paths.password,
  component: lazyRouteComponent(() => import('./shell/PasswordPage.tsx'), 'PasswordPage'),
});

const home = createRoute({ getParentRoute: () => shell, path: paths.home, component: Home });
/** Every other address: said inside the frame, from where one gets on. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

shell.update({ component: Shell });

const tree = root.addChildren([
  signIn,
  password,
  ...issuePrintRoutes,
  shell.addChildren([home, ...areaRoutes, helpRoute, elsewhere]),
]);

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
  interface HistoryState {
    /** Sign-in came because the session had ended. */
    readonly ended?: true;
  }
}
