/** Areas and places for choosing where something is: by words, from lists, by a point. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { KnownArea } from '../../../../platform/http/shapes.ts';
import { searchPlaces } from '../../../city/places/public.ts';
import { AnswerCache } from '../cache.ts';
import type { PortalDeps } from '../deps.ts';
import { AreaBrief, Outline, PlaceBrief, PlaceFound, Point } from '../schema.ts';
import { outlineOf } from './outline.ts';
import { areaBrief } from './places.ts';

const PUBLIC = { none: 'names and boundaries of areas are public' } as const;
const NEAR_METRES = 200;
const MOST_FOUND = 12;

export function areaRoutes(deps: PortalDeps): Route[] {
  const { places } = deps;
  const outlines = new AnswerCache(10 * 60_000);
  return [
    defineRoute({
      method: 'GET',
      path: '/portal/areas',
      operationId: 'listPortalAreas',
      summary: 'Areas directly inside one; districts without one',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: {
        query: Type.Object({ parent: Type.Optional(KnownArea) }),
        reply: { 200: Type.Array(AreaBrief, { maxItems: 5000 }) },
      },
      run: async ({ query, now, language }) => {
        const areas = await places.snapshot();
        const { parent = '' } = query;
        const found =
          parent === ''
            ? areas.listAt('', now).filter(({ level }) => level === 'district')
            : areas.childrenAt(parent, now);
        return found.map((area) => areaBrief(areas, area, now, language));
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/places',
      operationId: 'findPortalPlaces',
      summary:
        'Areas, addresses and places of the city by what people type: words in any order, parts, pinyin',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: {
        query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 60 }) }),
        reply: { 200: Type.Array(PlaceFound, { maxItems: MOST_FOUND }) },
      },
      run: async ({ query, now, language }) =>
        (
          await searchPlaces({ ...deps, names: deps.issues.names }, query.q, MOST_FOUND, { now, language })
        ).map(({ point, ...found }) => ({
          ...found,
          point: point === null ? null : { longitude: point.lon, latitude: point.lat },
        })),
    }),
    placeAtRoute(deps),
    defineRoute({
      method: 'GET',
      path: '/portal/outline',
      operationId: 'portalOutline',
      summary: 'Outlines of the areas inside one, simplified for small maps, WGS-84',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: { query: Type.Object({ area: Type.Optional(KnownArea) }), reply: { 200: Outline } },
      run: async ({ query, now, language }) => {
        const areas = await places.snapshot();
        const { area = '' } = query;
        const key = `${areas.revision} ${language} ${area}`;
        return outlines.get(key, now, () => outlineOf(deps, areas, area, { now, language }));
      },
    }),
  ];
}

function placeAtRoute({ places }: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/places/at',
    operationId: 'findPortalPlaceAt',
    summary: 'The grid of a point, or the nearest within 200 metres',
    tag: 'portal',
    right: 'public',
    audit: PUBLIC,
    schema: { query: Point, reply: { 200: PlaceBrief } },
    run: async ({ query, now, language }) => {
      const areas = await places.snapshot();
      const point = { lon: query.longitude, lat: query.latitude };
      const code = areas.gridNear(point, now, NEAR_METRES)?.code;
      const area = code === undefined ? undefined : areas.find(code, now);
      if (area === undefined)
        throw new Refusal('not-found', { what: say('该位置所在的网格', 'A grid at this place') });
      const inside = areas.whereOf(area.code.slice(0, 12), now, language);
      return { ...areaBrief(areas, area, now, language), point: query, inside };
    },
  });
}
