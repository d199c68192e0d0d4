import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intakeKey } from './intakeKeys.ts';

const plain = { key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, isComposing: false };
const alt = (code: string) => ({ ...plain, code, altKey: true });

test('keys lead to the parts of a call, send it and take the next', () => {
  assert.deepEqual(intakeKey(alt('Digit1')), { focus: 'report-phone' });
  assert.deepEqual(intakeKey(alt('Digit4')), { focus: 'report-text' });
  assert.equal(intakeKey(alt('KeyN')), 'next');
  assert.equal(intakeKey({ ...plain, key: 'Enter', ctrlKey: true }), 'send');
  assert.equal(intakeKey({ ...plain, key: 'Enter', metaKey: true }), 'send');
});

test('what is written or composed stays text', () => {
  assert.equal(intakeKey({ ...plain, key: 'n', code: 'KeyN' }), null);
  assert.equal(intakeKey({ ...plain, key: 'Enter' }), null);
  assert.equal(intakeKey({ ...alt('Digit1'), isComposing: true }), null);
  assert.equal(intakeKey(alt('Digit7')), null);
  assert.equal(intakeKey({ ...alt('Digit1'), ctrlKey: true }), null);
});
