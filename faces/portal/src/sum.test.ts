import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sha256, zeroBits } from './sum.ts';

test('the own SHA-256 agrees with the machine’s for texts of every length that a sum has', () => {
  for (let length = 0; length <= 55; length += 1) {
    const text = 'salt:0123456789'.repeat(4).slice(0, length);
    const words = sha256(text).map((word) => (word >>> 0).toString(16).padStart(8, '0'));
    assert.equal(words.join(''), createHash('sha256').update(text).digest('hex'), text);
  }
});

test('zero bits are counted from the front', () => {
  const hex = createHash('sha256').update('gridgov:7').digest('hex');
  assert.equal(zeroBits('gridgov:7'), Math.clz32(Number.parseInt(hex.slice(0, 8), 16)));
});
