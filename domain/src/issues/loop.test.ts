import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsOf } from '../workflow/testing/faults.ts';
import { loop } from './loop.ts';

test('the tables of the loop are sound on the form', () => {
  assert.deepEqual(faultsOf(loop), []);
});
