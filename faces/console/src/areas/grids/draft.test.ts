import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftGrid } from './draft.ts';
import { bodyOf, cornersAt, mergeGrids, movedCorner, placeIn, splitGrid } from './draft.ts';
import type { Ring } from './shapes.ts';
import { withCorners } from './shapes.ts';

const grid = (key: string, corners: Ring): DraftGrid => ({
  key,
  code: key,
  community: '990106012015',
  name: key,
  kind: 'general',
  boundary: withCorners([], corners),
});
const grids = [
  grid('west', [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]),
  grid('east', [
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
  ]),
];

test('a corner moved together leaves neither gap nor overlap', () => {
  const moved = movedCorner(grids, 'west', 1, [1.2, 0], true);
  assert.deepEqual(cornersAt(moved, 'west')[1], [1.2, 0]);
  assert.deepEqual(cornersAt(moved, 'east')[0], [1.2, 0]);
  const alone = movedCorner(grids, 'west', 1, [1.2, 0], false);
  assert.deepEqual(cornersAt(alone, 'east')[0], [1, 0]);
});

test('a part cut off is a grid without a code, and merging it again leaves what was', () => {
  const cut = splitGrid(grids, 'west', 0, 2, 'new');
  assert.equal(cut?.length, 3);
  assert.deepEqual(
    bodyOf(cut ?? []).grids.map(({ code }) => code),
    ['west', 'east', null],
  );
  const merged = mergeGrids(cut ?? [], 'west', 'new');
  assert.equal(merged?.length, 2);
  assert.equal(cornersAt(merged ?? [], 'west').length, 4);
});

test('the place of a finding is read from its sentence in either language', () => {
  assert.deepEqual(
    placeIn('990106 内有 20 平方米不属于任何网格（121.412151, 37.541622）'),
    [121.412151, 37.541622],
  );
  assert.deepEqual(placeIn('Grids 1 and 2 overlap (at -0.123456, 51.500000); ground'), [-0.123456, 51.5]);
  assert.equal(placeIn('社区没有网格'), null);
});
