/** What the duty list reads of the city: names, and the hours of a grid. */
import { limitMs } from '@gridgov/domain/calendar/limits.ts';
import type { DutyListDeps } from '../features/work/admission/list.ts';
import { listPageRoute } from '../features/work/admission/portal/routes.ts';
import { dutyListRoutes } from '../features/work/admission/routes.ts';
import { triedRoutes } from '../features/work/guard/routes.ts';
import type { ObjectionDeps } from '../features/work/objections/objections.ts';
import { objectionRoutes } from '../features/work/objections/routes.ts';
import type { Route } from '../platform/http/route.ts';
import { actingIn } from '../platform/workflow/served.ts';
import type { Context } from './context.ts';
import { gridsOf } from './patrols.ts';
import { portalDepsOf } from './portal.ts';

export function dutyListDepsOf({ db, product: { city } }: Pick<Context, 'db' | 'product'>): DutyListDeps {
  return {
    db,
    districts: city.districts,
    areaName: (code, language) => city.names.in(language).area(code),
    unitName: (id, now, language) =>
      city.names.in(language).said('unit', city.rules.current(now).unit(id)?.name ?? id),
    className: (code, language) => city.names.in(language).classOf(code),
    settledBy: (begun) => {
      const rules = city.rules.current(begun);
      const { n, unit } = rules.tradeLimit('admission', 'existing');
      return begun + limitMs(rules.calendar, n, unit, begun);
    },
    available: (now) => city.rules.current(now).tradeLimit('admission', 'grid_month').n,
  };
}

/** What the pages of residents about it work with. */
export function objectionDepsOf(context: Context): ObjectionDeps {
  const { trades } = context.product;
  const acting = actingIn(trades.trades.map(({ served }) => served));
  return { list: dutyListDepsOf(context), portal: portalDepsOf(context), trades, acting };
}

/** The duty list, for whoever signs in and for residents. */
export function routesOfDutyList(context: Context): Route[] {
  const list = { ...dutyListDepsOf(context), papers: context.product.papers.papers };
  const { city } = context.product;
  const tried = {
    ...list,
    gridsIn: (area: string) => gridsOf(city, area).length,
    perMatter: (now: number) => city.rules.current(now).tradeLimit('admission', 'per_matter').n,
  };
  const objections = objectionDepsOf(context);
  return [
    ...dutyListRoutes(list),
    ...triedRoutes(tried),
    listPageRoute(objections),
    ...objectionRoutes(objections),
  ];
}
