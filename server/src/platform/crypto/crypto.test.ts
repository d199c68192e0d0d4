import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { makeFieldCrypto } from './fields.ts';
import { maskIdNumber, maskName, maskNumbersIn, maskPhone } from './masks.ts';
import { demoSecret } from './secret.ts';

const old = 'an older secret of at least thirty-two characters';
const fresh = 'a newer secret of at least thirty-two characters';

test('a sealed field opens again, never looks the same twice and does not hold the text', () => {
  const crypto = makeFieldCrypto({ secrets: [old] });
  const first = crypto.seal('13800000001', 'person.phone');
  const second = crypto.seal('13800000001', 'person.phone');
  assert.equal(crypto.open(first, 'person.phone'), '13800000001');
  assert.notDeepEqual(first, second);
  assert.equal(first.includes('13800000001'), false);
});

test('a sealed field opens neither changed, nor in another column, nor with another secret', () => {
  const crypto = makeFieldCrypto({ secrets: [old] });
  const sealed = crypto.seal('13800000001', 'person.phone');
  const changed = Buffer.from(sealed);
  changed[20] = (changed[20] ?? 0) ^ 1;
  const broken = { name: 'SealBrokenError' };
  assert.throws(() => crypto.open(changed, 'person.phone'), broken);
  assert.throws(() => crypto.open(sealed, 'person.name'), broken);
  assert.throws(() => crypto.open(sealed.subarray(0, 9), 'person.phone'), broken);
  assert.throws(() => makeFieldCrypto({ secrets: [fresh] }).open(sealed, 'person.phone'), broken);
});

test('after a change of secrets old values open and are found, new ones use the new secret', () => {
  const before = makeFieldCrypto({ secrets: [old] });
  const after = makeFieldCrypto({ secrets: [fresh, old] });
  const sealed = before.seal('云岫', 'x');
  assert.equal(after.open(sealed, 'x'), '云岫');
  assert.deepEqual(after.blindIndex('13800000001', 'p'), before.blindIndex('13800000001', 'p'));
  assert.throws(() => before.open(after.seal('云岫', 'x'), 'x'), { name: 'SealBrokenError' });
});

test('what the new secret sealed opens with it alone, wherever it stood in the list and whatever comes after', () => {
  const between = makeFieldCrypto({ secrets: [fresh, old] }).seal('云岫', 'x');
  assert.equal(makeFieldCrypto({ secrets: [fresh] }).open(between, 'x'), '云岫');
  const next = 'the newest secret of at least thirty-two characters';
  assert.equal(makeFieldCrypto({ secrets: [next, fresh] }).open(between, 'x'), '云岫');
  // As values were written when the second byte counted secrets from the oldest.
  const counted = Buffer.from(between);
  counted[1] = 2;
  assert.equal(makeFieldCrypto({ secrets: [fresh, old] }).open(counted, 'x'), '云岫');
});

test('the blind index finds equal values of one column only', () => {
  const crypto = makeFieldCrypto({ secrets: [old] });
  assert.deepEqual(crypto.blindIndex('1', 'a'), crypto.blindIndex('1', 'a'));
  assert.notDeepEqual(crypto.blindIndex('1', 'a'), crypto.blindIndex('1', 'b'));
  assert.notDeepEqual(crypto.blindIndex('1', 'a'), crypto.blindIndex('2', 'a'));
});

test('masks keep what the trade keeps and hide what is too short', () => {
  assert.equal(maskName('云岫'), '云*');
  assert.equal(maskName('云'), '云*');
  assert.equal(maskName(''), '');
  assert.equal(maskPhone('138 0000 0001'), '138****0001');
  assert.equal(maskPhone('12345'), '*****');
  assert.equal(maskIdNumber('110000000000000001'), '110***********0001');
  assert.equal(
    maskNumbersIn('请打13800000001，证号110000000000000001，编号20260001'),
    '请打138****0001，证号110***********0001，编号20260001',
  );
});

test('the demo secret is made once and only its owner may read it', (t) => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'gridgov-secret-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const first = demoSecret(folder);
  assert.equal(demoSecret(folder), first);
  assert.equal(fs.statSync(path.join(folder, 'demo-secret')).mode & 0o777, 0o600);
});
