import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom } from '../calendar/testing.ts';
import { compare, median, wilson } from './comparing.ts';

const near = (one: number | undefined, other: number) =>
  assert.ok(Math.abs((one ?? 0) - other) < 0.0006, `${one} ${other}`);

test("an interval is Wilson's, and of nothing there is none", () => {
  // As drawn and as in the textbooks: 27 of 346, 1,180 of 1,254, none of ten and all of nine.
  for (const [above, below, low, high] of [
    [27, 346, 0.0542, 0.1113],
    [1180, 1254, 0.9267, 0.9527],
    [0, 10, 0, 0.2775],
    [9, 9, 0.7009, 1],
  ] as const) {
    const found = wilson(above, below);
    near(found?.[0], low);
    near(found?.[1], high);
  }
  assert.deepEqual([wilson(0, 0), wilson(3, 2)], [null, null]);
});

test('an interval holds its share, lies between 0 and 1, and narrows with more cases', () => {
  const random = seededRandom(598);
  for (let n = 0; n < 2000; n += 1) {
    const below = 1 + Math.floor(random() * 500);
    const above = Math.floor(random() * (below + 1));
    const [low, high] = wilson(above, below) ?? assert.fail();
    assert.ok(low >= 0 && low <= above / below && above / below <= high && high <= 1, `${above}/${below}`);
    const [more, most] = wilson(above * 10, below * 10) ?? assert.fail();
    assert.ok(most - more < high - low);
  }
});

const row = (name: string, numerator: number, denominator: number) => ({ name, numerator, denominator });
const ranks = (rows: Parameters<typeof compare<ReturnType<typeof row>>>[0], better?: 'more' | 'less') =>
  compare(rows, better === undefined ? { least: 10 } : { least: 10, better }).rows.map(({ row, rank }) => [
    row.name,
    rank,
  ]);

test('only who has enough is ranked, best first; the same share is the same rank', () => {
  const rows = [row('few', 9, 9), row('b', 18, 20), row('none', 0, 0), row('a', 19, 20), row('c', 9, 10)];
  const more = [
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['few', null],
    ['none', null],
  ];
  assert.deepEqual(ranks(rows, 'more'), more);
  assert.deepEqual(ranks(rows, 'less').slice(0, 3), [
    ['b', 1],
    ['c', 1],
    ['a', 3],
  ]);
  assert.ok(
    ranks(rows).every(([, rank]) => rank === null),
    'neither way is better',
  );
  assert.deepEqual(ranks([row('a', 19, 20)], 'more'), [['a', null]], 'alone there is no rank');
});

test('the median is that of those who have enough, and who differs from it says so', () => {
  const rows = [row('a', 990, 1000), row('b', 45, 50), row('c', 300, 500), row('few', 0, 3)];
  const { median: middle, rows: found } = compare(rows, { least: 10, better: 'more' });
  assert.equal(middle, 0.9);
  assert.deepEqual(
    found.map(({ row: { name }, beside }) => [name, beside]),
    [
      ['a', 'above'],
      ['b', null],
      ['c', 'below'],
      ['few', null],
    ],
  );
  assert.deepEqual([median([]), median([1, 2]), median([3, 1, 2])], [null, 1.5, 2]);
});
