import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOfCommand } from './keys.ts';

test('the key of a command can be shown beside it', () => {
  assert.deepEqual([keyOfCommand('dispatch'), keyOfCommand('close')], ['D', undefined]);
});
