/** A piece of the base map as a still picture, without names: for places where no map can be opened. */
import { gunzipSync } from 'node:zlib';
import { groundNames, type Rank } from '@gridgov/ui/groundNames.ts';
import { groundColours } from '@gridgov/ui/tokens.ts';
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import type { BaseMap, BaseMapFacts } from './base-map.ts';

export type PictureAsked = {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
};

type Tile = { readonly z: number; readonly x: number; readonly y: number };
type Placed = Tile & { readonly left: number; readonly top: number; readonly size: number };

/** Of one tile on a screen, as on our other maps. */
const TILE = 512;
const COLOURS = groundColours.light;
/** In pixels. */
const ROADS: readonly (readonly [Rank, number])[] = [
  ['path', 2],
  ['side', 7],
  ['main', 11],
  ['large', 15],
];

/** Where streets are as wide as above; further out they are narrower. */
const NEAR = 16;

/** The ground as SVG elements; only its colour where there is no base map. */
export async function drawGround(baseMap: BaseMap, asked: PictureAsked): Promise<string> {
  const { width, height } = asked;
  const ground = `<rect width="${width}" height="${height}" fill="${COLOURS.earth}"/>`;
  const facts = await baseMap.facts();
  if (facts === null) return ground;
  const drawn: string[] = [];
  // One after the other: the whole of a city's file may be slow to read, and nobody waits for the picture.
  for (const tile of tilesOf(asked, facts)) drawn.push(await drawTile(baseMap, facts, tile, asked.zoom));
  return ground + drawn.join('');
}

/** Tiles under the picture, and where each lies on it; the nearest zoom the file has, drawn larger. */
function tilesOf(
  { lon, lat, zoom, width, height }: PictureAsked,
  { minZoom, maxZoom }: BaseMapFacts,
): Placed[] {
  const z = Math.min(maxZoom, Math.max(minZoom, zoom));
  const size = TILE * 2 ** (zoom - z);
  const across = ((lon + 180) / 360) * 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
  const [left, top] = [width / 2 - across * size, height / 2 - down * size];
  const tiles: Placed[] = [];
  for (let x = Math.floor(-left / size); x * size + left < width; x += 1)
    for (let y = Math.floor(-top / size); y * size + top < height; y += 1)
      if (Math.min(x, y) >= 0 && Math.max(x, y) < 2 ** z)
        tiles.push({ z, x, y, size, left: x * size + left, top: y * size + top });
  return tiles;
}

async function drawTile(
  baseMap: BaseMap,
  { format, layers }: BaseMapFacts,
  at: Placed,
  zoom: number,
): Promise<string> {
  const tile = await baseMap.tile(at.z, at.x, at.y);
  if (tile === null) return '';
  const body = tile.isGzip ? gunzipSync(tile.body) : tile.body;
  if (format !== 'mvt') {
    const data = `data:image/${format};base64,${body.toString('base64')}`;
    return `<image x="${at.left}" y="${at.top}" width="${at.size}" height="${at.size}" href="${data}"/>`;
  }
  if (layers === null) return '';
  const drawn = vectorTile(new VectorTile(new Pbf(body)), layers, at, zoom);
  return `<svg x="${at.left}" y="${at.top}" width="${at.size}" height="${at.size}" overflow="hidden">${drawn}</svg>`;
}

function vectorTile(
  tile: VectorTile,
  layers: NonNullable<BaseMapFacts['layers']>,
  { size }: Placed,
  zoom: number,
): string {
  const names = groundNames[layers];
  const path = (layer: string | null, kinds: readonly string[], isArea: boolean): string =>
    pathOf(layer === null ? undefined : tile.layers[layer], { kind: names.kind, kinds, isArea, size });
  const fill = (colour: string, d: string): string => (d === '' ? '' : `<path fill="${colour}" d="${d}"/>`);
  const line = (colour: string, width: number, d: string): string =>
    d === ''
      ? ''
      : `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;
  const near = 2 ** Math.min(0, (zoom - NEAR) * 0.7);
  const roads = ROADS.map(
    ([rank, width]) => [width * near, path(names.roads, names.ranks[rank], false)] as const,
  );
  return [
    fill(COLOURS.earth, path(names.earth, [], true)),
    fill(COLOURS.town, path(names.town[0], names.town[1], true)),
    ...names.green.map(([layer, kinds]) => fill(COLOURS.green, path(layer, kinds, true))),
    fill(COLOURS.water, path(names.water, [], true)),
    fill(COLOURS.house, path(names.houses, [], true)),
    ...roads.map(([width, d]) => line(COLOURS.edge, width + 2, d)),
    ...roads.map(([width, d]) => line(COLOURS.road, width, d)),
  ].join('');
}

const POLYGON = 3;

type Wanted = {
  readonly kind: string;
  /** Empty for all. */
  readonly kinds: readonly string[];
  readonly isArea: boolean;
  readonly size: number;
};

function pathOf(layer: VectorTileLayer | undefined, { kind, kinds, isArea, size }: Wanted): string {
  if (layer === undefined) return '';
  const parts: string[] = [];
  for (let at = 0; at < layer.length; at += 1) {
    const feature = layer.feature(at);
    if ((feature.type === POLYGON) !== isArea) continue;
    if (kinds.length > 0 && !kinds.includes(String(feature.properties[kind]))) continue;
    const scale = size / feature.extent;
    for (const ring of feature.loadGeometry()) {
      const points = ring.map(({ x, y }) => `${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)}`);
      parts.push(`M${points.join('L')}${isArea ? 'Z' : ''}`);
    }
  }
  return parts.join('');
}
