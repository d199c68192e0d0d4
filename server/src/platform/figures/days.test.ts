import assert from 'node:assert/strict';
import test from 'node:test';
import { dayAfter, dayBefore, monthOf, monthsBetween } from './days.ts';

test('months end on their last day, and the last of them is no trap', () => {
  assert.deepEqual(monthOf('2028-02-17'), { from: '2028-02-01', to: '2028-02-29' });
  assert.deepEqual(monthOf('0001-01-01'), { from: '0001-01-01', to: '0001-01-31' });
  assert.deepEqual(monthsBetween('9999-12-01', '9999-12-31'), [{ from: '9999-12-01', to: '9999-12-31' }]);
  assert.deepEqual(
    monthsBetween('2026-11-30', '2027-01-01').map(({ from }) => from),
    ['2026-11-01', '2026-12-01', '2027-01-01'],
  );
  assert.deepEqual(monthsBetween('2026-11-01', '2026-10-31'), []);
  assert.deepEqual([dayAfter('2026-12-31'), dayBefore('2027-01-01')], ['2027-01-01', '2026-12-31']);
});
