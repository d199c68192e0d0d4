/** Systems a city leaves unused: their routes, menus and deputies are gone from the day on; nothing kept is touched. */
import { optionalSystems, type SystemWords } from '@gridgov/domain/city/people/systems.ts';
import type { RulesCache } from '../features/city/rules/public.ts';
import type { Identify, Signed } from '../platform/http/identity.ts';
import type { Route } from '../platform/http/route.ts';
import type { Served } from '../platform/workflow/served.ts';

export type UnusedAt = (at: number) => SystemWords;

/** What the city may leave unused: optional systems, and the trades that are served. */
export const optionalOf = (trades: readonly Served[]): SystemWords =>
  optionalSystems(trades.map(({ trade }) => trade));

/** The limits of trades that the city sets. */
export const limitsOf = (trades: readonly Served[]) =>
  trades.flatMap(({ trade, limits }) => (limits === undefined ? [] : [{ trade, limits }]));

/** The systems that are unused at a moment, from the settings in memory. */
export function unusedIn(cache: Pick<RulesCache, 'factsAt'>, optional = optionalSystems()): UnusedAt {
  return (at) => {
    const { unused = [] } = cache.factsAt(at).policy;
    return new Map([...optional].filter(([system]) => unused.includes(system)));
  };
}

/** The routes of a system that a city may leave unused. */
export const ofSystem = (system: string, routes: readonly Route[]): Route[] =>
  routes.map((route) => ({ ...route, system }));

/** Where no deputies are used, nobody acts in the post of somebody else. */
export function withoutDeputies(identify: Identify, unusedAt: UnusedAt): Identify {
  const kept = (signed: Signed | null, now: number) =>
    signed !== null && unusedAt(now).has('deputies')
      ? { ...signed, actors: signed.actors.filter(({ deputyFor }) => deputyFor === undefined) }
      : signed;
  return {
    cached(credential, now) {
      const signed = identify.cached(credential, now);
      return signed === undefined ? undefined : kept(signed, now);
    },
    find: async (credential, now) => kept(await identify.find(credential, now), now),
    watch: (watching, signal) => identify.watch(watching, signal),
  };
}
