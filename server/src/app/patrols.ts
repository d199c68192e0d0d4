/** What patrols read of the city: the grids as they are cut. */
import type { GiveDeps } from '../features/work/patrol-plans/public.ts';
import type { Context } from './context.ts';

const GRID_DIGITS = 15;

export function giveDepsOf({ product: { city, trades } }: Pick<Context, 'product'>): GiveDeps {
  const gridsIn = (area: string): readonly string[] =>
    area.length >= GRID_DIGITS ? [area] : city.areasIn(area).flatMap(({ code }) => gridsIn(code));
  return { trades, grids: { gridAt: city.placeSource.gridAt, gridsIn } };
}
