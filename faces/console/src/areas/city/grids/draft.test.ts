import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftGrid, Finding } from './draft.ts';
import {
  bodyOf,
  cornersAt,
  inCommunity,
  isMended,
  mergeGrids,
  movedCorner,
  neighboursOf,
  newGrid,
  redrawn,
  splitGrid,
  withGround,
  withoutGround,
  withoutRing,
} from './draft.ts';
import type { Boundary, Ring } from './shapes.ts';
import { outer, withCorners } from './shapes.ts';

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
  const moved = movedCorner(grids, 'west', [1, 0], [1.2, 0], true);
  assert.deepEqual(cornersAt(moved, 'west')[1], [1.2, 0]);
  assert.deepEqual(cornersAt(moved, 'east')[0], [1.2, 0]);
  const alone = movedCorner(grids, 'west', [1, 0], [1.2, 0], false);
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

/** A square without a square hole, and an island beside it. */
const island: DraftGrid = {
  ...grid('island', []),
  boundary: [[square(0, 0, 10), square(4, 4, 2)], [square(20, 0, 2)]],
};

function square(x: number, y: number, side: number): Ring {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

test('any ring of any part is drawn by its corners, and may be given up but for the last part', () => {
  const hole = { part: 0, ring: 1 };
  const moved = movedCorner([island], 'island', [4, 4], [3, 3], true);
  assert.deepEqual(cornersAt(moved, 'island', hole)[0], [3, 3]);
  assert.deepEqual(cornersAt(moved, 'island'), cornersAt([island], 'island'));
  const drawn = redrawn([island], 'island', square(4, 4, 3).slice(0, -1), hole);
  assert.deepEqual(cornersAt(drawn, 'island', hole)[2], [7, 7]);
  assert.deepEqual(cornersAt(drawn, 'island', { part: 1, ring: 0 })[0], [20, 0]);
  const filled = withoutRing([island], 'island', hole) ?? [];
  assert.equal(filled[0]?.boundary[0]?.length, 1);
  const whole = withoutRing([island], 'island', { part: 1, ring: 0 }) ?? [];
  assert.equal(whole[0]?.boundary.length, 1);
  assert.equal(withoutRing(whole, 'island', outer), null);
});

test('a gap goes to a neighbour, the one with the longer border first, or becomes a grid of its own', () => {
  const short = movedCorner(grids, 'east', [1, 1], [1, 0.5], false);
  const shape: Boundary = [
    [
      [
        [1, 0.5],
        [2, 1],
        [1, 1],
        [1, 0.5],
      ],
    ],
  ];
  const gap = { kind: 'gap', text: '', codes: [], at: [1.3, 0.8], m2: 25, shape: [[]] } as unknown as Finding;
  assert.equal(isMended(gap, short), false);
  assert.deepEqual(
    neighboursOf(short, shape).map(({ key }) => key),
    ['east', 'west'],
  );
  const given = withGround(short, 'west', shape) ?? [];
  assert.equal(isMended(gap, given), true);
  assert.equal(cornersAt(given, 'west').length, 5);
  const own = newGrid(short, '990106012015', shape, 'new');
  assert.equal(isMended(gap, own), true);
  assert.deepEqual(bodyOf(own).grids.at(-1)?.code, null);
  assert.equal(withGround(short, 'west', [[square(8, 8, 1)]]), null);
});

test('of an overlap one grid keeps the ground, and a grid that would vanish keeps it too', () => {
  const over = movedCorner(grids, 'west', [1, 1], [1.4, 1], false);
  const shape: Boundary = [
    [
      [
        [1, 0],
        [1.4, 1],
        [1, 1],
        [1, 0],
      ],
    ],
  ];
  const fault = {
    kind: 'overlap',
    text: '',
    codes: ['west', 'east'],
    at: [1.1, 0.8],
    m2: 20,
    shape: [[]],
  } as unknown as Finding;
  assert.equal(isMended(fault, over), false);
  const left = withoutGround(over, 'east', shape) ?? [];
  assert.equal(isMended(fault, left), true);
  assert.equal(
    withoutGround(
      over,
      'east',
      [square(0, 0, 9)].map((ring) => [ring]),
    ),
    null,
  );
});

test('a grid that goes to another community leaves its number behind', () => {
  const gone = inCommunity(grids, 'east', '990106012016', 'new');
  assert.deepEqual(
    bodyOf(gone).grids.map(({ code, community }) => [code, community]),
    [
      ['west', '990106012015'],
      [null, '990106012016'],
    ],
  );
});
