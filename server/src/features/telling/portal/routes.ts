import type { Route } from '../../../platform/http/route.ts';
import type { PortalDeps } from './deps.ts';
import { checkRoutes } from './desk/check-routes.ts';
import { publicRoutes } from './matters/public-routes.ts';
import { followRoutes } from './own/follow-routes.ts';
import { meRoutes } from './own/me-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { pictureRoutes } from './pages/picture-routes.ts';
import { siteRoutes } from './pages/site-routes.ts';
import { portalPaperRoutes } from './papers/routes.ts';
import { reportRoutes } from './report/report-routes.ts';

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
    ...portalPaperRoutes(deps),
  ];
}
