import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { loop } from './loop.ts';
import { castOn } from './walking.ts';

test('the tables of the loop are sound on the form', () => {
  assert.deepEqual(faultsOf(loop), []);
});

test('matters walked at random keep every promise of the form', () => {
  const options = { seed: 20261201, commands: 12_000, from: Date.UTC(2026, 2, 2, 1) };
  const walked = walk(loop, castOn(shippedCalendar()), options);
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
});
