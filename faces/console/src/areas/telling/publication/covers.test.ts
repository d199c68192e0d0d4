import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterKey, between, middle } from './covers.ts';

test('a box is the same from whichever corner it is drawn, and never leaves the picture', () => {
  const box = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
  assert.deepEqual(between([0.25, 0.5], [0.75, 0.75]), box);
  assert.deepEqual(between([0.75, 0.75], [0.25, 0.5]), box);
  assert.deepEqual(between([-1, -1], [2, 2]), { x: 0, y: 0, width: 1, height: 1 });
});

test('a mere click draws nothing', () => {
  assert.equal(between([0.5, 0.5], [0.503, 0.6]), null);
});

test('arrow keys move a box up to the edge; with Shift they change its size', () => {
  let box = middle;
  for (let n = 0; n < 100; n += 1) box = afterKey(box, 'ArrowRight', false) ?? box;
  assert.ok(Math.abs(box.x + box.width - 1) < 1e-9);
  const grown = afterKey(middle, 'ArrowDown', true);
  assert.ok(grown !== null && grown.height > middle.height && grown.y === middle.y);
  assert.equal(afterKey(middle, 'a', false), null);
});
