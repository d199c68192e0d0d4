import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetOf } from './treeKeys.ts';

// city, district, street, street, district
const levels = [1, 2, 3, 3, 2];

test('arrows walk the visible items, left to the parent and right to the first child', () => {
  assert.equal(targetOf('ArrowDown', 0, levels), 1);
  assert.equal(targetOf('ArrowUp', 0, levels), null);
  assert.equal(targetOf('ArrowLeft', 3, levels), 1);
  assert.equal(targetOf('ArrowLeft', 4, levels), 0);
  assert.equal(targetOf('ArrowRight', 1, levels), 2);
  assert.equal(targetOf('ArrowRight', 3, levels), null);
  assert.equal(targetOf('End', 0, levels), 4);
  assert.equal(targetOf('x', 0, levels), null);
});
