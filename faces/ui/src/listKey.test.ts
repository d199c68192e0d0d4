import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listKey } from './listKey.ts';

test('arrows move and stop at both ends, Enter takes, Esc closes, all else is typing', () => {
  assert.deepEqual([listKey('ArrowDown', 1, 2), listKey('ArrowUp', 0, 2)], [{ to: 1 }, { to: 0 }]);
  assert.deepEqual(
    [listKey('Enter', 0, 2), listKey('Escape', 0, 2), listKey('a', 0, 2)],
    ['take', 'close', null],
  );
  assert.equal(listKey('Enter', 0, 0), null);
});
