import type Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Point } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import type { BoundaryRow } from '../queries.ts';
import type { AreaSnapshot } from './snapshot.ts';

export const MOST_ZOOM = 18;

const CUT = {
  maxZoom: MOST_ZOOM,
  indexMaxZoom: 0,
  indexMaxPoints: 0,
  tolerance: 3,
  extent: 4096,
  buffer: 64,
};

/** Boundaries of one level that are shown together, with an index over their boxes. */
export interface Layer {
  readonly rows: readonly BoundaryRow[];
  /** Null where there are none. */
  readonly boxes: Flatbush | null;
  readonly areas: AreaSnapshot;
}

export interface TileAt {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Features of one source layer of a tile and the points their names are written at. */
interface Drawn {
  readonly areas: Feature<MultiPolygon>[];
  readonly labels: Feature<Point>[];
}

/**
 * One vector tile. Several levels may go into one source layer; each source layer has a second one called
 * `<name>_labels` with a point for each area.
 *
 * @returns null where nothing lies in the tile
 */
export function cutTile(
  layers: readonly { readonly name: string; readonly layer: Layer }[],
  at: TileAt,
  now: number,
): Buffer | null {
  const drawn = new Map<string, Drawn>();
  for (const { name, layer } of layers) {
    const known = drawn.get(name) ?? { areas: [], labels: [] };
    draw(layer, at, now, known);
    drawn.set(name, known);
  }
  const tiles: Record<string, unknown> = {};
  for (const [name, { areas, labels }] of drawn) {
    for (const [source, features] of [
      [name, areas],
      [`${name}_labels`, labels],
    ] as const) {
      const tile = new GeoJSONVT({ type: 'FeatureCollection', features: [...features] }, CUT).getTile(
        at.z,
        at.x,
        at.y,
      );
      if (tile !== null && tile.features.length > 0) tiles[source] = tile;
    }
  }
  if (Object.keys(tiles).length === 0) return null;
  // vt-pbf is typed against an older geojson-vt whose tiles have the same members.
  const typed = tiles as unknown as Parameters<typeof fromGeojsonVt>[0];
  return Buffer.from(fromGeojsonVt(typed, { version: 2, extent: CUT.extent }));
}

function draw(layer: Layer, at: TileAt, now: number, drawn: Drawn): void {
  if (layer.boxes === null) return;
  const { west, south, east, north } = degreesOf(at);
  const found = layer.boxes.search(west, south, east, north).sort((a, b) => a - b);
  for (const number of found) {
    const row = layer.rows[number] as BoundaryRow;
    const properties = propertiesOf(layer.areas, row, now);
    // Kept as text between tiles: 15,000 parsed boundaries would cost ten times the memory.
    const coordinates = JSON.parse(row.coordinates);
    drawn.areas.push({ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } });
    const place = [row.labelLon, row.labelLat];
    drawn.labels.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: place } });
  }
}

function propertiesOf(areas: AreaSnapshot, row: BoundaryRow, now: number) {
  const area = areas.find(row.code, now);
  const state = area?.to === null && row.to === null ? 'in_force' : 'ending';
  const [name, english] = [area?.name ?? row.code, areas.nameOf(row.code, now, 'en')];
  // A tile is cut once for all readers, so both names lie in it.
  const other = english === name ? {} : { name_en: english };
  return { code: row.code, name, ...other, level: area?.level ?? '', state };
}

/** The tile in degrees, widened by its buffer. */
function degreesOf({ z, x, y }: TileAt) {
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
