import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsOfPeriod, periodsOver } from './periods.ts';

test('what is over can be released: months, quarters and years, none that still runs', () => {
  const over = periodsOver('2027-01-01');
  assert.deepEqual(over.slice(0, 2), ['2026-12', '2026-11']);
  assert.ok(over.includes('2026-Q4') && over.includes('2026'));
  const before = periodsOver('2026-12-31');
  assert.equal(before[0], '2026-11');
  assert.ok(!before.includes('2026-Q4') && before.includes('2026-Q3') && !before.includes('2026'));
});

test('a period is its months', () => {
  assert.deepEqual(monthsOfPeriod('2026-11'), { from: '2026-11', to: '2026-11' });
  assert.deepEqual(monthsOfPeriod('2026-Q1'), { from: '2026-01', to: '2026-03' });
  assert.deepEqual(monthsOfPeriod('2026'), { from: '2026-01', to: '2026-12' });
});
