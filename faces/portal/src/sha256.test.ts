import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { search, sha256, zeroBits } from './sha256.ts';

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

test('the number found is the first that gives enough zero bits', () => {
  const found = search('salt', 8);
  const bits = (nonce: number) =>
    Math.clz32(createHash('sha256').update(`salt:${nonce}`).digest().readUInt32BE());
  assert.ok(bits(found) >= 8);
  for (let nonce = 0; nonce < found; nonce += 1) assert.ok(bits(nonce) < 8, String(nonce));
});
