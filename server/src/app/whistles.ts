/** What whistles read of the city: names, streets, and whom the rules name. */
import type { WhistleDeps } from '../features/hands/whistles/deps.ts';
import type { Context } from './context.ts';

/** The cycles in which matters leave the street; what the community settles by itself is whistled for by nobody. */
const CYCLES = ['small', 'big'] as const;

export function whistleDepsOf({ db, product: { city } }: Pick<Context, 'db' | 'product'>): WhistleDeps {
  return {
    db,
    unitName: (id, now, language) => {
      const name = city.rules.current(now).unit(id)?.name ?? id;
      return city.names.in(language).said('unit', name);
    },
    areaName: (code, language) => city.names.in(language).area(code),
    className: (code, language) => city.names.in(language).classOf(code),
    routed: (classCode, street, at) => {
      const rules = city.rules.current(at);
      return CYCLES.flatMap((cycle) => {
        const note = rules.route({ classCode, area: street, channel: 'patrol', cycle, at });
        const unit = note?.suggested ?? null;
        return unit !== null && rules.unit(unit) !== null && !unit.startsWith('grid:')
          ? [{ unit, rule: note?.rule ?? '' }]
          : [];
      });
    },
    streetsIn: (district, language) => city.areasIn(district, language),
  };
}
