import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { help } from './decisions.ts';
import { castOn } from './walking.ts';

test('the tables of a request for help are sound', () => {
  assert.deepEqual(faultsOf(help), []);
});

test('requests for help walked at random keep every promise of the form', () => {
  const options = { seed: 20261201, commands: 6000, from: Date.UTC(2026, 2, 2, 1) };
  const walked = walk(help, castOn(shippedCalendar()), options);
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 1000 && walked.refused > 100, JSON.stringify(walked));
});
