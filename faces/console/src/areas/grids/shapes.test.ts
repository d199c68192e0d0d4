import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ring } from './shapes.ts';
import { addCorner, boxOf, mergeCorners, moveCorner, splitCorners, withCorners } from './shapes.ts';

const west: Ring = [
  [0, 0],
  [1, 0],
  [1, 2],
  [0, 2],
];
const sorted = (ring: Ring | null) => (ring ?? []).map(([x, y]) => `${x},${y}`).sort();

test('two grids beside one another become one, corners on the shared line and on straight lines gone', () => {
  const east: Ring = [
    [1, 0],
    [2, 0],
    [2, 2],
    [1, 2],
  ];
  assert.deepEqual(sorted(mergeCorners(west, east)), ['0,0', '0,2', '2,0', '2,2']);
});

test('a neighbour with a shorter border is merged too, whichever way its corners run', () => {
  const small: Ring = [
    [1, 0],
    [1, 1],
    [2, 1],
    [2, 0],
  ];
  assert.deepEqual(sorted(mergeCorners(west, small)), ['0,0', '0,2', '1,1', '1,2', '2,0', '2,1']);
});

test('grids that do not touch are not merged', () => {
  const away: Ring = [
    [5, 5],
    [6, 5],
    [6, 6],
  ];
  assert.equal(mergeCorners(west, away), null);
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
