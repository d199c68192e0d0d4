import type { Area } from '@gridgov/domain/city/areas/tree.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { type Answer, defineRoute, type ReplyHelpers, type Route } from '../../../platform/http/route.ts';
import { AreaCode } from '../../../platform/http/shapes.ts';
import type { AreaDeps } from './deps.ts';
import { importRoutes } from './imports/import-routes.ts';
import { cityDay } from './located/snapshot.ts';
import type { TileAt } from './located/tile-cut.ts';
import type { TileSet } from './located/tiles.ts';
import { planRoutes } from './plans/routes.ts';
import { findBoundary } from './queries.ts';
import {
  AreaDetail,
  AreaView,
  Latitude,
  Longitude,
  PlaceView,
  TileParams,
  TileSetName,
  VacancyView,
} from './schema.ts';
import { vacanciesBelow } from './shapes/vacancies.ts';
import { unitRoutes } from './unit-grids/unit-routes.ts';
import { areaDetail, areaView, ownArea, placeAt, placesFor } from './views.ts';

export function areaRoutes(deps: AreaDeps): Route[] {
  return [
    ...readRoutes(deps),
    ...placeRoutes(deps),
    ...tileRoutes(deps),
    ...vacancyRoutes(deps),
    ...importRoutes(deps),
    ...planRoutes(deps),
    ...unitRoutes(deps),
  ];
}

const PUBLIC_FACTS = { none: 'names and boundaries of areas are public' } as const;

