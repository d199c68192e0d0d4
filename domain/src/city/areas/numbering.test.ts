import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, sameBoundary } from './boundary.ts';
import { numberGrids } from './numbering.ts';
import { belongsToPlan } from './plan.ts';
import { type Ring, ringLengthM } from './rings.ts';

const COMMUNITY = '990106012015';
const at = (lon: number, lat: number, height = 2) => ({ lon, lat, height });
const serials = (grids: Parameters<typeof numberGrids>[1], taken?: ReadonlySet<number>) =>
  numberGrids(COMMUNITY, grids, taken).map(({ code, item }) => [code.slice(12), item.lon, item.lat]);

test('grids are numbered row by row from the north, each row from the west, half a grid deep', () => {
  assert.deepEqual(serials([at(1, 0), at(3, 9), at(1, 10), at(2, 8.9), at(0, 0)]), [
    ['001', 1, 10],
    ['002', 3, 9],
    ['003', 2, 8.9],
    ['004', 0, 0],
    ['005', 1, 0],
  ]);
});

test('a number that was ever given is not given again, and a community has 999 of them', () => {
  assert.deepEqual(serials([at(0, 1), at(0, -9)], new Set([1, 3])), [
    ['002', 0, 1],
    ['004', 0, -9],
  ]);
  const all = new Set(Array.from({ length: 998 }, (_, n) => n + 1));
  assert.deepEqual(serials([at(0, 0)], all), [['999', 0, 0]]);
  assert.throws(() => serials([at(0, 0), at(1, 0)], all), RangeError);
  assert.throws(() => numberGrids('990106012', [at(0, 0)]), RangeError);
});

test('a plan holds grids of its street and nothing else', () => {
  const rows: [street: string, grid: string, belongs: boolean][] = [
    ['990106012', '990106012015003', true],
    ['990106012', '990106013015003', false],
    ['990106012', '990106012015', false],
  ];
  for (const [street, grid, belongs] of rows) assert.equal(belongsToPlan(street, grid), belongs, grid);
});

const SQUARE: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const HOLE: Ring = SQUARE.map(([lon, lat]) => [lon / 2 + 0.1, lat / 2 + 0.1] as const);
const moved = (ring: Ring): Ring => ring.map(([lon, lat], i) => [i === 2 ? lon + 0.01 : lon, lat] as const);

test('a boundary is the same by each of its points, and by nothing less', () => {
  assert.equal(sameBoundary([[SQUARE, HOLE]], [[[...SQUARE], [...HOLE]]]), true);
  for (const [what, other] of [
    ['a point', [[moved(SQUARE), HOLE]]],
    ['a point of a hole', [[SQUARE, moved(HOLE)]]],
    ['a hole less', [[SQUARE]]],
    ['a part more', [[SQUARE, HOLE], [SQUARE]]],
    ['a point less', [[SQUARE.slice(1), HOLE]]],
  ] as const)
    assert.equal(sameBoundary([[SQUARE, HOLE]], other), false, what);
});

test('the box of a boundary spans all its parts, and a degree is as long as it is on the ground', () => {
  const east = SQUARE.map(([lon, lat]) => [lon + 5, lat - 3] as const);
  assert.deepEqual(boxOf([[SQUARE], [east]]), { west: 0, south: -3, east: 6, north: 1 });
  const north = ringLengthM([
    [0, 0],
    [0, 1],
  ]);
  const across = ringLengthM([
    [0, 60],
    [1, 60],
  ]);
  assert.ok(Math.abs(north - 111_195) < 150, `${north}`);
  assert.ok(Math.abs(across / north - 0.5) < 0.001, 'half as long at sixty degrees');
});
