import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskKey } from './deskKeys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, isComposing: false };

test('single keys move and decide; with a modifier or in an input method they do nothing', () => {
  assert.deepEqual(
    ['j', 'K', 'p', 'h', 'b', 'x', 'Enter'].map((key) => deskKey({ ...plain, key })),
    ['next', 'previous', 'publish', 'keep', 'box', null, null],
  );
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'isComposing'] as const) {
    assert.equal(deskKey({ ...plain, [held]: true, key: 'p' }), null, held);
  }
});
