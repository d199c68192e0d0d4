import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { type Answer, defineRoute, type ReplyHelpers, type Route } from '../../../platform/http/route.ts';
import { boxIn, crsIn, timeIn } from './ask.ts';
import { AREA_COLLECTIONS, COLLECTION_IDS, MATTERS } from './collections.ts';
import type { CrsUri } from './crs.ts';
import { describeOgc } from './describe.ts';
import { areaItem, areaItems, type ItemsAsk, matterItem, matterItems, type OgcDeps } from './items.ts';
import {
  API_TYPE,
  collection,
  collections,
  conformance,
  GEO_TYPE,
  itemBody,
  itemsBody,
  JSON_TYPE,
  landingPage,
} from './pages.ts';

const open = {
  absolute: true,
  head: true,
  method: 'GET',
  tag: 'ogc',
  right: 'public',
  audit: { none: 'public facts for maps' },
} as const;

const OPEN_HEADERS = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

function send(reply: ReplyHelpers, body: unknown, type = JSON_TYPE, headers = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return reply.stream(text, { type, headers: { ...OPEN_HEADERS, ...headers } });
}

const FORMAT = Type.Object({
  f: Type.Optional(Type.Enum(['json', 'geojson'], { description: 'There is one format' })),
});
const PLAIN = { binary: ['application/json'] } as const;
const GEO = { binary: ['application/geo+json'] } as const;

/** OGC API – Features 1.0, parts 1 and 2. */
export function ogcRoutes(deps: OgcDeps & { readonly cityName: () => string }): Route[] {
  const document = (path: string, operationId: string, summary: string, body: (now: number) => unknown) =>
    defineRoute({
      ...open,
      path,
      operationId,
      summary,
      schema: { query: FORMAT, reply: { 200: PLAIN } },
      run: async ({ reply, now }) => send(reply, await body(now)),
    });
  return [
    document('/ogc', 'ogcLanding', 'Where everything of this interface is', () =>
      landingPage(deps, deps.cityName()),
    ),
    {
      ...document('/ogc/', 'ogcLandingSlash', 'The same under its other spelling', () =>
        landingPage(deps, deps.cityName()),
      ),
      hidden: true,
    },
    document('/ogc/conformance', 'ogcConformance', 'Conformance classes', conformance),
    document('/ogc/collections', 'ogcCollections', 'Collections of features', (now) =>
      collections(deps, now),
    ),
    apiRoute(deps),
    collectionRoute(deps),
    itemsRoute(deps),
    itemRoute(deps),
  ];
}

function apiRoute({ publicUrl }: OgcDeps): Route {
  return defineRoute({
    ...open,
    path: '/ogc/api',
    operationId: 'ogcApi',
    summary: 'OpenAPI 3.0 of this interface',
    schema: { query: FORMAT, reply: { 200: { binary: ['application/vnd.oai.openapi+json'] } } },
    run: ({ reply }) => send(reply, describeOgc(publicUrl), `${API_TYPE}; charset=utf-8`),
  });
}

const Collection = Type.String({ maxLength: 40 });
const examples = { collection: 'grids', id: '990106012015003' };

function unknownCollection(): Refusal {
  const right = COLLECTION_IDS.join(', ');
  return new Refusal('not-found', { what: say(`数据集（${right}）`, `The collection (${right})`) });
}

function collectionRoute(deps: OgcDeps): Route {
  return defineRoute({
    ...open,
    path: '/ogc/collections/:collection',
    operationId: 'ogcCollection',
    summary: 'One collection of features',
    examples,
    schema: { params: Type.Object({ collection: Collection }), query: FORMAT, reply: { 200: PLAIN } },
    run: async ({ params, reply, now }) => {
      const found = await collection(deps, params.collection, now);
      if (found === undefined) throw unknownCollection();
      return send(reply, found);
    },
  });
}

const Code = (digits: number) =>
  Type.Optional(known('area', Type.String({ pattern: `^\\d{${digits}}$`, maxLength: digits })));
const CrsParam = Type.Optional(Type.String({ maxLength: 200 }));
const MOST = 10_000;
const ITEMS = Type.Object({
  ...FORMAT.properties,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000, default: 100 })),
  bbox: Type.Optional(Type.String({ maxLength: 200, description: 'west,south,east,north' })),
  'bbox-crs': CrsParam,
  crs: CrsParam,
  datetime: Type.Optional(Type.String({ maxLength: 100 })),
  cursor: Type.Optional(Type.String({ maxLength: 300, description: 'Of the link to the next page' })),
  district: Code(6),
  street: Code(9),
  community: Code(12),
  class: Type.Optional(
    known('class', Type.String({ maxLength: 60, description: 'Of matters: code of a class' })),
  ),
  status: Type.Optional(Type.Enum(['open', 'closed'], { description: 'Of matters' })),
});

function itemsRoute(deps: OgcDeps): Route {
  return defineRoute({
    ...open,
    path: '/ogc/collections/:collection/items',
    operationId: 'ogcItems',
    summary: 'Features of a collection, page by page',
    examples,
    schema: { params: Type.Object({ collection: Collection }), query: ITEMS, reply: { 200: GEO } },
    run: async ({ params, query, reply, now }) => {
      const crs = crsIn('crs', query.crs);
      const ask: ItemsAsk = {
        box: boxIn(query.bbox, crsIn('bbox-crs', query['bbox-crs'])),
        time: timeIn(query.datetime),
        limit: Math.min(query.limit ?? 100, MOST),
        cursor: query.cursor,
        crs,
        inside: query.community ?? query.street ?? query.district ?? '',
        classCode: query.class,
        open: query.status === undefined ? undefined : query.status === 'open',
        now,
      };
      const page = await pageOf(deps, params.collection, ask);
      const asked = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
      const body = itemsBody(deps, params.collection, asked, page, now);
      return send(reply, body, GEO_TYPE, contentCrs(crs));
    },
  });
}

async function pageOf(deps: OgcDeps, id: string, ask: ItemsAsk) {
  if (id === MATTERS.id) return matterItems(deps, ask);
  const areas = AREA_COLLECTIONS.find((one) => one.id === id);
  if (areas === undefined) throw unknownCollection();
  return areaItems(deps, areas, ask);
}

const contentCrs = (crs: CrsUri) => ({ 'content-crs': `<${crs}>` });

function itemRoute(deps: OgcDeps): Route {
  return defineRoute({
    ...open,
    path: '/ogc/collections/:collection/items/:id',
    operationId: 'ogcItem',
    summary: 'One feature',
    examples,
    schema: {
      params: Type.Object({ collection: Collection, id: Type.String({ maxLength: 60 }) }),
      query: Type.Object({ ...FORMAT.properties, crs: CrsParam }),
      reply: { 200: GEO },
    },
    run: async ({ params: { collection: name, id }, query, reply, now }) => {
      const crs = crsIn('crs', query.crs);
      const areas = AREA_COLLECTIONS.find((one) => one.id === name);
      if (areas === undefined && name !== MATTERS.id) throw unknownCollection();
      const feature =
        areas === undefined ? await matterItem(deps, id, crs) : await areaItem(deps, areas, id, crs, now);
      return send(reply, itemBody(deps, name, feature, id), GEO_TYPE, contentCrs(crs));
    },
  });
}
