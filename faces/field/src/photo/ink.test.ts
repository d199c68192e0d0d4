import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockSize, blocksOf, coveredBy, headOf, markOf } from './ink.ts';

/** A picture of stripes, `wide` pixels each, on which a letter could be read. */
function striped(width: number, height: number, wide: number) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    const value = Math.floor((at % width) / wide) % 2 === 0 ? 20 : 220;
    data.fill(value, at * 4, at * 4 + 3);
  }
  return { data, width, height };
}

test('of what is covered one coarse colour a square is left, the same for different letters', () => {
  const size = blockSize(320, 240);
  const one = blocksOf(striped(320, 240, 1), size);
  const other = blocksOf(striped(320, 240, 5), size);
  assert.deepEqual([one.columns, one.rows], [32, 24]);
  assert.deepEqual(one.colours, other.colours);
  assert.ok([...one.colours].every((value) => value % 32 === 16 || value === 255));
});

test('a square is never smaller than a part in 32 of the longer side, nor than eight pixels', () => {
  assert.equal(blockSize(2048, 1536), 64);
  assert.equal(blockSize(40, 30), 8);
});

test('a brush that jumps covers all that lies between, and nothing outside of the picture', () => {
  const blocks = blocksOf(striped(320, 240, 1), 10);
  const spots = [
    { x: 5, y: 5 },
    { x: 315, y: 5 },
  ];
  const row = coveredBy({ tool: 'cover', spots, radius: 4 }, blocks);
  assert.deepEqual(
    [...row].sort((a, b) => a - b),
    Array.from({ length: 32 }, (_, column) => column),
  );
  const outside = coveredBy({ tool: 'cover', spots: [{ x: -50, y: 400 }], radius: 4 }, blocks);
  assert.equal(outside.size, 0);
});

test('a press marks as well as a drag: a ring around the spot, an arrow that ends there', () => {
  const spot = { x: 500, y: 400 };
  const ring = markOf('ring', spot, spot, 1200);
  assert.deepEqual(
    [ring.from, ring.to],
    [
      { x: 400, y: 300 },
      { x: 600, y: 500 },
    ],
  );
  const arrow = markOf('arrow', spot, spot, 1200);
  assert.deepEqual(arrow.to, spot);
  const [left, tip, right] = headOf(arrow, 50);
  assert.deepEqual(tip, spot);
  for (const corner of [left, right])
    assert.ok(Math.abs(Math.hypot(corner.x - 500, corner.y - 400) - 50) < 1e-9);
  const dragged = markOf('ring', { x: 0, y: 0 }, spot, 1200);
  assert.deepEqual([dragged.from, dragged.to], [{ x: 0, y: 0 }, spot]);
});
