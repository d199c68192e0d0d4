/** What patrols and their plans read of the city: grids as they are cut, names, classes, and the duty list. */

import { wordsFor } from '@gridgov/domain/trades.ts';
import { ARTICLE_LIST, articleIn, guardWorkers } from '@gridgov/domain/work/guard/guard.ts';
import { itemsInForce } from '../features/work/guard/public.ts';
import type { PlanDeps } from '../features/work/patrol-plans/plan.ts';
import { planRoutes } from '../features/work/patrol-plans/routes.ts';
import { type GiveDeps, givePlan } from '../features/work/patrols/public.ts';
import { boardRoute } from '../features/work/patrols/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

const GRID_DIGITS = 15;

export function giveDepsOf({ product: { city, trades } }: Pick<Context, 'product'>): GiveDeps {
  const gridsIn = (area: string): readonly string[] =>
    area.length >= GRID_DIGITS ? [area] : city.areasIn(area).flatMap(({ code }) => gridsIn(code));
  return { trades, grids: { gridAt: city.placeSource.gridAt, gridsIn } };
}

function planDepsOf(context: Pick<Context, 'db' | 'product'>): PlanDeps {
  const { city, running } = context.product;
  const items: PlanDeps['items'] = async (db, district, now) => {
    const listed = await itemsInForce(db, district, now);
    // A plan names an item that was admitted: what stood among the rules before is of matters, not of patrols.
    return listed.filter(({ id, list }) => list !== 'negative' && id.startsWith(`${district}.`));
  };
  return {
    ...{ db: context.db, running, districts: city.districts, gridAt: city.placeSource.gridAt },
    areaName: (code, language) => city.names.in(language).area(code),
    className: (code, language) => city.names.in(language).classOf(code),
    hasClass: (code, now) => city.rulesCache.factsAt(now).classOf(code) !== null,
    items,
    itemTitle: async (db, { district, item, classes }, now) => {
      const article = articleIn(city.rulesCache.factsAt(now).codes(ARTICLE_LIST));
      const duty = { article, items: await itemsInForce(db, district, now) };
      const found = [null, ...classes].map((classCode) =>
        guardWorkers([`grid:${district}`], { classCode, item }, duty, now),
      );
      return found[0]?.title ?? '';
    },
    words: wordsFor,
    give: (plan, now) => givePlan(giveDepsOf(context), plan, now),
  };
}

export const routesOfPatrols = (context: Pick<Context, 'db' | 'product'>): Route[] => [
  boardRoute(planDepsOf(context)),
  ...planRoutes(planDepsOf(context)),
];
