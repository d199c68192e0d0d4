/** Requests for help with what they work with. */

import type { HelpDeps } from '../features/safety/help/deps.ts';
import { makeGuard } from '../features/telling/portal/public.ts';
import { dutySeatName } from '../features/work/duty/public.ts';
import { actingIn } from '../platform/workflow/served.ts';
import type { Context } from './context.ts';

export function helpDepsOf({ db, crypto, duty, heart, settings, product }: Context): HelpDeps {
  const { city, trades } = product;
  const served = trades.trades.map((open) => open.served);
  return {
    db,
    crypto,
    trades,
    guard: makeGuard(crypto, db),
    places: city.placeSource,
    districts: city.districts,
    areaName: (code, language) => city.nameOf(code, language),
    seatName: (seat, language) => {
      const names = {
        area: (code: string) => city.nameOf(code, language),
        unit: (id: string) => city.names.in(language).unit(id),
      };
      return dutySeatName(seat, names, language) ?? trades.seatName(seat, language) ?? seat;
    },
    acting: actingIn(served),
    isAnothers: (seat, person, at) => duty.isAnothers(seat, person, at),
    beat: (person, at) => heart.beat(person, at),
    publicUrl: settings.publicUrl,
  };
}
