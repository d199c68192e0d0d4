/** The workforce on the parts of a context. */
import { workforceRoutes } from '../features/work/workers/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

export const routesOfWorkforce = ({ db, crypto, product: { city } }: Context): Route[] =>
  workforceRoutes({ db, crypto, areaName: (code, language) => city.names.in(language).area(code) });
