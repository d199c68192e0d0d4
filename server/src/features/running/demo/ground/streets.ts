/** Streets of the demo city's invented ground: which run where, what they are called, and the doors along them. */
import type { AreaSnapshot } from '../../../city/areas/public.ts';
import { chanceAt } from './lattice.ts';
import { BANK, isRiver, SEA, TOWN, Town } from './town.ts';

/** `across` streets run from west to east, `up` streets from south to north. */
export type Way = 'across' | 'up';
export type Rank = 'highway' | 'major_road' | 'minor_road';

export interface Door {
  readonly road: string;
  readonly number: number;
  readonly lon: number;
  readonly lat: number;
}

/** What the streets of one community are called. */
interface Named {
  readonly across: string;
  readonly up: string;
  readonly stem: string;
  /** Lines the two named streets lie on. */
  readonly at: Readonly<Record<Way, number>>;
  /** The first lines inside the community, eastwards and northwards: doors and lanes are counted from them. */
  readonly from: Readonly<Record<Way, number>>;
}

const MAJOR = 4;
const HIGHWAY = 16;
const DOORS_A_BLOCK = 8;
/** How far from the middle of a street its doors are, as a part of a block. */
const ASIDE = 0.12;
const MISSING = 0.1;

const NUMERALS = [...'一二三四五六七八九十'];
const FIRST = [...'望听枕栖映沐揽临迎朝'];
const SECOND = [...'海云松汀兰澜霞舟屿桐岚'];

/** The ground of a city and the streets on it. */
export function makeStreets(
  areas: AreaSnapshot,
  now: number,
): { readonly town: Town; readonly streets: Streets } {
  const town = new Town(areas, now);
  return { town, streets: new Streets(town, areas, now) };
}

export class Streets {
  readonly #town: Town;
  readonly #areas: AreaSnapshot;
  readonly #now: number;
  readonly #named: ReadonlyMap<string, Named>;

  constructor(town: Town, areas: AreaSnapshot, now: number) {
    this.#town = town;
    this.#areas = areas;
    this.#now = now;
    this.#named = namesOf(town, areas, now);
  }

  /** Whether a street runs along the line from `at` to the next crossing. */
  runs(way: Way, line: number, at: number): boolean {
    if (way === 'up' && isRiver(line)) return false;
    const uses = this.#beside(way, line, at).map(([across, up]) => this.#town.use(across, up));
    if (uses.includes(SEA)) return false;
    const rank = rankOf(line);
    if (rank === 'highway') return true;
    const isBuilt = this.#beside(way, line, at).some(([across, up]) => this.#town.isBuilt(across, up));
    const onBank = uses.includes(BANK);
    if (rank === 'major_road') return isBuilt || (way === 'across' && onBank);
    if (onBank || !isBuilt) return false;
    return this.name(way, line, at) !== '' || chanceAt(line, at, way === 'up' ? 3 : 4) >= MISSING;
  }

  /** What the street is called there; empty where it has no name. */
  name(way: Way, line: number, at: number): string {
    const rank = rankOf(line);
    if (rank === 'highway') return `${wordsAt(line, way === 'up' ? 5 : 6)}大道`;
    const grid = this.#beside(way, line, at).flatMap(([across, up]) => this.#town.grid(across, up) ?? [])[0];
    if (grid === undefined) return '';
    if (rank === 'major_road') {
      return `${wordsAt(line, way === 'up' ? 7 : 8 + Number(grid.slice(6, 9)))}${way === 'up' ? '街' : '路'}`;
    }
    const named = this.#named.get(grid.slice(0, 12));
    if (named === undefined) return '';
    if (named.at[way] === line) return named[way];
    const lane = NUMERALS[line - named.from.up];
    return way === 'up' || lane === undefined ? '' : `${named.stem}${lane}巷`;
  }

  /** Doors of a grid in town, along its named street where that runs through it; none in a village. */
  doors(grid: string): Door[] {
    const named = this.#named.get(grid.slice(0, 12));
    if (named === undefined) return [];
    const spots = this.#town.spotsOf(grid);
    const along = (way: Way, isWanted: (line: number) => boolean) =>
      spots.flatMap(([across, up]) => {
        const [line, at] = way === 'across' ? [up, across] : [across, up];
        return isWanted(line) && this.runs(way, line, at) ? this.#doorsAlong(way, line, at, named) : [];
      });
    const inside = (doors: readonly Door[]) =>
      doors.filter((door) => this.#areas.gridAt(door, this.#now) === grid);
    const onMain = inside(along('across', (line) => line === named.at.across));
    if (onMain.length > 0) return onMain;
    const onSide = inside(along('up', (line) => line === named.at.up));
    return onSide.length > 0 ? onSide : inside(along('across', (line) => rankOf(line) === 'minor_road'));
  }

  #doorsAlong(way: Way, line: number, at: number, named: Named): Door[] {
    const road = this.name(way, line, at);
    if (road === '') return [];
    const first = Math.max(0, at - named.from[way]) * DOORS_A_BLOCK;
    return Array.from({ length: DOORS_A_BLOCK }, (_, door) => {
      const part = at + 0.12 + (door * 0.76) / (DOORS_A_BLOCK - 1);
      const [lon, lat] =
        way === 'across'
          ? this.#town.lattice.at(part, line + ASIDE)
          : this.#town.lattice.at(line + ASIDE, part);
      return { road, number: (first + door) * 2 + 1, lon: rounded(lon), lat: rounded(lat) };
    });
  }

  /** The spots on both sides of a piece of street; the one that is counted from its line first. */
  #beside(way: Way, line: number, at: number): readonly (readonly [number, number])[] {
    return way === 'across'
      ? [
          [at, line],
          [at, line - 1],
        ]
      : [
          [line, at],
          [line - 1, at],
        ];
  }
}

export function rankOf(line: number): Rank {
  if (line % HIGHWAY === 0) return 'highway';
  return line % MAJOR === 0 ? 'major_road' : 'minor_road';
}

function wordsAt(line: number, salt: number): string {
  const pick = (from: readonly string[], more: number) =>
    from[Math.floor(chanceAt(line, salt, more) * from.length)] ?? '';
  return pick(FIRST, 11) + pick(SECOND, 12);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** The streets of each community in town, through the middle of what is built up. */
function namesOf(town: Town, areas: AreaSnapshot, now: number): Map<string, Named> {
  const found = new Map<string, { across: number[]; up: number[] }>();
  town.forEach((across, up) => {
    if (town.use(across, up) !== TOWN) return;
    const community = town.grid(across, up)?.slice(0, 12) ?? '';
    const spots = found.get(community) ?? { across: [], up: [] };
    spots.across.push(across);
    spots.up.push(up);
    found.set(community, spots);
  });
  return new Map([...found].map(([code, spots]) => [code, namedAs(areas.nameOf(code, now), spots)] as const));
}

function namedAs(
  name: string,
  spots: { readonly across: readonly number[]; readonly up: readonly number[] },
): Named {
  const own = name.replace(/(社区|居)$/, '');
  const stem = own.replace(/[路街巷里苑坊]$/, '');
  return {
    stem,
    across: /[路巷]$/.test(own) ? own : `${stem}路`,
    up: own.endsWith('街') ? own : `${stem}街`,
    // A street from west to east lies on a line that is counted northwards.
    at: { across: minorNear(mean(spots.up)), up: minorNear(mean(spots.across)) },
    from: { across: Math.min(...spots.across), up: Math.min(...spots.up) },
  };
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function minorNear(line: number): number {
  return rankOf(line) === 'minor_road' && !isRiver(line) ? line : line + 1;
}
