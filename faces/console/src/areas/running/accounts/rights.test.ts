import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMAND_NAMES } from '@gridgov/domain/loop/issues/steps.ts';
import { rights } from './rights.ts';
import { zh } from './words/zh.ts';

test('every right that a token may carry is told in words, and no word is left over', () => {
  const commands = new Set(COMMAND_NAMES.map((name) => `issue.${name}`));
  assert.deepEqual(
    rights.filter((right) => !(right in zh.rights) && !commands.has(right as never)),
    [],
  );
  assert.deepEqual(
    Object.keys(zh.rights).filter((right) => !(rights as readonly string[]).includes(right)),
    [],
  );
});
