import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedTo } from './order.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));
const order = (id: string, to: number) =>
  movedTo(items, id, to)
    .map((one) => one.id)
    .join('');

test('a page goes to its place, and at either end it stays', () => {
  assert.deepEqual([order('c', 0), order('a', 1), order('a', 2)], ['cab', 'bac', 'bca']);
  assert.deepEqual([order('a', -1), order('c', 9)], ['abc', 'abc']);
  assert.equal(order('nobody', 1), 'abc', 'what was dragged from elsewhere');
});
