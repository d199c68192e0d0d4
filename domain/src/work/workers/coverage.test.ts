import assert from 'node:assert/strict';
import test from 'node:test';
import {
  householdsEach,
  isVacant,
  missing,
  postsCounted,
  type Standard,
  sizeOf,
  totalOf,
} from './coverage.ts';

const STANDARD: Standard = {
  ...{ householdsLeast: 300, householdsMost: 500, fullTime: 1, partTime: 1, assistants: 3 },
  counted: ['full_time'],
};
const PLACE = {
  ...{ grids: 5, households: 2076, unknown: 0, fullTime: 4, partTime: 4, assistants: 15, vacant: 1 },
};

test('what is missing is counted by the district’s standard, and a surplus is none', () => {
  assert.equal(missing(PLACE.fullTime, 5, STANDARD.fullTime), 1);
  assert.equal(missing(PLACE.assistants, 5, STANDARD.assistants), 0);
  assert.equal(missing(30, 5, STANDARD.assistants), 0);
});

test('which kinds cover a grid is what the district says; before that, full-time workers', () => {
  const both: Standard = { ...STANDARD, counted: ['full_time', 'part_time'] };
  assert.deepEqual([postsCounted(PLACE, null), postsCounted(PLACE, both)], [4, 8]);
  const partTime = { fullTime: 0, partTime: 1, assistants: 2 };
  assert.deepEqual([isVacant(partTime, STANDARD), isVacant(partTime, both)], [true, false]);
  assert.deepEqual([householdsEach(PLACE, STANDARD), householdsEach(PLACE, both)], [519, 260]);
});

test('households of a post are said only where every grid says its own and somebody is there', () => {
  assert.equal(householdsEach({ ...PLACE, unknown: 1 }, STANDARD), null);
  assert.equal(householdsEach({ ...PLACE, fullTime: 0 }, STANDARD), null);
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
    ...{ grids: 10, households: 4152, unknown: 2, fullTime: 8, partTime: 8, assistants: 30, vacant: 1 },
  });
});
