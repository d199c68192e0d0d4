import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hatchNames } from './areaMapStyle.ts';
import { hatching } from './hatching.ts';

const ink = (name: string) => {
  const data = hatching(name, '#B3261E')?.data ?? new Uint8ClampedArray();
  return [...data].filter((_, at) => at % 4 === 3).map((alpha) => (alpha === 255 ? '#' : '.'));
};

test('gaps and overlaps are hatched differently, so that they differ without colour', () => {
  assert.equal(hatching('something else', '#B3261E'), null);
  assert.deepEqual([...(hatching(hatchNames.gap, '#B3261E')?.data.slice(0, 4) ?? [])], [179, 38, 30, 255]);
  const [gap, overlap] = [ink(hatchNames.gap), ink(hatchNames.overlap)];
  assert.equal(gap.filter((one) => one === '#').length, 20);
  assert.equal(overlap.filter((one) => one === '#').length, 36);
});
