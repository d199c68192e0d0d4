/** Draws the invented ground into vector tiles whose layers and kinds are those of the Protomaps base map. */
import type { FeatureCollection } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import { housesIn } from './houses.ts';
import { chanceAt, type Degrees } from './lattice.ts';
import { type Rank, rankOf, type Streets, type Way } from './streets.ts';
import { BANK, isRiver, OPEN, PARK, SEA, TOWN, type Town, VILLAGE } from './town.ts';

export const NEAREST_ZOOM = 14;
export const FARTHEST_ZOOM = 6;
const EXTENT = 4_096;

export interface TileAt {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** A place with its name, or a door with its number. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly layer: 'pois' | 'buildings';
  readonly tags: Readonly<Record<string, string>>;
}

type Pixel = [number, number];
interface Feature {
  readonly type: 1 | 2 | 3;
  readonly geometry: Pixel[] | Pixel[][];
  readonly tags: Readonly<Record<string, string>>;
}
type Layers = Record<string, { readonly features: Feature[] }>;

/** First and last line of the plan in a tile, with some around it. */
interface Window {
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
}

export interface Ground {
  readonly town: Town;
  readonly streets: Streets;
  /** Outlines of the land. */
  readonly land: FeatureCollection;
  readonly spots: readonly Spot[];
}

