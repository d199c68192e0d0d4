/** Everything that takes part in the one search. A trade does from the day it is among `TRADES`. */
import { cityFinders, matterFinder } from '../features/running/search/public.ts';
import type { Finder } from '../platform/search/finder.ts';
import { caseFinder } from '../platform/workflow/find.ts';
import type { Context } from './context.ts';

export function findersOn({ db, product }: Pick<Context, 'db' | 'product'>): Finder[] {
  const { city, queues, trades } = product;
  const { places, names, districts, rulesCache } = city;
  const units = (now: number) => rulesCache.unitsAt(now);
  return [
    matterFinder(queues),
    ...trades.trades
      .filter(({ served }) => served.unsearched !== true)
      .map(({ served }) => caseFinder(trades, served)),
    ...cityFinders({ db, places, names, districts, units }),
  ];
}
