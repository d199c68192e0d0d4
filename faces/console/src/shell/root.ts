import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { mustSignIn } from './session.ts';

/** The root of all pages; sign-in hangs here, without the frame. */
export const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  beforeLoad: async ({ location, context }) => {
    if (location.pathname === paths.signIn || !(await mustSignIn(context.client))) return;
    const search = location.href === paths.home ? {} : { back: location.href };
    throw redirect({ to: paths.signIn, search, replace: true });
  },
  component: Outlet,
});

/**
 * Pages inside the frame: every area's routes have this as their parent. The frame itself is put in by the router,
 * because it shows the areas' entries, whose modules import this one.
 */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
