/** The interfaces everybody may read, on the parts of a context: Open311. */

import type { Language } from '@gridgov/domain/refusal.ts';
import { feedRoutes } from '../features/outside/feeds/routes.ts';
import { ogcRoutes } from '../features/outside/ogc/routes.ts';
import { fetchMedia, type Open311Deps } from '../features/outside/open311/public.ts';
import { open311Routes } from '../features/outside/open311/routes.ts';
import { warningRoutes } from '../features/telling/warnings/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';
import { ofSystem } from './used.ts';

export function openRoutes(context: Context): Route[] {
  const { db, settings, product } = context;
  const { city } = product;
  const shared = {
    db,
    names: city.names,
    districts: city.districts,
    areas: () => city.places.snapshot(),
    publicUrl: settings.publicUrl,
    cityName: (language?: Language) => city.nameOf('', language),
  };
  const feeds = {
    ...shared,
    facts: (at: number) => city.rulesCache.factsAt(at),
    nameOf: city.nameOf,
  };
  return [
    ...ofSystem('open311', open311Routes(open311DepsOf(context))),
    ...ogcRoutes(shared),
    ...feedRoutes(feeds),
    ...ofSystem('warnings', warningRoutes(feeds)),
  ];
}

function open311DepsOf({ identity, files, settings, product }: Context): Open311Deps {
  const { city, issues, doors } = product;
  return {
    issues,
    identify: identity,
    store: files,
    outside: doors.outside,
    facts: (at) => city.rulesCache.factsAt(at),
    areas: () => city.places.snapshot(),
    districts: city.districts,
    known: city.known,
    publicUrl: settings.publicUrl,
    cityName: () => city.nameOf(''),
  };
}

const FETCH_EVERY = 10_000;

/** Fetches pictures that came as addresses while the server runs. Returns how to stop. */
export function startFetching(context: Context): () => void {
  const deps = open311DepsOf(context);
  const onError = (what: string, error: unknown) => context.log.error(`${what} failed`, { error });
  let under = false;
  const timer = setInterval(() => {
    if (under) return;
    under = true;
    void fetchMedia(deps, Date.now(), onError).finally(() => {
      under = false;
    });
  }, FETCH_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
