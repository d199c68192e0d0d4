import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsFor } from './steps.ts';

test('each office sees only its own step', () => {
  assert.deepEqual(stepsFor('draft', ['area.draw'], '990106012'), ['submit', 'withdraw']);
  assert.deepEqual(stepsFor('submitted', ['area.review'], '990106'), ['review', 'return']);
  assert.deepEqual(stepsFor('reviewed', ['area.file', 'area.draw'], ''), ['file', 'decline']);
});

test('a right alone is not enough: the city draws for no street, and nothing is left when a plan is filed', () => {
  assert.deepEqual(stepsFor('draft', ['area.draw', 'area.file'], ''), []);
  assert.deepEqual(stepsFor('filed', ['area.draw'], '990106012'), []);
});
