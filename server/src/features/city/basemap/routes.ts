import { gunzipSync } from 'node:zlib';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { BaseMapSettings } from '../../../platform/config/base-map.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { StoredTile, TileFormat } from './archive.ts';
import type { BaseMap } from './base-map.ts';
import { BaseMapView, TileParams } from './schema.ts';

const PUBLIC = { none: 'the ground under the maps is public' } as const;
const TYPES: Readonly<Record<TileFormat, string>> = {
  mvt: 'application/vnd.mapbox-vector-tile',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};
const TILE = { binary: Object.values(TYPES) } as const;
/** The address names the file's version, so what it answered once holds for ever. */
const KEPT = 'public, max-age=31536000, immutable';

export interface BaseMapDeps {
  readonly baseMap: BaseMap;
  /** Tiles of another host, where the operator set some. */
  readonly remote: BaseMapSettings | undefined;
}

/** The map that is drawn under ours on all faces. */
export function baseMapRoutes({ baseMap, remote }: BaseMapDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/base-map',
      operationId: 'getBaseMap',
      summary:
        'The maps under ours: the file in the data folder, and tiles of another host that the operator set',
      tag: 'areas',
      right: 'public',
      audit: PUBLIC,
      schema: { reply: { 200: BaseMapView } },
      async run() {
        const facts = await baseMap.facts();
        const tiles = `/api/v1/base-map/tiles/{z}/{x}/{y}?v=${facts?.version}`;
        const file = facts === null ? null : { ...factsShown(facts), tiles };
        return { tiles: remote?.tiles ?? null, credit: remote?.credit ?? null, file };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/base-map/tiles/:z/:x/:y',
      operationId: 'baseMapTile',
      summary: 'One tile of the base map in the data folder; 204 where it has none there',
      tag: 'areas',
      right: 'public',
      audit: PUBLIC,
      examples: { z: 14, x: 13_700, y: 6_340 },
      schema: {
        params: Type.Object(TileParams),
        query: Type.Object({ v: Type.Optional(Type.String({ maxLength: 40 })) }),
        headers: Type.Object({ 'accept-encoding': Type.Optional(Type.String({ maxLength: 200 })) }),
        reply: { 200: TILE, 204: null },
      },
      async run(ask) {
        const { z, x, y } = ask.params;
        if (Math.max(x, y) >= 2 ** z)
          throw new Refusal('not-found', { what: say('地图瓦片', 'The map tile') });
        const facts = await baseMap.facts();
        const tile = facts === null ? null : await baseMap.tile(z, x, y);
        const kept = { 'cache-control': ask.query.v === facts?.version ? KEPT : 'no-cache' };
        if (facts === null || tile === null) return ask.reply.empty(204, kept);
        const { body, headers } = packed(tile, ask.headers['accept-encoding'] ?? '');
        const type = TYPES[facts.format];
        return ask.reply.stream(body, { type, bytes: body.length, headers: { ...kept, ...headers } });
      },
    }),
  ];
}

/** As it lies in the file, for those who can unpack it themselves. */
function packed(
  { body, isGzip }: StoredTile,
  accepted: string,
): { body: Buffer; headers: Record<string, string> } {
  if (!isGzip) return { body, headers: {} };
  const vary = { vary: 'accept-encoding' };
  return /\bgzip\b/.test(accepted)
    ? { body, headers: { ...vary, 'content-encoding': 'gzip' } }
    : { body: gunzipSync(body), headers: vary };
}

function factsShown({ version: _, bounds, ...facts }: NonNullable<Awaited<ReturnType<BaseMap['facts']>>>) {
  return { ...facts, bounds: [...bounds] };
}
