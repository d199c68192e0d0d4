import assert from 'node:assert/strict';
import test from 'node:test';
import { scoreByRecord } from './score.ts';

const score = (report: boolean | null, come: boolean | null, again: number) =>
  Object.values(scoreByRecord({ kept: { report, come, answer: null }, again }));

test('the record gives 5 for a step in time, 3 for a late one, 1 for none, and takes 2 off for each time redone', () => {
  assert.deepEqual(score(true, true, 0), [5, 5, 5]);
  assert.deepEqual(score(false, true, 1), [3, 5, 3]);
  assert.deepEqual(score(true, null, 2), [5, 1, 1]);
  assert.deepEqual(score(null, null, 7), [1, 1, 1], 'never below the least score');
});
