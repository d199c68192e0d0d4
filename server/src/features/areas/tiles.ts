import type { AreaLevel } from '@gridgov/domain/areas/codes.ts';
import { CODE_DIGITS } from '@gridgov/domain/areas/codes.ts';
import { holdsOn } from '@gridgov/domain/areas/tree.ts';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Point } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import type { Db } from '../../platform/db/database.ts';
import type { Places } from './places.ts';
import type { BoundaryRow } from './queries.ts';
import { listBoundaryVersions } from './queries.ts';
import type { AreaSnapshot } from './snapshot.ts';
import { cityDay } from './snapshot.ts';

/** Layers of the area map, and the level each shows. */
export const TILE_LAYERS = {
  districts: 'district',
  streets: 'street',
  communities: 'community',
  grids: 'grid',
} as const satisfies Record<string, AreaLevel>;

export type TileLayer = keyof typeof TILE_LAYERS;

/** Nothing is drawn further out: the lines would be nearer than a pixel. */
const LEAST_ZOOM: Readonly<Record<TileLayer, number>> = {
  districts: 0,
  streets: 6,
  communities: 8,
  grids: 8,
};
export const MOST_ZOOM = 18;

/** A vector tile holds the layer itself and `<layer>_labels`: one point for each area. */
export interface Tile {
  readonly body: Buffer;
  readonly etag: string;
}

const CACHE_BYTES = 32 * 1024 * 1024;
const CUT = {
  maxZoom: MOST_ZOOM,
  indexMaxZoom: 0,
  indexMaxPoints: 0,
  tolerance: 3,
  extent: 4096,
  buffer: 64,
};

/** One layer on one day of one revision. */
interface Layer {
  readonly key: string;
  readonly rows: readonly BoundaryRow[];
  readonly boxes: Flatbush | null;
  readonly areas: AreaSnapshot;
}

/** Cuts vector tiles of areas and keeps those asked for lately. */
export class AreaTiles {
  private readonly db: Db;
  private readonly places: Places;
  private readonly layers = new Map<TileLayer, Promise<Layer>>();
  private readonly cache = new Map<string, Tile | null>();
  private cached = 0;

  constructor(db: Db, places: Places) {
    this.db = db;
    this.places = places;
  }

  /** The tag the tile would have, without cutting it: answers If-None-Match. */
  async etag(layer: TileLayer, z: number, x: number, y: number, now: number): Promise<string> {
    const { revision } = await this.places.snapshot();
    return `"${revision}-${cityDay(now)}-${layer}-${z}-${x}-${y}"`;
  }

  /**
   * The tile of areas in force now, gzip not applied; null where nothing lies in it.
   * @throws RangeError where z, x, y is no tile
   */
  async tile(layer: TileLayer, z: number, x: number, y: number, now: number): Promise<Tile | null> {
    if (!isTile(z, x, y)) throw new RangeError(`${z}/${x}/${y} is no tile`);
    if (z < LEAST_ZOOM[layer]) return null;
    const etag = await this.etag(layer, z, x, y, now);
    const known = this.cache.get(etag);
    if (known !== undefined) {
      // Moved to the end, which is where the lately used are.
      this.cache.delete(etag);
      this.cache.set(etag, known);
      return known;
    }
    const body = cut(await this.layer(layer, now), layer, z, x, y, now);
    const tile = body === null ? null : { body, etag };
    this.keep(etag, tile);
    return tile;
  }

  private async layer(layer: TileLayer, now: number): Promise<Layer> {
    const areas = await this.places.snapshot();
    const key = `${areas.revision} ${cityDay(now)}`;
    const known = await this.layers.get(layer);
    if (known?.key === key) return known;
    const loading = loadLayer(this.db, layer, areas, now, key);
    this.layers.set(layer, loading);
    return loading.catch((error: unknown) => {
      this.layers.delete(layer);
      throw error;
    });
  }

  private keep(etag: string, tile: Tile | null): void {
    this.cache.set(etag, tile);
    this.cached += size(tile);
    for (const [oldest, old] of this.cache) {
      if (this.cached <= CACHE_BYTES) return;
      this.cache.delete(oldest);
      this.cached -= size(old);
    }
  }
}

/** An empty answer also takes room: its key. */
function size(tile: Tile | null): number {
  return 200 + (tile?.body.length ?? 0);
}

function isTile(z: number, x: number, y: number): boolean {
  const side = 2 ** z;
  const whole = [z, x, y].every((value) => Number.isInteger(value) && value >= 0);
  return whole && z <= MOST_ZOOM && x < side && y < side;
}

async function loadLayer(
  db: Db,
  layer: TileLayer,
  areas: AreaSnapshot,
  now: number,
  key: string,
): Promise<Layer> {
  const day = cityDay(now);
  const level = TILE_LAYERS[layer];
  const versions = await listBoundaryVersions(db, CODE_DIGITS[level]);
  const rows = versions.filter((row) => holdsOn(row, day) && areas.find(row.code, now)?.level === level);
  if (rows.length === 0) return { key, rows, boxes: null, areas };
  const boxes = new Flatbush(rows.length);
  for (const row of rows) boxes.add(row.west, row.south, row.east, row.north);
  boxes.finish();
  return { key, rows, boxes, areas };
}

function cut(layer: Layer, name: TileLayer, z: number, x: number, y: number, now: number): Buffer | null {
  if (layer.boxes === null) return null;
  const box = degreesOf(z, x, y);
  const rows = layer.boxes.search(box.west, box.south, box.east, box.north).sort((a, b) => a - b);
  if (rows.length === 0) return null;
  const areas: Feature<MultiPolygon>[] = [];
  const labels: Feature<Point>[] = [];
  for (const number of rows) {
    const row = layer.rows[number] as BoundaryRow;
    const properties = propertiesOf(layer.areas, row, now);
    const coordinates = JSON.parse(row.coordinates);
    areas.push({ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } });
    const at = [row.labelLon, row.labelLat];
    labels.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } });
  }
  return encode({ [name]: areas, [`${name}_labels`]: labels }, z, x, y);
}

function propertiesOf(areas: AreaSnapshot, row: BoundaryRow, now: number) {
  const area = areas.find(row.code, now);
  const state = area?.to === null && row.to === null ? 'in_force' : 'ending';
  return { code: row.code, name: area?.name ?? row.code, level: area?.level ?? '', state };
}

function encode(layers: Record<string, Feature[]>, z: number, x: number, y: number): Buffer | null {
  const tiles: Record<string, unknown> = {};
  for (const [name, features] of Object.entries(layers)) {
    const tile = new GeoJSONVT({ type: 'FeatureCollection', features }, CUT).getTile(z, x, y);
    if (tile !== null && tile.features.length > 0) tiles[name] = tile;
  }
  if (Object.keys(tiles).length === 0) return null;
  // vt-pbf is typed against an older geojson-vt whose tiles have the same members.
  const typed = tiles as unknown as Parameters<typeof fromGeojsonVt>[0];
  return Buffer.from(fromGeojsonVt(typed, { version: 2, extent: CUT.extent }));
}

/** The tile in degrees, widened by its buffer. */
function degreesOf(z: number, x: number, y: number) {
  const side = 2 ** z;
  const more = CUT.buffer / CUT.extent;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI;
  return {
    west: ((x - more) / side) * 360 - 180,
    east: ((x + 1 + more) / side) * 360 - 180,
    north: lat(y - more),
    south: lat(y + 1 + more),
  };
}
