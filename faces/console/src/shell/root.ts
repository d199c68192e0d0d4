import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from './NotFound.tsx';

/** The root of all pages; sign-in hangs here, without the frame. */
export const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/**
 * Pages inside the frame: every area's routes have this as their parent. The frame itself is put in by the router,
 * because it shows the areas' entries, whose modules import this one.
 */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
