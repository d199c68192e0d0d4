import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitColumns, neededFor, widthsOf } from './fitColumns.ts';

const none = new Set<string>();
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

test('in a narrow pane grid, cycle and place give way first, and what stays has room', () => {
  assert.deepEqual(ids(fitColumns(none, 900, 'zh-CN').noRoom), []);
  const narrow = fitColumns(none, 704, 'zh-CN');
  assert.deepEqual(ids(narrow.noRoom), ['place', 'grid', 'cycle']);
  assert.ok(neededFor(narrow.shown, 'zh-CN') <= 704);
  // The pane of a split page at 1440 wide: an owner's name has room, and so has the cycle.
  const english = fitColumns(none, 790, 'en');
  assert.deepEqual(ids(english.noRoom), ['place', 'grid', 'change']);
  assert.ok(neededFor(english.shown, 'en') <= 790);
});

/** A Chinese character at ordinary type, and the padding of a cell. */
const [letter, padding] = [14, 10];

test('the title has room for a dozen characters before place and person get what is left', () => {
  // Panes of a split page at 1280 and 1440 wide, and the list by itself.
  for (const room of [617, 704, 1240]) {
    const { shown } = fitColumns(none, room, 'zh-CN');
    const widths = widthsOf(shown, room, 'zh-CN');
    assert.equal(widths.get('title'), 'auto');
    const others = [...widths.values()].reduce<number>((sum, one) => sum + (one === 'auto' ? 0 : one), 36);
    const title = room - others;
    assert.ok((title - padding) / letter >= 11, `${room}: ${title}`);
    assert.ok(Number(widths.get('holder')) >= 118 && Number(widths.get('place') ?? 96) >= 96);
  }
});

test('what was left out by choice takes no room, and fixed columns stay however narrow it is', () => {
  assert.deepEqual(ids(fitColumns(new Set(['place']), 740, 'zh-CN').noRoom), ['grid']);
  assert.deepEqual(ids(fitColumns(none, 200, 'zh-CN').shown), ['clock', 'number', 'title', 'holder']);
  assert.equal(fitColumns(none, null, 'en').noRoom.length, 0);
});
