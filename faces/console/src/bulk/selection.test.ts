import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, chooseAll, MOST_CHOSEN, NOBODY_CHOSEN } from './selection.ts';

const LIST = ['a', 'b', 'c', 'd', 'e'];

test('a row is chosen and let go; a range goes from the last one, either way', () => {
  const one = choose(NOBODY_CHOSEN, LIST, 'd', false);
  assert.deepEqual([...one.ids], ['d']);
  assert.deepEqual([...choose(one, LIST, 'b', true).ids].sort(), ['b', 'c', 'd']);
  assert.deepEqual([...choose(one, LIST, 'e', true).ids], ['d', 'e']);
  const all = chooseAll(NOBODY_CHOSEN, LIST);
  const from = choose(all, LIST, 'b', false);
  assert.deepEqual([...choose(from, LIST, 'd', true).ids].sort(), ['a', 'e']);
});

test('a range from a row that left the list is the row itself', () => {
  const one = choose(NOBODY_CHOSEN, LIST, 'd', false);
  assert.deepEqual([...choose(one, ['a', 'b', 'c'], 'b', true).ids], ['d', 'b']);
});

test('all are chosen, or none; never more than one form is for', () => {
  const all = chooseAll(NOBODY_CHOSEN, LIST);
  assert.equal(all.ids.size, 5);
  assert.equal(chooseAll(all, LIST).ids.size, 0);
  const many = Array.from({ length: 300 }, (_, at) => `row-${at}`);
  assert.equal(chooseAll(NOBODY_CHOSEN, many).ids.size, MOST_CHOSEN);
  const first = choose(NOBODY_CHOSEN, many, 'row-0', false);
  assert.equal(choose(first, many, 'row-299', true).ids.size, MOST_CHOSEN);
});
