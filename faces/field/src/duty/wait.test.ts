import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASK_EVERY, waitAfter } from './wait.ts';

test('on duty and without a signal it beats each half minute; off duty it is silent until the next duty', () => {
  const now = 1_000_000;
  assert.equal(waitAfter(now + 60_000, [], now), 30_000);
  assert.equal(waitAfter(undefined, [], now), 30_000, 'no answer: whether on duty is not known');
  assert.equal(waitAfter(null, [], now), ASK_EVERY);
  assert.equal(waitAfter(null, [now - 5, now + 90_000, now + 400_000], now), 90_000);
  assert.equal(waitAfter(null, [now + 10 * ASK_EVERY], now), ASK_EVERY);
});
