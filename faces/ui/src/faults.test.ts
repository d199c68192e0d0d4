import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyWrong } from './faults.ts';
import { uiWords } from './words.ts';

const wrong = (validity: Partial<ValidityState>, given: Readonly<Record<string, string>> = {}) =>
  whyWrong(
    {
      validity,
      validationMessage: given.said ?? 'Please fill out this field.',
      getAttribute: (name) => given[name] ?? null,
    },
    uiWords['zh-CN'],
  );

test('what the browser finds wrong is said in the words of the page', () => {
  assert.equal(wrong({ valueMissing: true }), '要填');
  assert.equal(wrong({ tooShort: true }, { minlength: '2' }), '至少 2 个字');
  assert.equal(wrong({ rangeUnderflow: true }, { min: '1' }), '不小于 1');
  assert.equal(wrong({ typeMismatch: true }, { type: 'email' }), '写成 name@example.org 这样');
  assert.equal(wrong({ patternMismatch: true }), '写法不对');
});

test('what a control says of itself goes before all else', () => {
  const said = '没有这一天，写成 2026-11-28 这样';
  assert.equal(wrong({ customError: true, valueMissing: true }, { said }), said);
});
