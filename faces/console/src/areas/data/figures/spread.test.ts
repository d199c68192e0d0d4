import assert from 'node:assert/strict';
import test from 'node:test';
import { bucketName, bucketsOf, fiveOf } from './spread.ts';

const took = (days: number, n: number, late = 0) => ({ days, n, late });

test('every case lies in one bucket, and the last has no end', () => {
  const rows = [
    { key: 'a', title: 'a', days: [took(0, 2), took(8, 1), took(14, 3, 2)] },
    { key: 'b', title: 'b', days: [took(15, 1), took(30, 1, 1), took(31, 1, 1), took(900, 1, 1)] },
  ];
  const buckets = bucketsOf(rows);
  const filled = buckets.filter(({ n }) => n > 0).map((one) => [bucketName(one), one.n, one.late]);
  assert.deepEqual(filled, [
    ['0', 2, 0],
    ['8–14', 4, 2],
    ['15–30', 2, 1],
    ['31+', 2, 2],
  ]);
  assert.equal(buckets.at(-1)?.most, null);
});

test('five numbers are those of the cases one by one; fewer than five have none', () => {
  assert.equal(fiveOf([took(3, 4)]), null);
  assert.deepEqual(fiveOf([took(3, 5)]), [3, 3, 3, 3, 3]);
  // Of 1 to 10, in any order: the third, the fifth, the eighth and the ninth.
  const ten = Array.from({ length: 10 }, (_, at) => took(10 - at, 1));
  assert.deepEqual(fiveOf(ten), [1, 3, 5, 8, 9]);
});
