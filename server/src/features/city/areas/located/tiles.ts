import type { AreaLevel } from '@gridgov/domain/city/areas/codes.ts';
import { CODE_DIGITS } from '@gridgov/domain/city/areas/codes.ts';
import { holdsOn } from '@gridgov/domain/city/areas/tree.ts';
import Flatbush from 'flatbush';
import type { Db } from '../../../../platform/db/database.ts';
import { listBoundaryVersions } from '../queries.ts';
import type { Places } from './places.ts';
import type { AreaSnapshot } from './snapshot.ts';
import { cityDay } from './snapshot.ts';
import type { Layer, TileAt } from './tile-cut.ts';
import { cutTile, MOST_ZOOM } from './tile-cut.ts';

type Level = Exclude<AreaLevel, 'city'>;

interface Shown {
  readonly level: Level;
  /** Source layer of the tile. */
  readonly name: string;
  /** Not drawn further out: lines would be nearer than a pixel. */
  readonly fromZoom: number;
}

/**
 * Tile sets: one level each, and `map`, which has all levels above the grids in the source layer `divisions`
 * and the grids in `grids`.
 */
export const TILE_SETS = {
  districts: [{ level: 'district', name: 'districts', fromZoom: 0 }],
  streets: [{ level: 'street', name: 'streets', fromZoom: 6 }],
  communities: [{ level: 'community', name: 'communities', fromZoom: 8 }],
  grids: [{ level: 'grid', name: 'grids', fromZoom: 9 }],
  map: [
    { level: 'district', name: 'divisions', fromZoom: 0 },
    { level: 'street', name: 'divisions', fromZoom: 8 },
    { level: 'community', name: 'divisions', fromZoom: 12 },
    { level: 'grid', name: 'grids', fromZoom: 10 },
  ],
} as const satisfies Record<string, readonly Shown[]>;

export type TileSet = keyof typeof TILE_SETS;

export interface Tile {
  readonly body: Buffer;
  readonly etag: string;
}

const CACHE_BYTES = 32 * 1024 * 1024;

/** One level on one day of one revision. */
interface DatedLayer extends Layer {
  readonly key: string;
}

/** Cuts vector tiles of areas and keeps those asked for lately. */
export class AreaTiles {
  private readonly db: Db;
  private readonly places: Places;
  private readonly layers = new Map<Level, Promise<DatedLayer>>();
  private readonly cache = new Map<string, Tile | null>();
  private cached = 0;

  constructor(db: Db, places: Places) {
    this.db = db;
    this.places = places;
  }

  /** The tag the tile has, without cutting it: answers If-None-Match. */
  async etag(set: TileSet, at: TileAt, now: number): Promise<string> {
    const { revision } = await this.places.snapshot();
    return `"${revision}-${cityDay(now)}-${set}-${at.z}-${at.x}-${at.y}"`;
  }

  /**
   * The tile of areas in force now, not compressed; null where nothing lies in it.
   * @throws RangeError where z, x, y is no tile
   */
  async tile(set: TileSet, at: TileAt, now: number): Promise<Tile | null> {
    if (!isTile(at)) throw new RangeError(`${at.z}/${at.x}/${at.y} is no tile`);
    const etag = await this.etag(set, at, now);
    const known = this.cache.get(etag);
    if (known !== undefined) {
      // Moved to the end, which is where the lately used are.
      this.cache.delete(etag);
      this.cache.set(etag, known);
      return known;
    }
    const shown = TILE_SETS[set].filter((one) => at.z >= one.fromZoom);
    const layers = await Promise.all(
      shown.map(async ({ name, level }) => ({ name, layer: await this.layer(level, now) })),
    );
    const body = cutTile(layers, at, now);
    const tile = body === null ? null : { body, etag };
    this.keep(etag, tile);
    return tile;
  }

  private async layer(level: Level, now: number): Promise<Layer> {
    const areas = await this.places.snapshot();
    const key = `${areas.revision} ${cityDay(now)}`;
    const known = await this.layers.get(level);
    if (known?.key === key) return known;
    const loading = loadLayer(this.db, level, areas, now, key);
    this.layers.set(level, loading);
    return loading.catch((error: unknown) => {
      this.layers.delete(level);
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

function isTile({ z, x, y }: TileAt): boolean {
  const side = 2 ** z;
  const whole = [z, x, y].every((value) => Number.isInteger(value) && value >= 0);
  return whole && z <= MOST_ZOOM && x < side && y < side;
}

async function loadLayer(
  db: Db,
  level: Level,
  areas: AreaSnapshot,
  now: number,
  key: string,
): Promise<DatedLayer> {
  const day = cityDay(now);
  const versions = await listBoundaryVersions(db, CODE_DIGITS[level]);
  const rows = versions.filter((row) => holdsOn(row, day) && areas.find(row.code, now)?.level === level);
  if (rows.length === 0) return { key, rows, boxes: null, areas };
  const boxes = new Flatbush(rows.length);
  for (const row of rows) boxes.add(row.west, row.south, row.east, row.north);
  boxes.finish();
  return { key, rows, boxes, areas };
}
