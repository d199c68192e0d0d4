import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_LENGTH, checkCodeFrom, printedCode, typedCode } from './check-code.ts';
import { evolveSeries, isNumberFormat, numberKey, numberText, type SeriesEvent } from './series.ts';

const given = (paper: string): SeriesEvent => ({
  name: 'given',
  body: {
    id: 's',
    district: '990106',
    kind: 'supervise',
    year: 2026,
    paper,
    trade: 'issue',
    about: 'a',
    event: 3,
  },
});

test('the state of a series counts what was given', () => {
  const first = evolveSeries(null, given('p1'));
  assert.deepEqual(first, { id: 's', district: '990106', kind: 'supervise', year: 2026, last: 1 });
  assert.equal(evolveSeries(first, given('p2')).last, 2);
});

test('a number is written as its format says, and compared whatever brackets were typed', () => {
  const text = numberText('〔{year}〕督字第{n}号', { year: 2026, n: 17 });
  assert.equal(text, '〔2026〕督字第17号');
  for (const typed of ['[2026] 督字第 17 号', '（２０２６）督字第１７号', '2026督字第17号'])
    assert.equal(numberKey(typed), numberKey(text), typed);
  assert.notEqual(numberKey('〔2026〕督字第1号'), numberKey(text));
  assert.notEqual(numberKey('〔2026〕回字第17号'), numberKey(text));
  assert.deepEqual(['〔{year}〕督字第{n}号', '督字第{n}号', '〔{year}〕督字'].map(isNumberFormat), [
    true,
    false,
    false,
  ]);
});

test('a check code has no sign that is taken for another, and is read as it was printed or typed', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, n) => (n * 37 + 11) % 256);
  const code = checkCodeFrom(bytes) ?? assert.fail('64 bytes are enough');
  assert.equal(code.length, CODE_LENGTH);
  assert.doesNotMatch(code, /[01OIL]/);
  assert.match(printedCode(code), /^.{4}-.{4}-.{4}$/);
  assert.equal(typedCode(` ${printedCode(code).toLowerCase()} `), code);
  assert.equal(checkCodeFrom(new Uint8Array(CODE_LENGTH).fill(255)), null);
  assert.equal(checkCodeFrom(new Uint8Array(3)), null);
});
