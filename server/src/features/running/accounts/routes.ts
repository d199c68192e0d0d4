import type { Route } from '../../../platform/http/route.ts';
import { adminRoutes } from './admin.ts';
import type { AccountDeps } from './deps.ts';
import { ownRoutes } from './own.ts';
import { ownGuardRoutes } from './own-guard-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { tokenRoutes } from './tokens.ts';

export function accountRoutes(deps: AccountDeps): Route[] {
  return [
    ...ownRoutes(deps),
    ...ownGuardRoutes(deps),
    ...adminRoutes(deps),
    ...releaseRoutes(deps),
    ...tokenRoutes(deps),
  ];
}
