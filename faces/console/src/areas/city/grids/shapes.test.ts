import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ring } from './shapes.ts';
import { addCorner, boxOf, moveCorner, sharedBorder, splitCorners, withCorners } from './shapes.ts';

const west: Ring = [
  [0, 0],
  [1, 0],
  [1, 2],
  [0, 2],
];
const sorted = (ring: Ring | null) => (ring ?? []).map(([x, y]) => `${x},${y}`).sort();

test('a border is shared where corners need not be, and a corner alone is no border', () => {
  const beside = (ring: Ring) => sharedBorder(withCorners([], ring), withCorners([], west));
  const small: Ring = [
    [1, 0.5],
    [2, 0.5],
    [2, 1],
    [1, 1],
  ];
  assert.ok(Math.abs(beside(small) - 0.5) < 1e-9);
  const corner: Ring = [
    [1, 2],
    [2, 2],
    [2, 3],
  ];
  assert.equal(beside(corner), 0);
});

test('a cut gives two parts that add up, and none along an edge', () => {
  const parts = splitCorners(west, 0, 2);
  assert.deepEqual(parts?.map(sorted), [
    ['0,0', '1,0', '1,2'],
    ['0,0', '0,2', '1,2'],
  ]);
  assert.equal(splitCorners(west, 0, 1), null);
});

test('a moved corner moves in every ring that has it, the closing one as well', () => {
  const boundary = withCorners([], west);
  const moved = moveCorner(boundary, [0, 0], [-1, -1]);
  assert.deepEqual(moved[0]?.[0], [
    [-1, -1],
    [1, 0],
    [1, 2],
    [0, 2],
    [-1, -1],
  ]);
  assert.deepEqual(boxOf([moved]), [-1, -1, 1, 2]);
});

test('a new corner stands half-way to the next', () => {
  assert.deepEqual(addCorner(west, 3), [...west, [0, 1]]);
});
