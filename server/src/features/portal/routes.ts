import type { Route } from '../../platform/http/route.ts';
import { checkRoutes } from './check-routes.ts';
import type { PortalDeps } from './deps.ts';
import { followRoutes } from './follow-routes.ts';
import { meRoutes } from './me-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { pictureRoutes } from './pages/picture-routes.ts';
import { siteRoutes } from './pages/site-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { reportRoutes } from './report-routes.ts';

/** Everything residents ask of the server without an account, and the desk that lets things out to them. */
export function portalRoutes(deps: PortalDeps): Route[] {
  return [
    ...publicRoutes(deps),
    ...reportRoutes(deps),
    ...followRoutes(deps),
    ...meRoutes(deps),
    ...checkRoutes(deps),
    ...pageRoutes(deps),
    ...pictureRoutes(deps),
    ...siteRoutes(deps),
  ];
}