export class GroundTiles {
  readonly #ground: Ground;
  readonly #land: GeoJSONVT;
  readonly #spots: ReadonlyMap<string, readonly Spot[]>;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#land = new GeoJSONVT(ground.land, {
      maxZoom: NEAREST_ZOOM,
      indexMaxZoom: 8,
      tolerance: 3,
      extent: EXTENT,
      buffer: 64,
    });
    this.#spots = Map.groupBy(ground.spots, ({ lon, lat }) => keyOf(tileOf([lon, lat], NEAREST_ZOOM)));
  }

  /** Every tile with something on it, the farthest first. */
  *list(): Generator<TileAt> {
    const { town } = this.#ground;
    const nearest = new Map<string, TileAt>();
    town.forEach((across, up) => {
      const at = tileOf(town.lattice.at(across + 0.5, up + 0.5), NEAREST_ZOOM);
      nearest.set(keyOf(at), at);
    });
    for (let z = FARTHEST_ZOOM; z <= NEAREST_ZOOM; z += 1) {
      const up = NEAREST_ZOOM - z;
      const tiles = new Map(
        [...nearest.values()].map(({ x, y }) => [`${x >> up}/${y >> up}`, { z, x: x >> up, y: y >> up }]),
      );
      yield* tiles.values();
    }
  }

  tile(at: TileAt): Buffer | null {
    const layers: Layers = {};
    const earth = this.#land.getTile(at.z, at.x, at.y);
    if (earth !== null && earth.features.length > 0) layers.earth = earth as unknown as Layers[string];
    const pen = new Pen(this.#ground, at, layers);
    if (at.z >= NEAREST_ZOOM) {
      pen.near();
      for (const spot of this.#spots.get(keyOf(at)) ?? []) pen.spot(spot);
    } else pen.far();
    pen.rivers();
    pen.roads();
    if (Object.keys(layers).length === 0) return null;
    // vt-pbf is typed against an older geojson-vt whose tiles have the same members.
    const typed = layers as unknown as Parameters<typeof fromGeojsonVt>[0];
    return Buffer.from(fromGeojsonVt(typed, { version: 2, extent: EXTENT }));
  }
}

/** Draws one tile. */
class Pen {
  readonly #ground: Ground;
  readonly #at: TileAt;
  readonly #layers: Layers;
  readonly #window: Window;

  constructor(ground: Ground, at: TileAt, layers: Layers) {
    this.#ground = ground;
    this.#at = at;
    this.#layers = layers;
    this.#window = windowOf(ground.town, at);
  }

  /** Houses and what is green, spot by spot. */
  near(): void {
    const { town } = this.#ground;
    this.#eachBlock(1, (across, up) => {
      const use = town.use(across, up);
      if (use === PARK || use === BANK) this.#area('landuse', 'park', [across, up, across + 1, up + 1]);
      const houses = housesIn(use, across, up).map(([west, south, east, north]) =>
        this.#ring([across + west, up + south, across + east, up + north]),
      );
      if (houses.length > 0)
        this.#add('buildings', { type: 3, geometry: houses, tags: { kind: 'building' } });
    });
    this.#woods(4);
  }

  /** From afar: what is built up, in blocks that grow with the distance. */
  far(): void {
    const { town } = this.#ground;
    const size = this.#at.z >= 12 ? 2 : this.#at.z >= 10 ? 4 : 16;
    const isTown = (across: number, up: number) => {
      const use = town.use(across, up);
      return use === TOWN || use === PARK || (use === VILLAGE && this.#at.z >= 11);
    };
    this.#runs(
      size,
      'landuse',
      'residential',
      (across, up) => isTown(across, up) && isInland(town, across, up, size),
    );
    this.#woods(this.#at.z >= 10 ? 4 : 16);
  }

  rivers(): void {
    const { town } = this.#ground;
    const { across, up } = this.#window;
    const wide = this.#at.z >= 12 ? 0.3 : 0.5;
    const step = stepAt(this.#at.z);
    for (let line = across[0]; line <= across[1]; line += 1) {
      if (!isRiver(line)) continue;
      const isWet = (at: number) => town.use(line, at) === BANK && town.use(line - 1, at) === BANK;
      for (const [from, to] of runsOf(up, step, isWet)) {
        const middle = this.#line('up', line, from, to);
        const ring = [
          ...this.#line('up', line - wide, from, to),
          ...this.#line('up', line + wide, from, to).reverse(),
        ];
        this.#add('water', { type: 3, geometry: [closed(ring)], tags: { kind: 'river' } });
        if (this.#at.z >= 11)
          this.#add('water', { type: 2, geometry: [middle], tags: { kind: 'river', name: riverName(line) } });
      }
    }
  }

  roads(): void {
    const { across, up } = this.#window;
    this.#ways('up', across, up);
    this.#ways('across', up, across);
  }

  spot({ lon, lat, layer, tags }: Spot): void {
    this.#add(layer, { type: 1, geometry: [this.#pixel([lon, lat])], tags });
  }

  #ways(way: Way, lines: readonly [number, number], along: readonly [number, number]): void {
    const { streets } = this.#ground;
    const step = stepAt(this.#at.z);
    for (let line = lines[0]; line <= lines[1]; line += 1) {
      const rank = rankOf(line);
      if (!isShown(rank, this.#at.z)) continue;
      // A street ends where it has another name, so that each part is labelled with its own.
      const isWhole = (at: number) => streets.runs(way, line, at) && streets.runs(way, line, at + step - 1);
      const named = (at: number) => (isWhole(at) ? `=${streets.name(way, line, at)}` : '');
      for (const [from, to, name] of runsOf(along, step, named)) {
        const tags = name === '=' ? { kind: rank } : { kind: rank, name: String(name).slice(1) };
        this.#add('roads', { type: 2, geometry: [this.#line(way, line, from, to)], tags });
      }
    }
  }

  #woods(size: number): void {
    const { town } = this.#ground;
    const isWood = (across: number, up: number) =>
      town.use(across, up) === OPEN &&
      Math.sin(across / 31 + 2 * Math.sin(up / 87)) * Math.sin(up / 23) > 0.5;
    this.#runs(size, 'landuse', 'wood', isWood);
    if (this.#at.z >= 10) {
      this.#eachBlock(16, (across, up) => {
        if (chanceAt(across, up, 15) < 0.03 && isOpen(town, across, up)) this.#lake(across + 8, up + 8);
      });
    }
  }

  #lake(across: number, up: number): void {
    const shore = Array.from({ length: 24 }, (_, at): Pixel => {
      const angle = (at / 24) * 2 * Math.PI;
      const far = 3.4 + 0.7 * Math.sin(3 * angle + across) + 0.4 * Math.sin(5 * angle + up);
      // Against the sun: outer rings run clockwise as seen on the screen.
      return this.#pixel(
        this.#ground.town.lattice.at(across + far * Math.sin(angle), up + far * Math.cos(angle)),
      );
    });
    this.#add('water', { type: 3, geometry: [closed(shore)], tags: { kind: 'lake' } });
  }

  /** Blocks in one row that are alike become one area. */
  #runs(size: number, layer: string, kind: string, isSo: (across: number, up: number) => boolean): void {
    const { up, across } = this.#window;
    const half = size >> 1;
    for (let row = Math.floor(up[0] / size) * size; row <= up[1]; row += size) {
      const first = Math.floor(across[0] / size) * size;
      for (const [from, to] of runsOf([first, across[1]], size, (at) => isSo(at + half, row + half))) {
        this.#area(layer, kind, [from, row, to, row + size], size);
      }
    }
  }

  #eachBlock(size: number, visit: (across: number, up: number) => void): void {
    const { up, across } = this.#window;
    for (let row = Math.floor(up[0] / size) * size; row <= up[1]; row += size) {
      for (let at = Math.floor(across[0] / size) * size; at <= across[1]; at += size) visit(at, row);
    }
  }

  #area(
    layer: string,
    kind: string,
    [west, south, east, north]: readonly [number, number, number, number],
    step = 1,
  ): void {
    const edge = (up: number) =>
      Array.from({ length: (east - west) / step + 1 }, (_, at) => this.#point(west + at * step, up));
    this.#add(layer, {
      type: 3,
      geometry: [closed([...edge(north), ...edge(south).reverse()])],
      tags: { kind },
    });
  }

  #ring([west, south, east, north]: readonly [number, number, number, number]): Pixel[] {
    const corners = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
    ] as const;
    return closed(corners.map(([across, up]) => this.#point(across, up)));
  }

  #line(way: Way, line: number, from: number, to: number): Pixel[] {
    const step = stepAt(this.#at.z);
    return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => {
      const along = from + at * step;
      return way === 'across' ? this.#point(along, line) : this.#point(line, along);
    });
  }

  #point(across: number, up: number): Pixel {
    return this.#pixel(this.#ground.town.lattice.at(across, up));
  }

  #pixel(place: Degrees): Pixel {
    const [x, y] = worldOf(place, this.#at.z);
    return [Math.round((x - this.#at.x) * EXTENT), Math.round((y - this.#at.y) * EXTENT)];
  }

  #add(layer: string, feature: Feature): void {
    const known = this.#layers[layer];
    if (known) known.features.push(feature);
    else this.#layers[layer] = { features: [feature] };
  }
}

/** Stretches of neighbours for which the answer is the same and not empty. */
function* runsOf(
  [first, last]: readonly [number, number],
  step: number,
  answerAt: (at: number) => string | boolean,
): Generator<[from: number, to: number, answer: string | boolean]> {
  let from = Math.floor(first / step) * step;
  let answer: string | boolean = false;
  for (let at = from; at <= last + step; at += step) {
    const here = at > last ? false : answerAt(at);
    if (here === answer) continue;
    if (answer !== false && answer !== '') yield [from, at, answer];
    [from, answer] = [at, here];
  }
}

/** A whole block around a spot is land: none stands out into the sea. */
function isInland(town: Town, across: number, up: number, size: number): boolean {
  const ends = [-(size >> 1), (size >> 1) - 1];
  return ends.every((east) => ends.every((north) => town.use(across + east, up + north) !== SEA));
}

function isOpen(town: Town, across: number, up: number): boolean {
  const places = [2, 5, 8, 11, 14];
  return places.every((more) => places.every((other) => town.use(across + more, up + other) === OPEN));
}

function isShown(rank: Rank, z: number): boolean {
  if (rank === 'highway') return z >= 8;
  return rank === 'major_road' ? z >= 12 : z >= NEAREST_ZOOM;
}

/** Lines between two points of a drawn line. */
function stepAt(z: number): number {
  if (z >= 13) return 1;
  return z >= 11 ? 2 : 8;
}

const RIVER_NAMES = ['清溪河', '白鹭河', '柳汀河', '澄江', '沙湾河', '芦花河', '石桥河', '月牙河'];

function riverName(line: number): string {
  return RIVER_NAMES[Math.floor(chanceAt(line, 0, 17) * RIVER_NAMES.length)] ?? '';
}

function closed(ring: readonly Pixel[]): Pixel[] {
  return [...ring, ...ring.slice(0, 1)];
}

/** Position in tiles of a zoom level. */
function worldOf([lon, lat]: Degrees, z: number): Pixel {
  const side = 2 ** z;
  const angle = (lat * Math.PI) / 180;
  return [((lon + 180) / 360) * side, ((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * side];
}

function tileOf(place: Degrees, z: number): TileAt {
  const [x, y] = worldOf(place, z);
  return { z, x: Math.floor(x), y: Math.floor(y) };
}

function keyOf({ x, y }: TileAt): string {
  return `${x}/${y}`;
}

function windowOf(town: Town, { z, x, y }: TileAt): Window {
  const side = 2 ** z;
  const latOf = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI;
  const corners = [0, 1].flatMap((right) =>
    [0, 1].map((down) => town.lattice.lines([((x + right) / side) * 360 - 180, latOf(y + down)])),
  );
  const around = (at: 0 | 1, [least, most]: readonly [number, number]) => {
    const lines = corners.map((corner) => corner[at]);
    return [
      Math.max(least, Math.floor(Math.min(...lines)) - 2),
      Math.min(most, Math.ceil(Math.max(...lines)) + 2),
    ] as const;
  };
  return { across: around(0, town.span.across), up: around(1, town.span.up) };
}
