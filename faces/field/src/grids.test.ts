import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridAt, isOwnGrid } from './grids.ts';
import type { Area } from './types.ts';

/** From west to east, one unit wide and high. */
const square = (west: number, width = 1) => [
  [
    [
      [west, 0],
      [west + width, 0],
      [west + width, 1],
      [west, 1],
      [west, 0],
    ],
  ],
];
const grid = (code: string, west: number, width = 1) => ({
  code,
  name: code,
  community: '社区',
  worker: '王*',
  outline: square(west, width),
});
const area: Area = {
  code: '370602001002003',
  name: '三号',
  inside: '',
  center: null,
  grids: [],
  outline: square(1),
  around: [grid('370602001002004', 2), grid('370602001002003', 1), grid('370602001002009', 2.5, 2)],
};

test('a point lies in one grid, on a shared edge in exactly one, and where two overlap the lowest has it', () => {
  const at = (lon: number) => gridAt(area, { lon, lat: 0.5 })?.code.slice(-1);
  assert.deepEqual([at(1.5), at(2), at(2.7), at(3.5), at(9)], ['3', '4', '4', '9', undefined]);
});

test('a phone that was given its own outline only knows its own grid', () => {
  const { around: _, ...older } = area;
  assert.equal(gridAt(older, { lon: 1.5, lat: 0.5 })?.code, area.code);
  assert.equal(gridAt(older, { lon: 2.5, lat: 0.5 }), null);
  assert.equal(gridAt(null, { lon: 1.5, lat: 0.5 }), null);
});

test('a grid is one’s own, or one of those of the community for whoever leads it', () => {
  assert.ok(isOwnGrid(area.code, area.code) && isOwnGrid('370602001002', area.code));
  assert.ok(!isOwnGrid(area.code, '370602001002004') && !isOwnGrid(area.code, ''));
});
