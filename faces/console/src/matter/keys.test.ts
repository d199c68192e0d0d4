import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyPress } from './keys.ts';
import { keyAction as actionOf } from './keys.ts';

const keys = {
  j: 'next',
  k: 'previous',
  x: 'select',
  ' ': 'peek',
  Enter: 'open',
  d: 'give',
  r: 'return',
} as const;
const keyAction = (one: KeyPress) => actionOf(one, keys);
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: { tag: 'body', type: '', editable: false },
  ...more,
});
const on = (tag: string, type = '') => ({ target: { tag, type, editable: false } });

test('each key has its action, in either case', () => {
  assert.deepEqual(
    ['j', 'K', 'x', ' ', 'Enter', 'D', 'r'].map((key) => keyAction(press(key))),
    ['next', 'previous', 'select', 'peek', 'open', 'give', 'return'],
  );
  assert.equal(keyAction(press('q')), null);
});

test('keys are silent while typing', () => {
  for (const target of [on('input', 'text'), on('input', 'search'), on('textarea'), on('select')]) {
    assert.equal(keyAction(press('d', target)), null);
  }
  assert.equal(keyAction(press('d', { target: { tag: 'div', type: '', editable: true } })), null);
  assert.equal(keyAction(press('d', on('input', 'checkbox'))), 'give');
});

test('pinyin input fires no shortcut, told either way by the browser', () => {
  assert.equal(keyAction(press('d', { isComposing: true })), null);
  assert.equal(keyAction(press('d', { keyCode: 229 })), null);
});

test('the browser keeps its own shortcuts, a button its own space', () => {
  assert.equal(keyAction(press('d', { ctrlKey: true })), null);
  assert.equal(keyAction(press('r', { metaKey: true })), null);
  assert.equal(keyAction(press(' ', on('button'))), null);
  assert.equal(keyAction(press('Enter', on('a'))), null);
  assert.equal(keyAction(press(' ', on('input', 'checkbox'))), null);
  assert.equal(keyAction(press('j', on('button'))), 'next');
});
