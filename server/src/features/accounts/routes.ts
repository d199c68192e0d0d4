import type { Route } from '../../platform/http/route.ts';
import { adminRoutes } from './admin.ts';
import type { AccountDeps } from './deps.ts';
import { ownRoutes } from './own.ts';
import { tokenRoutes } from './tokens.ts';

export function accountRoutes(deps: AccountDeps): Route[] {
  return [...ownRoutes(deps), ...adminRoutes(deps), ...tokenRoutes(deps)];
}
