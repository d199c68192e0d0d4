import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dotText, isDrawn } from './dot-text.ts';

test('every sign of a number, a moment and an account has dots of its own', () => {
  const drawn = (sign: string) => dotText([sign], { width: 100, least: 1, most: 1 }).path;
  const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:./_@+'];
  // Zero and O are told apart as well.
  assert.equal(new Set(signs.map(drawn)).size, signs.length);
  assert.ok(!signs.map(drawn).includes(drawn('岁')));
  assert.equal(drawn('a'), drawn('A'));
  assert.deepEqual([isDrawn('district_1'), isDrawn('区派遣')], [true, false]);
});

test('dots are as large as fits the width, and never none', () => {
  const wide = dotText(['0123456789'], { width: 1000, least: 1, most: 3 });
  const narrow = dotText(['0123456789'], { width: 20, least: 1, most: 3 });
  assert.equal(wide.height, 3 * narrow.height);
});
