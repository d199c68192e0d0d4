/** Figures of today, as they were released, and what is scored by them. */
import { figureRoutes } from '../features/data/figures/routes.ts';
import { releaseRoutes } from '../features/data/releases/routes.ts';
import { templateRoutes } from '../features/data/score-templates/routes.ts';
import { SCORES } from '../features/data/scores/public.ts';
import { scoreRoutes } from '../features/data/scores/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';
import { countingTrades, rowBriefs } from './figures.ts';
import { ofSystem } from './used.ts';

export function routesOfFigures({ db, product }: Pick<Context, 'db' | 'product'>): Route[] {
  const { city, offset, releases, papers, issues } = product;
  const { rulesCache: cache, names, districts } = city;
  const deps = {
    db,
    cache,
    names,
    offset,
    districts,
    trades: countingTrades(),
    briefs: rowBriefs(db, names),
  };
  const nameOf = (area: string) => city.nameOf(area, 'zh');
  const scored = [
    ...templateRoutes({ ...deps, people: issues.people }),
    ...scoreRoutes({ ...deps, papers: papers.papers, nameOf }),
  ];
  return [
    ...figureRoutes(deps),
    ...releaseRoutes({ ...deps, ledger: releases }),
    ...ofSystem(SCORES.trade.name, scored),
  ];
}
