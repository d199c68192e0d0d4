import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsOfPeriod, periodBeside, periodsOver } from './periods.ts';

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

test('a period stands beside as many months before it, or the same of the year before', () => {
  assert.deepEqual(periodBeside('2026-01', '2026-03', 'before'), { from: '2025-10', to: '2025-12' });
  assert.deepEqual(periodBeside('2026-11', '2026-11', 'before'), { from: '2026-10', to: '2026-10' });
  assert.deepEqual(periodBeside('2026-01', '2026-03', 'year'), { from: '2025-01', to: '2025-03' });
});
