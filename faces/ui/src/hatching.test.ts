import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hatchNames } from './areaMapStyle.ts';
import { hatching } from './hatching.ts';

const INK = { danger: '#B3261E', primary: '#24507A' };

const ink = (name: string) => {
  const data = hatching(name, INK)?.data ?? new Uint8ClampedArray();
  return [...data].filter((_, at) => at % 4 === 3).map((alpha) => (alpha === 255 ? '#' : '.'));
};

test('gaps, overlaps and new grids are hatched differently, so that they differ without colour', () => {
  assert.equal(hatching('something else', INK), null);
  assert.deepEqual([...(hatching(hatchNames.gap, INK)?.data.slice(0, 4) ?? [])], [179, 38, 30, 255]);
  const [gap, overlap, added] = [ink(hatchNames.gap), ink(hatchNames.overlap), ink(hatchNames.added)];
  assert.equal(added.filter((one) => one === '#').length, 8);
  assert.deepEqual([...(hatching(hatchNames.added, INK)?.data.slice(0, 4) ?? [])], [36, 80, 122, 255]);
  assert.equal(gap.filter((one) => one === '#').length, 20);
  assert.equal(overlap.filter((one) => one === '#').length, 36);
});
