import { makeGuard, type PortalDeps } from '../features/portal/public.ts';
import type { Context } from './context.ts';

/** The residents' portal on the parts of a context. */
export function portalDepsOf({ db, crypto, files, settings, product }: Context): PortalDeps {
  const { city, issues } = product;
  return {
    db,
    crypto,
    store: files,
    issues,
    places: city.places,
    districts: city.districts,
    nameOf: city.nameOf,
    publicUrl: settings.publicUrl,
    guard: makeGuard(crypto, db),
  };
}
