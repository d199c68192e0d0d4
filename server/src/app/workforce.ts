/** The workforce and its stand-ins on the parts of a context. */
import { standInRoutes } from '../features/work/stand-ins/routes.ts';
import { workforceRoutes } from '../features/work/workers/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

export function routesOfWorkforce({ db, crypto, identity, product: { city } }: Context): Route[] {
  const areaName = (code: string, language: 'zh' | 'en') => city.names.in(language).area(code);
  return [
    ...workforceRoutes({ db, crypto, areaName }),
    ...standInRoutes({ db, areaName, onPosts: () => identity.forgetAll() }),
  ];
}
