import type { Route } from '../../../platform/http/route.ts';
import { callerRoutes } from './caller-routes.ts';
import type { HelpDeps } from './deps.ts';
import { nightRoute } from './night.ts';
import { ringingRoute } from './ringing.ts';
import { whoRoute } from './who.ts';

/** What requests for help have beside the routes every trade has: callers, what rings. */
export function helpRoutes(deps: HelpDeps): Route[] {
  return [...callerRoutes(deps), ringingRoute(deps), nightRoute(deps), whoRoute(deps)];
}
