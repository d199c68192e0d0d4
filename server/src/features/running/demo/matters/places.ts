/** Places of the demo city: grids by how much happens in them, points inside them, and words for where it is. */
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { AreaSnapshot } from '../../../city/areas/public.ts';
import { HOME } from '../cast.ts';
import type { Door, Streets } from '../ground/streets.ts';
import type { Random } from './random.ts';
import type { Spot, Template } from './texts.ts';

type Grid = { readonly code: string; readonly name: string };
/** Communities the drawn pages speak of. */
const TOLD = ['001', '003', '005', '007', '009', '011', '013', '015'].map((n) => HOME.street + n);
const METRES = 111_320;
/** So many grids of the rest of the city are enough for things to happen in. */
const FURTHER = 2_000;

export class DemoPlaces {
  readonly #areas: AreaSnapshot;
  readonly #now: number;
  readonly #groups: readonly (readonly [readonly Grid[], number])[];
  readonly #random: Random;
  readonly #streets: Streets;
  readonly #doors = new Map<string, readonly Door[]>();
  /** All grids in which something may happen. */
  readonly codes: readonly string[];

  /** @param within code of the area in which everything happens; '' for the whole city */
  constructor(areas: AreaSnapshot, streets: Streets, now: number, random: Random, within = '') {
    this.#areas = areas;
    this.#streets = streets;
    this.#now = now;
    this.#random = random;
    const grids = areas
      .listAt('', now)
      .filter(({ level, code }) => level === 'grid' && code.startsWith(within));
    const further = random.shuffled(grids).slice(0, FURTHER);
    const all = [...new Set([...grids.filter(({ code }) => code.startsWith(HOME.district)), ...further])];
    const inside = (prefixes: readonly string[]) =>
      all.filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)));
    const groups: [Grid[], number][] = [
      [inside([HOME.grid]), 3],
      [inside([HOME.community]), 7],
      [inside(TOLD), 14],
      [inside([HOME.street]), 9],
      [inside([HOME.district]), 19],
      [further, 48],
    ];
    this.#groups = groups.filter(([some]) => some.length > 0);
    this.codes = all.map(({ code }) => code);
  }

  /** A grid, most often one near those one can sign in as. */
  grid(): Grid {
    return this.#random.pick(this.#random.weighted(this.#groups));
  }

  /** A grid of another district; undefined in a city with one district. */
  elsewhere(district: string): Grid | undefined {
    const others = (this.#groups.at(-1)?.[0] ?? []).filter(({ code }) => !code.startsWith(district));
    return others.length === 0 ? undefined : this.#random.pick(others);
  }

  place(code: string, template: Pick<Template, 'spot'>): PlaceValue {
    const door = BY_THE_ROAD.has(template.spot) ? this.#door(code) : undefined;
    const [lon, lat] =
      door === undefined ? pointIn(this.#areas, code, this.#random, this.#now) : [door.lon, door.lat];
    return {
      district: code.slice(0, 6),
      street: code.slice(0, 9),
      community: code.slice(0, 12),
      grid: code,
      lon,
      lat,
      text: this.#words(code, template.spot, door),
    };
  }

  /** A house of the grid's streets; undefined in a village. */
  #door(code: string): Door | undefined {
    const known = this.#doors.get(code) ?? this.#streets.doors(code);
    this.#doors.set(code, known);
    return known.length === 0 ? undefined : this.#random.pick(known);
  }

  #words(code: string, spot: Spot, door: Door | undefined): string {
    const name = this.#areas.nameOf(code.slice(0, 12), this.#now);
    const stem = name.replace(/(社区|村)$/, '');
    const random = this.#random;
    if (name.endsWith('村')) return `${name}${random.pick(VILLAGE[spot])}`;
    const road = door?.road ?? (/[路街巷]$/.test(stem) ? stem : `${stem.replace(/[里苑坊]$/, '')}路`);
    const home = /[里苑坊]$/.test(stem) ? stem : `${stem.replace(/[路街巷]$/, '')}小区`;
    const house = `${home}${random.whole(1, 24)}号楼`;
    const byRoad = `${road}${door?.number ?? random.whole(1, 180)}号`;
    switch (spot) {
      case 'home':
        return `${house}${random.pick(['', '东侧', '北门', '2单元门前', '前空地'])}`;
      case 'shop':
        return `${byRoad}门前`;
      case 'site':
        return `${road}工地${random.pick(['东门', '北侧', '围挡外'])}`;
      case 'water':
        return `${road}河边步道`;
      case 'road':
      case 'village':
        return `${byRoad}${random.pick(['旁', '门前', '对面', '旁人行道', '公交站旁'])}`;
    }
  }
}

/** A point inside the grid: near its middle where the first ones fall outside. */
export function pointIn(
  areas: AreaSnapshot,
  code: string,
  random: Random,
  now: number,
): [number | null, number | null] {
  const middle = areas.labelOf(code, now);
  if (middle === undefined) return [null, null];
  for (let reach = 260; reach > 10; reach *= 0.75) {
    const angle = random.between(0, 2 * Math.PI);
    const metres = random.between(0.1, 1) * reach;
    const lon = round(
      middle.lon + (metres * Math.cos(angle)) / METRES / Math.cos((middle.lat * Math.PI) / 180),
    );
    const lat = round(middle.lat + (metres * Math.sin(angle)) / METRES);
    if (areas.gridAt({ lon, lat }, now) === code) return [lon, lat];
  }
  return [round(middle.lon), round(middle.lat)];
}

/** Whose words name a street and a number, so that the point has to lie there. */
const BY_THE_ROAD: ReadonlySet<Spot> = new Set(['road', 'shop', 'site', 'village']);

const VILLAGE: Readonly<Record<Spot, readonly string[]>> = {
  road: ['村口', '主街东头', '主街西头', '文化广场旁'],
  home: ['东头住户门前', '西头第三排', '广场南侧住户'],
  shop: ['便民超市门前', '主街饭店门前'],
  site: ['村北工地', '新民居工地'],
  water: ['村南河边', '水塘边'],
  village: ['村西头', '村北地边'],
};

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
