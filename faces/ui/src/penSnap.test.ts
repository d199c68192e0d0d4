import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LonLat } from './areaMapTypes.ts';
import { withPress } from './penSnap.ts';

const at = (x: number, y: number): LonLat => [121.4 + x / 1000, 37.5 + y / 1000];
const border = [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)];
const street = [at(-5, 3), at(5, 3), at(5, 20)];
const ground = {
  borders: [border],
  streets: [street],
  apart: (one: LonLat, other: LonLat) => Math.hypot(one[0] - other[0], one[1] - other[1]) * 50_000,
};

test('a press near a corner takes the corner, near a street the street, near a border the border', () => {
  const pressed = (x: number, y: number) => withPress([], at(x, y), ground)[0];
  assert.deepEqual(pressed(0.1, 0.1), at(0, 0));
  assert.deepEqual(pressed(2, 3.1), at(2, 3));
  assert.deepEqual(pressed(7, 0.1), at(7, 0));
  assert.deepEqual(pressed(7, 7), at(7, 7));
});

test('from one press on a street to the next the line follows its bends', () => {
  const line = withPress(withPress([], at(-4, 3), ground), at(5, 12), ground);
  assert.deepEqual(line, [at(-4, 3), at(5, 3), at(5, 12)]);
  assert.equal(withPress(line, at(8, 8), ground).length, 4);
});
