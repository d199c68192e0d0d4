import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { AreaCode, keyIn, pageFrom, pageOf, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import type { Names } from '../names/public.ts';
import { listUnitsNear } from './queries.ts';
import { UnitView } from './schema.ts';
import { unitView } from './views.ts';

type NearDeps = { readonly db: Db; readonly offset: number; readonly names: Names };

const REACH = ['street', 'district', 'city', 'otherStreet', 'otherDistrict'] as const;
const NearUnit = Type.Object({
  ...UnitView.properties,
  reach: Type.Enum([...REACH], { description: 'Where it works, seen from the place' }),
});

/** Units to choose from for a place: those of its street, of its district, of the city, and the others last. */
export function nearRoute({ db, offset, names }: NearDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/units/near',
    operationId: 'listUnitsNear',
    summary: 'Units around a place, the nearest first, those of the same trade before others as near',
    tag: 'units',
    right: 'unit.read',
    audit: { none: 'read without personal data' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        area: AreaCode,
        like: Type.Optional(Uuid),
        text: Type.Optional(
          Type.String({ minLength: 1, maxLength: 60, description: 'Part of the name or code' }),
        ),
      }),
      reply: { 200: pageOf(NearUnit) },
    },
    async run(ask) {
      const { cursor, limit = 20, area, like = null, text = null } = ask.query;
      const after = keyIn(cursor, ['number', 'number', 'string']) as [number, number, string] | null;
      const filter = { near: area, like, text, after, limit: limit + 1 };
      const { language } = ask;
      const rows = await listUnitsNear(db, { ...filter, language, day: dayTextAt(ask.now, offset) });
      const called = names.in(language);
      return pageFrom(
        rows,
        limit,
        ({ reach, trade, code }) => [reach, trade, code],
        ({ reach, trade: _, ...unit }) => ({
          ...unitView(unit, called),
          reach: REACH[reach] ?? 'otherDistrict',
        }),
      );
    },
  });
}
