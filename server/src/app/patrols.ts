/** What patrols and their plans read of the city: grids as they are cut, names, classes, and the duty list. */

import { Refusal, say } from '@gridgov/domain/refusal.ts';
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
  return {
    ...{ db: context.db, running, districts: city.districts, gridAt: city.placeSource.gridAt },
    areaName: (code, language) => city.names.in(language).area(code),
    className: (code, language) => city.names.in(language).classOf(code),
    hasClass: (code, now) => city.rulesCache.factsAt(now).classOf(code) !== null,
    itemTitle: async (db, { district, item }, now) => {
      const { items } = await dutyListOf({ ...list, db }, { district, now, language: 'zh' });
      const found = items.find(({ id, standing }) => id === item && standing === 'inForce');
      if (found === undefined || found.list === 'negative')
        throw new Refusal('not-found', {
          what: say('施行中的职责清单事项', 'An item of the duty list in force'),
        });
      return found.title;
    },
    give: (plan, now) => givePlan(giveDepsOf(context), plan, now),
  };
}

export const routesOfPatrols = (context: Pick<Context, 'db' | 'product'>): Route[] => [
  boardRoute(planDepsOf(context)),
  ...planRoutes(planDepsOf(context)),
];
