/** What patrols and their plans read of the city: grids as they are cut, names, classes, and the duty list. */

import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { dutyListOf } from '../features/work/admission/public.ts';
import type { PlanDeps } from '../features/work/patrol-plans/plan.ts';
import { planRoutes } from '../features/work/patrol-plans/routes.ts';
import { type GiveDeps, givePlan } from '../features/work/patrols/public.ts';
import { boardRoute } from '../features/work/patrols/routes.ts';
import type { Route } from '../platform/http/route.ts';
import { dutyListDepsOf } from './admissions.ts';
import type { Context } from './context.ts';

const GRID_DIGITS = 15;

export function giveDepsOf({ product: { city, trades } }: Pick<Context, 'product'>): GiveDeps {
  const gridsIn = (area: string): readonly string[] =>
    area.length >= GRID_DIGITS ? [area] : city.areasIn(area).flatMap(({ code }) => gridsIn(code));
  return { trades, grids: { gridAt: city.placeSource.gridAt, gridsIn } };
}

function planDepsOf(context: Pick<Context, 'db' | 'product'>): PlanDeps {
  const { city, running } = context.product;
  const list = dutyListDepsOf(context);
  const items: PlanDeps['items'] = async (db, district, now) => {
    const { items: all } = await dutyListOf({ ...list, db }, { district, now, language: 'zh' });
    return all.filter((one) => one.standing === 'inForce' && one.list !== 'negative');
  };
  return {
    ...{ db: context.db, running, districts: city.districts, gridAt: city.placeSource.gridAt },
    areaName: (code, language) => city.names.in(language).area(code),
    className: (code, language) => city.names.in(language).classOf(code),
    hasClass: (code, now) => city.rulesCache.factsAt(now).classOf(code) !== null,
    items,
    itemTitle: async (db, { district, item }, now) => {
      const found = (await items(db, district, now)).find(({ id }) => id === item);
      if (found !== undefined) return found.title;
      throw new Refusal('not-found', {
        what: say('施行中的职责清单事项', 'An item of the duty list in force'),
      });
    },
    words: wordsFor,
    give: (plan, now) => givePlan(giveDepsOf(context), plan, now),
  };
}

export const routesOfPatrols = (context: Pick<Context, 'db' | 'product'>): Route[] => [
  boardRoute(planDepsOf(context)),
  ...planRoutes(planDepsOf(context)),
];
