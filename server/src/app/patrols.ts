/** What patrols and their plans read of the city: grids as they are cut, names, classes, and the duty list. */

import { ARTICLE_LIST, articleIn, guardWorkers } from '@gridgov/domain/work/guard/guard.ts';
import { certificateRoutes } from '../features/work/certificates/routes.ts';
import { itemsInForce, SAVE_PLAN, triedNoter } from '../features/work/guard/public.ts';
import type { PlanDeps } from '../features/work/patrol-plans/plan.ts';
import { planRoutes } from '../features/work/patrol-plans/routes.ts';
import { ofMatterRoute } from '../features/work/patrols/of-matter.ts';
import { type GiveDeps, givePlan, gridsDue } from '../features/work/patrols/public.ts';
import { boardRoute } from '../features/work/patrols/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

const [STREET_DIGITS, GRID_DIGITS] = [9, 15];

/** The grids of an area, as they are cut now. */
export function gridsOf(city: Pick<Context['product']['city'], 'areasIn'>, area: string): readonly string[] {
  if (area.length >= GRID_DIGITS) return [area];
  return city.areasIn(area).flatMap(({ code }) => gridsOf(city, code));
}

export function giveDepsOf({ product: { city, trades } }: Pick<Context, 'product'>): GiveDeps {
  return { trades, grids: { gridAt: city.placeSource.gridAt, gridsIn: (area) => gridsOf(city, area) } };
}

export function certificateTellsOf(context: Pick<Context, 'product'>) {
  const deps = giveDepsOf(context);
  const due = (district: string, day: number) => gridsDue(deps, district, day);
  return { trades: deps.trades, gridsDue: due };
}

function planDepsOf(context: PlanContext): PlanDeps {
  const { city, running } = context.product;
  const tried = triedNoter(context.db);
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
    itemTitle: async (db, { id, area, item, classes, post }, now) => {
      const district = area.slice(0, 6);
      const article = articleIn(city.rulesCache.factsAt(now).codes(ARTICLE_LIST));
      const duty = { article, items: await itemsInForce(db, district, now) };
      try {
        // Classes first, so that a refusal names one where there is any.
        const found = [...classes, null].map((classCode) =>
          guardWorkers([`grid:${area}`], { classCode, item }, duty, now),
        );
        return found[0]?.title ?? '';
      } catch (error) {
        const command = { trade: 'patrol', command: SAVE_PLAN, post, now };
        // Under the id of the plan, so that one saved again counts once; beside the transaction, which is given up.
        await tried(error, { district, id, street: area.slice(0, STREET_DIGITS), ...command });
        throw error;
      }
    },
    words: context.words,
    give: (plan, now) => givePlan(giveDepsOf(context), plan, now),
  };
}

type PlanContext = Pick<Context, 'db' | 'product' | 'words'>;

export const routesOfPatrols = (context: PlanContext): Route[] => [
  boardRoute(planDepsOf(context)),
  ...certificateRoutes({
    db: context.db,
    asks: (at) => context.product.city.rulesCache.factsAt(at).policy.certifiedPatrols === true,
  }),
  ofMatterRoute(context),
  ...planRoutes(planDepsOf(context)),
];
