import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alongStreets, nearestOn } from './alongStreets.ts';
import type { LonLat } from './areaMapTypes.ts';

const at = (x: number, y: number): LonLat => [121.4 + x / 1000, 37.5 + y / 1000];
/** Cut at a tile: both pieces reach over the cut, each rounded by itself. */
const main = [
  [at(0, 0), at(2, 1), at(4, 1), at(4.5, 1)],
  [at(3.5, 1.004), at(4.005, 1.004), at(6, 3), at(6, 8)],
];
const side = [at(4, 1), at(4, -5)];

test('between two places on a street the line takes the street’s bends, also over the edge of a tile', () => {
  const way = alongStreets([...main, side], at(1, 0.5), at(6, 5));
  assert.deepEqual(way?.[0], at(1, 0.5));
  assert.deepEqual(way?.at(-1), at(6, 5));
  assert.ok((way?.length ?? 0) >= 5 && (way?.length ?? 0) <= 7, `${way?.length} points`);
});

test('no way where streets do not meet, or only by a great detour', () => {
  const other = [at(0, 5), at(3, 5)];
  assert.equal(alongStreets([...main, other], at(1, 0.5), at(1, 5)), null);
  const loop = [at(0, 0), at(0, 9), at(1, 9), at(1, 0)];
  assert.equal(alongStreets([loop], at(0, 0), at(1, 0)), null);
});

test('the nearest place lies on a line, not only at its corners', () => {
  assert.deepEqual(nearestOn([[at(0, 0), at(4, 0)]], at(2, 1)), at(2, 0));
  assert.equal(nearestOn([], at(0, 0)), null);
});
