/** Outlines of buildings inside one spot of the plan, as parts of its sides. */
import { chanceAt } from './lattice.ts';
import { TOWN, type Use, VILLAGE } from './town.ts';

/** West, south, east, north. */
export type Block = readonly [number, number, number, number];

const SLABS = rows([0.17, 0.36, 0.55, 0.74], 0.085, [
  [0.17, 0.47],
  [0.54, 0.84],
]);
const LONG_SLABS = rows([0.18, 0.42, 0.66], 0.1, [[0.17, 0.83]]);
const COURT: readonly Block[] = [
  [0.17, 0.17, 0.83, 0.29],
  [0.17, 0.7, 0.83, 0.83],
  [0.17, 0.34, 0.28, 0.65],
  [0.72, 0.34, 0.83, 0.65],
];
const HALL: readonly Block[] = [
  [0.18, 0.2, 0.66, 0.8],
  [0.72, 0.2, 0.83, 0.45],
];
const SCHOOL: readonly Block[] = [
  [0.18, 0.66, 0.82, 0.8],
  [0.18, 0.4, 0.3, 0.62],
];
const TOWERS = rows([0.2, 0.6], 0.2, [
  [0.19, 0.4],
  [0.6, 0.81],
]);
const IN_TOWN = [SLABS, SLABS, LONG_SLABS, COURT, HALL, SCHOOL, TOWERS];
const IN_VILLAGE = rows([0.16, 0.37, 0.58, 0.78], 0.09, [
  [0.14, 0.3],
  [0.33, 0.49],
  [0.52, 0.68],
  [0.71, 0.87],
]);
/** Yards where nothing stands. */
const EMPTY_YARDS = 0.3;

export function housesIn(use: Use, across: number, up: number): readonly Block[] {
  if (use === VILLAGE) {
    return IN_VILLAGE.filter((_, yard) => chanceAt(across, up, 20 + yard) >= EMPTY_YARDS);
  }
  return use === TOWN ? (IN_TOWN[Math.floor(chanceAt(across, up, 13) * IN_TOWN.length)] ?? SLABS) : [];
}

function rows(
  feet: readonly number[],
  deep: number,
  sides: readonly (readonly [number, number])[],
): readonly Block[] {
  return feet.flatMap((foot) => sides.map(([west, east]): Block => [west, foot, east, foot + deep]));
}