function readRoutes({ db, places }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/areas',
      operationId: 'listAreas',
      summary: 'Areas directly below one, or with `here` the caller’s own area',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      schema: {
        query: Type.Object({
          parent: Type.Optional(known('area', Type.String({ pattern: '^(here|\\d{6,15})$', maxLength: 15 }))),
        }),
        reply: { 200: Type.Array(AreaView, { maxItems: 5_000 }) },
      },
      async run(ask) {
        const areas = await places.snapshot();
        const { parent = 'here' } = ask.query;
        const found: Area[] =
          parent === 'here' ? ownArea(areas, ask.actor, ask.now) : areas.childrenAt(parent, ask.now);
        return found.map((area) => areaView(areas, area, ask));
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/areas/:code',
      operationId: 'getArea',
      summary: 'One area with the names above it',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      examples: { code: '370602001' },
      schema: { params: Type.Object({ code: AreaCode }), reply: { 200: AreaDetail } },
      async run(ask) {
        const areas = await places.snapshot();
        const area = areas.find(ask.params.code, ask.now);
        if (!area)
          throw new Refusal('not-found', {
            what: say(`区域 ${ask.params.code}`, `The area ${ask.params.code}`),
          });
        return areaDetail(areas, area, ask);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/areas/:code/boundary',
      operationId: 'getAreaBoundary',
      summary: 'The boundary of an area as a GeoJSON feature, WGS-84',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      examples: { code: '370602001' },
      schema: {
        params: Type.Object({ code: AreaCode }),
        reply: { 200: { binary: ['application/geo+json'] } },
      },
      async run(ask) {
        const { code } = ask.params;
        const row = await findBoundary(db, code, cityDay(ask.now));
        if (!row)
          throw new Refusal('not-found', {
            what: say(`区域 ${code} 的边界`, `The boundary of the area ${code}`),
          });
        const { source, synthetic, derived, crs } = row;
        const properties = JSON.stringify({ code, source, synthetic, derived, originalCrs: crs });
        const geometry = `{"type":"MultiPolygon","coordinates":${row.coordinates}}`;
        const text = `{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
        return ask.reply.stream(text, { type: 'application/geo+json' });
      },
    }),
  ];
}

const MOST_PLACES = 50;

function placeRoutes({ places, findPlaces }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/places',
      operationId: 'findPlaces',
      summary: 'Places for a report by name, pinyin or code; those near the caller’s area first',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      schema: {
        query: Type.Object({
          q: Type.String({ minLength: 1, maxLength: 60 }),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
        }),
        reply: { 200: Type.Array(PlaceView, { maxItems: 50 }) },
      },
      async run(ask) {
        const { q, limit = 10 } = ask.query;
        // More than is shown, so that those near come first.
        const found = await findPlaces(q, MOST_PLACES, ask);
        return placesFor(await places.snapshot(), found, ask.actor, ask).slice(0, limit);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/places/at',
      operationId: 'findPlaceAt',
      summary: 'The grid of a point, or the nearest within 200 metres',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      schema: {
        query: Type.Object({ longitude: Longitude, latitude: Latitude }),
        reply: { 200: PlaceView },
      },
      async run(ask) {
        const point = { lon: ask.query.longitude, lat: ask.query.latitude };
        const place = placeAt(await places.snapshot(), point, ask);
        if (!place)
          throw new Refusal('not-found', { what: say('该位置所在的网格', 'A grid at this position') });
        return place;
      },
    }),
  ];
}

function vacancyRoutes({ db, places }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/areas/:code/vacancies',
      operationId: 'listVacancies',
      summary: 'Areas directly below one whose grids lack a worker or a leader',
      tag: 'areas',
      right: 'area.read',
      audit: { none: 'how many posts are vacant, without names' },
      examples: { code: '370602001' },
      schema: {
        params: Type.Object({ code: AreaCode }),
        reply: { 200: Type.Array(VacancyView, { maxItems: 5_000 }) },
      },
      run: async (ask) => vacanciesBelow(db, await places.snapshot(), ask.params.code, ask.now),
    }),
  ];
}

const TILE = { binary: ['application/vnd.mapbox-vector-tile'] } as const;
const TILE_REPLY = { 200: TILE, 204: null, 304: null } as const;
const IF_NONE_MATCH = Type.Object({ 'if-none-match': Type.Optional(Type.String({ maxLength: 200 })) });

function tileRoutes({ tiles }: AreaDeps): Route[] {
  async function serve(set: TileSet, at: TileAt, ask: TileAsk): Promise<Answer> {
    if (Math.max(at.x, at.y) >= 2 ** at.z)
      throw new Refusal('not-found', { what: say('地图瓦片', 'The map tile') });
    const etag = await tiles.etag(set, at, ask.now);
    const headers = { etag, 'cache-control': 'private, max-age=60' };
    if (ask.headers['if-none-match'] === etag) return ask.reply.empty(304, headers);
    const tile = await tiles.tile(set, at, ask.now);
    if (tile === null) return ask.reply.empty(204, headers);
    return ask.reply.stream(tile.body, { type: TILE.binary[0], bytes: tile.body.length, headers });
  }
  return [
    defineRoute({
      method: 'GET',
      path: '/tiles/:z/:x/:y',
      operationId: 'mapTile',
      summary: 'Vector tile of the whole area map: source layers divisions, grids and their labels',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      examples: { z: 8, x: 214, y: 99 },
      schema: { params: Type.Object(TileParams), headers: IF_NONE_MATCH, reply: TILE_REPLY },
      run: (ask) => serve('map', ask.params, ask),
    }),
    defineRoute({
      method: 'GET',
      path: '/tiles/:set/:z/:x/:y',
      operationId: 'areaTile',
      summary: 'Vector tile of one level: districts, streets, communities or grids',
      tag: 'areas',
      right: 'area.read',
      audit: PUBLIC_FACTS,
      examples: { set: 'grids', z: 10, x: 856, y: 396 },
      schema: {
        params: Type.Object({ set: TileSetName, ...TileParams }),
        headers: IF_NONE_MATCH,
        reply: TILE_REPLY,
      },
      run: (ask) => serve(ask.params.set, ask.params, ask),
    }),
  ];
}

interface TileAsk {
  readonly now: number;
  readonly headers: { readonly 'if-none-match'?: string };
  readonly reply: ReplyHelpers;
}
