/** Makes the map under the demo city: invented, the same for the same city. */
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { FeatureCollection } from 'geojson';
import type { Db } from '../../../../platform/db/database.ts';
import type { MappedRow } from '../../../../platform/imports/mapped-table.ts';
import { writePmtiles } from '../../../../platform/tiles/pmtiles-writer.ts';
import { listBoundaryVersions } from '../../../city/areas/public.ts';
import { baseMapFile, writeOrigin } from '../../../city/basemap/public.ts';
import { FARTHEST_ZOOM, GroundTiles, NEAREST_ZOOM, type Spot, type TileAt } from './draw.ts';
import type { Streets } from './streets.ts';
import type { Town } from './town.ts';

export const GROUND_CREDIT = '演示底图：地物全部虚构';

export interface GroundOptions {
  readonly db: Db;
  readonly town: Town;
  readonly streets: Streets;
  /** What the list of places holds: names and house numbers on the map. */
  readonly places: Iterable<MappedRow>;
  readonly dataDir: string;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (done: number, total: number) => void;
}

/** @returns how many tiles the file has, and its bytes */
export async function drawGround(options: GroundOptions): Promise<{ tiles: number; bytes: number }> {
  const { town, streets, dataDir } = options;
  const file = baseMapFile(dataDir);
  await mkdir(path.dirname(file), { recursive: true });
  const land = await landOf(options.db);
  const tiles = new GroundTiles({ town, streets, land, spots: [...spotsOf(options.places)] });
  const facts = {
    minZoom: FARTHEST_ZOOM,
    maxZoom: NEAREST_ZOOM,
    bounds: boundsOf(land),
    metadata: { name: path.basename(file), attribution: GROUND_CREDIT, vector_layers: LAYERS },
  };
  // Under its own name only when it is whole.
  const arriving = `${file}.part`;
  const made = await writePmtiles(arriving, bodies(tiles, options), facts);
  await writeOrigin(dataDir, { credit: GROUND_CREDIT, approval: '' });
  await rename(arriving, file);
  return made;
}

const LAYERS = ['earth', 'landuse', 'water', 'roads', 'buildings', 'pois'].map((id) => ({ id, fields: {} }));

/** One tile after the other, and room for the signal that stops it between them. */
async function* bodies(
  tiles: GroundTiles,
  { signal, progress }: Pick<GroundOptions, 'signal' | 'progress'>,
): AsyncGenerator<TileAt & { body: Buffer }> {
  const list = [...tiles.list()];
  for (const [done, at] of list.entries()) {
    if (done % 16 === 0) {
      signal?.throwIfAborted();
      progress?.(done, list.length);
      // Nothing but a pause: signals come in.
      await breathe();
    }
    const body = tiles.tile(at);
    if (body !== null) yield { ...at, body };
  }
}

async function landOf(db: Db): Promise<FeatureCollection> {
  const rows = await listBoundaryVersions(db, 6);
  return {
    type: 'FeatureCollection',
    features: rows.map(({ coordinates }) => ({
      type: 'Feature',
      properties: { kind: 'earth' },
      geometry: { type: 'MultiPolygon', coordinates: JSON.parse(coordinates) },
    })),
  };
}

const POI_KINDS: Readonly<Record<string, string>> = {
  学校: 'school',
  市场: 'marketplace',
  公园: 'park',
  医疗: 'clinic',
  公交: 'bus_stop',
  停车: 'parking',
  商店: 'supermarket',
  广场: 'plaza',
  社区服务: 'townhall',
};

function* spotsOf(places: Iterable<MappedRow>): Generator<Spot> {
  for (const { fields } of places) {
    const [lon, lat] = [Number(fields.lng), Number(fields.lat)];
    const { name = '', kind = '' } = fields;
    const number = /(\d+)号$/.exec(name)?.[1];
    if (kind === '门牌' && number !== undefined) {
      yield { lon, lat, layer: 'buildings', tags: { kind: 'address', addr_housenumber: number } };
    } else yield { lon, lat, layer: 'pois', tags: { kind: POI_KINDS[kind] ?? 'other', name } };
  }
}

function boundsOf(land: FeatureCollection): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 85, -180, -85];
  for (const { geometry } of land.features) {
    if (geometry.type !== 'MultiPolygon') continue;
    for (const [lon = 0, lat = 0] of geometry.coordinates.flat(2)) {
      [west, south, east, north] = [
        Math.min(west, lon),
        Math.min(south, lat),
        Math.max(east, lon),
        Math.max(north, lat),
      ];
    }
  }
  return [west, south, east, north];
}
