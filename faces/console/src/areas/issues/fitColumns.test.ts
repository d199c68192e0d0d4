import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitColumns, neededFor } from './fitColumns.ts';

const none = new Set<string>();
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

test('in a narrow pane grid and cycle give way first, and what stays has room', () => {
  assert.deepEqual(ids(fitColumns(none, 900, 'zh-CN').noRoom), []);
  const narrow = fitColumns(none, 704, 'zh-CN');
  assert.deepEqual(ids(narrow.noRoom), ['grid', 'cycle']);
  assert.ok(neededFor(narrow.shown, 'zh-CN') <= 704);
  // The pane of a split page at 1440 wide: an owner's name has room, and so has the cycle.
  const english = fitColumns(none, 790, 'en');
  assert.deepEqual(ids(english.noRoom), ['place', 'grid', 'change']);
  assert.ok(neededFor(english.shown, 'en') <= 790);
});

test('what was left out by choice takes no room, and fixed columns stay however narrow it is', () => {
  assert.deepEqual(ids(fitColumns(new Set(['place']), 720, 'zh-CN').noRoom), []);
  assert.deepEqual(ids(fitColumns(none, 200, 'zh-CN').shown), ['clock', 'number', 'title', 'holder']);
  assert.equal(fitColumns(none, null, 'en').noRoom.length, 0);
});
