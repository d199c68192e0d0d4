/** What lies where in the demo city's invented ground: which spots are built up, green, a river; whose they are. */
import type { AreaSnapshot } from '../../../city/areas/public.ts';
import { chanceAt, type Degrees, Lattice, SPACING } from './lattice.ts';

export const SEA = 0;
export const OPEN = 1;
export const VILLAGE = 2;
export const TOWN = 3;
export const PARK = 4;
export const BANK = 5;
export type Use = typeof SEA | typeof OPEN | typeof VILLAGE | typeof TOWN | typeof PARK | typeof BANK;

/** Lines of the plan that an area reaches over, both ends counted. */
export interface Span {
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
}

/** Where line 0 crosses line 0: the same for the whole city and for one street of it. */
const MIDDLE: Degrees = [120.7, 37.4];
/** Every so many lines across one is a river. */
const RIVERS = 96;
const RIVER_AT = 50;
/** Around the middle of a village's grid so many metres are built up. */
const VILLAGE_METRES = 170;
const PARK_SHARE = 0.035;

/** Built once a load: about 3 million spots for the whole city, five bytes each. */
export class Town {
  readonly lattice: Lattice;
  readonly span: Span;
  readonly #uses: Uint8Array;
  /** Number of the grid in `#codes` plus one; 0 at sea. */
  readonly #grids: Uint16Array;
  readonly #codes: readonly string[];
  readonly #numbers = new Map<string, number>();
  #spots: ReadonlyMap<string, readonly (readonly [number, number])[]> | undefined;
  readonly #wide: number;

  constructor(areas: AreaSnapshot, now: number) {
    const grids = areas.listAt('', now).filter(({ level }) => level === 'grid');
    const middles = grids.map(({ code }) => areas.labelOf(code, now));
    const placed = middles.flatMap((middle) =>
      middle === undefined ? [] : [[middle.lon, middle.lat] as const],
    );
    this.lattice = new Lattice(MIDDLE);
    this.span = spanOf(this.lattice, placed);
    this.#codes = grids.map(({ code }) => code);
    for (const [number, code] of this.#codes.entries()) this.#numbers.set(code, number);
    const { across, up } = this.span;
    this.#wide = across[1] - across[0] + 1;
    const spots = this.#wide * (up[1] - up[0] + 1);
    this.#uses = new Uint8Array(spots);
    this.#grids = new Uint16Array(spots);
    const isVillage = grids.map(({ code }) => areas.nameOf(code.slice(0, 12), now).endsWith('村'));
    for (let row = up[0]; row <= up[1]; row += 1) {
      const points = this.#middlesOf(row);
      for (const [at, code] of areas.gridsAt(points, now).entries()) {
        if (code === null) continue;
        const number = this.#numbers.get(code);
        if (number === undefined) continue;
        const spot = (row - up[0]) * this.#wide + at;
        this.#grids[spot] = number + 1;
        const middle = middles[number];
        const far = middle === undefined ? Infinity : metresFrom(points, at, [middle.lon, middle.lat]);
        this.#uses[spot] = useOf(across[0] + at, row, isVillage[number] === true, far);
      }
    }
  }

  /** What the spot between the lines `across`, `up` and the next ones is used for. */
  use(across: number, up: number): Use {
    return (this.#uses[this.#spot(across, up)] ?? SEA) as Use;
  }

  /** The grid the middle of the spot lies in; undefined at sea. */
  grid(across: number, up: number): string | undefined {
    return this.#codes[(this.#grids[this.#spot(across, up)] ?? 0) - 1];
  }

  isBuilt(across: number, up: number): boolean {
    const use = this.use(across, up);
    return use === TOWN || use === VILLAGE;
  }

  /** Goes over every spot that is not at sea. */
  forEach(visit: (across: number, up: number) => void): void {
    const { across, up } = this.span;
    for (let row = up[0]; row <= up[1]; row += 1) {
      for (let at = across[0]; at <= across[1]; at += 1) if (this.use(at, row) !== SEA) visit(at, row);
    }
  }

  /** The spots whose middle lies in the grid. */
  spotsOf(grid: string): readonly (readonly [across: number, up: number])[] {
    this.#spots ??= this.#gathered();
    return this.#spots.get(grid) ?? [];
  }

  #gathered(): Map<string, [number, number][]> {
    const found = new Map<string, [number, number][]>();
    this.forEach((across, up) => {
      const grid = this.grid(across, up) ?? '';
      const known = found.get(grid);
      if (known) known.push([across, up]);
      else found.set(grid, [[across, up]]);
    });
    return found;
  }

  #spot(across: number, up: number): number {
    const { across: wide, up: high } = this.span;
    const isOutside = across < wide[0] || across > wide[1] || up < high[0] || up > high[1];
    return isOutside ? -1 : (up - high[0]) * this.#wide + across - wide[0];
  }

  #middlesOf(row: number): Float64Array {
    const points = new Float64Array(this.#wide * 2);
    for (let at = 0; at < this.#wide; at += 1) {
      points.set(this.lattice.at(this.span.across[0] + at + 0.5, row + 0.5), at * 2);
    }
    return points;
  }
}

export function isRiver(across: number): boolean {
  return (((across - RIVER_AT) % RIVERS) + RIVERS) % RIVERS === 0;
}

function useOf(across: number, up: number, isVillage: boolean, metres: number): Use {
  if (isRiver(across) || isRiver(across + 1)) return BANK;
  if (isVillage) return metres < VILLAGE_METRES * (0.7 + 0.6 * chanceAt(across, up, 1)) ? VILLAGE : OPEN;
  return chanceAt(across, up, 2) < PARK_SHARE ? PARK : TOWN;
}

function metresFrom(points: Float64Array, at: number, [lon, lat]: Degrees): number {
  const east = ((points[at * 2] ?? 0) - lon) * Math.cos((lat * Math.PI) / 180);
  const north = (points[at * 2 + 1] ?? 0) - lat;
  return Math.hypot(east, north) * 111_320;
}

/** The lines around all points, and so far around them that the edges of their grids are inside. */
function spanOf(lattice: Lattice, points: readonly Degrees[]): Span {
  const lines = points.map((point) => lattice.lines(point));
  const around = Math.ceil(3_000 / SPACING);
  const ends = (at: 0 | 1) => {
    const [least, most] = endsOf(lines.map((line) => line[at]));
    return [Math.floor(least) - around, Math.ceil(most) + around] as const;
  };
  return points.length === 0 ? { across: [0, -1], up: [0, -1] } : { across: ends(0), up: ends(1) };
}

function endsOf(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
