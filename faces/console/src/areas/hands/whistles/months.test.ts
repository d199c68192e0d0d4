import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsBefore } from './months.ts';

test('months go back over the turn of the year, by the day of the city', () => {
  assert.deepEqual(monthsBefore(Date.UTC(2026, 1, 10), 3), ['202602', '202601', '202512']);
  // The evening of the last of January in UTC is February in the city.
  assert.deepEqual(monthsBefore(Date.UTC(2026, 0, 31, 17), 1), ['202602']);
});
