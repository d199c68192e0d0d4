/** The duty roster with what it works with. */
import { listAllUnits } from '../features/city/units/public.ts';
import { attendanceRoutes } from '../features/work/attendance/routes.ts';
import { leaveRoutes } from '../features/work/leave/routes.ts';
import type { OwnDutyDeps } from '../features/work/own-duty/public.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

export function dutyDepsOf({ db, duty, heart, settings, product }: Context): OwnDutyDeps {
  const { city, issues, running, newId } = product;
  return {
    db,
    book: duty,
    heart,
    running,
    newId,
    people: issues.people,
    calendar: (at) => city.rulesCache.factsAt(at).calendar,
    names: {
      area: (code, language) => city.nameOf(code, language),
      unit: (id, language) => city.names.in(language).unit(id),
    },
    areasOfUnits: async (ids) => {
      const units = ids.length === 0 ? [] : await listAllUnits(db);
      return new Map(units.filter(({ id }) => ids.includes(id)).map(({ id, area }) => [id, area ?? '']));
    },
    areasIn: (code) => city.areasIn(code),
    unitsNamed: async (text) =>
      (await listAllUnits(db)).filter(
        ({ code, name, aliases }) => code === text || name === text || aliases.includes(text),
      ),
    districts: city.districts,
    publicUrl: settings.publicUrl,
    beats: (people, now) => heart.of(people, now),
  };
}

/** Who checked in for their duty, and who is on leave. */
export function routesOfAttendance(context: Context): Route[] {
  const early = (at: number) => context.product.city.rules.current(at).tradeLimit('attendance', 'early');
  const deps = dutyDepsOf(context);
  return [
    ...attendanceRoutes({ ...deps, early }),
    ...leaveRoutes({ ...deps, seals: context.product.trades.seals }),
  ];
}
