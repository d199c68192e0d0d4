import assert from 'node:assert/strict';
import test from 'node:test';
import { householdsEach, missing, sizeOf, totalOf } from './coverage.ts';

const STANDARD = { householdsLeast: 300, householdsMost: 500, fullTime: 1, helpers: 4 };
const PLACE = { grids: 5, households: 2076, unknown: 0, fullTime: 4, helpers: 20, vacant: 1 };

test('what is missing is counted by the district’s standard, and a surplus is none', () => {
  assert.equal(missing(4, 5, STANDARD.fullTime), 1);
  assert.equal(missing(20, 5, STANDARD.helpers), 0);
  assert.equal(missing(30, 5, STANDARD.helpers), 0);
});

test('households of a worker are said only where every grid says its own and somebody is there', () => {
  assert.equal(householdsEach(PLACE), 519);
  assert.equal(householdsEach({ ...PLACE, unknown: 1 }), null);
  assert.equal(householdsEach({ ...PLACE, fullTime: 0 }), null);
});

test('a grid is too small, too large or fits; both bounds fit', () => {
  assert.deepEqual(
    [299, 300, 500, 501, null].map((households) => sizeOf(households, STANDARD)),
    ['few', 'fits', 'fits', 'many', 'unknown'],
  );
  assert.equal(sizeOf(400, null), 'unknown');
});

test('places add up', () => {
  assert.deepEqual(totalOf([PLACE, { ...PLACE, unknown: 2, vacant: 0 }]), {
    ...{ grids: 10, households: 4152, unknown: 2, fullTime: 8, helpers: 40, vacant: 1 },
  });
});
