import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormField } from './field.ts';
import { bodyOf, checkForm, isAsked, startValues } from './values.ts';

const field = (kind: string, more: Partial<FormField> = {}): FormField => ({
  name: kind,
  kind,
  label: kind,
  optional: false,
  ...more,
});
const today = '2026-11-24';
const problems = (fields: FormField[], values: Parameters<typeof checkForm>[1]) =>
  checkForm(fields, values, today).map(({ field: { name }, problem }) => `${name} ${problem}`);

test('what is missing is told in the order of the form, optional fields may be empty', () => {
  const fields = [field('unit'), field('text'), field('files', { optional: true })];
  assert.deepEqual(problems(fields, { text: '  ' }), ['unit missingChoice', 'text missing']);
  assert.deepEqual(problems(fields, { unit: 'u1', text: '堆放' }), []);
});

test('a plain no is an answer', () => {
  assert.deepEqual(problems([field('yes')], { yes: false }), []);
  assert.deepEqual(problems([field('yes')], {}), ['yes missingChoice']);
});

test('a limit is a whole number above zero, a number any number', () => {
  for (const n of ['0', '1.5', '-2', '两天']) {
    assert.deepEqual(problems([field('limit')], { limit: { n, unit: 'workday' } }), ['limit badNumber']);
  }
  for (const number of ['0', '-1.5', ' 12 ']) assert.deepEqual(problems([field('number')], { number }), []);
  assert.deepEqual(problems([field('number')], { number: '两' }), ['number notNumber']);
});

test('the body holds numbers, the city’s midnight and trimmed text, and nothing that was left empty', () => {
  const fields = [
    ...['date', 'limit', 'text', 'number'].map((kind) => field(kind)),
    field('files', { optional: true }),
  ];
  const body = bodyOf(fields, {
    date: '2026-12-01',
    limit: { n: ' 8 ', unit: 'working_hour' },
    text: ' 等料 ',
    number: ' 2.5 ',
    files: [],
  });
  assert.deepEqual(body, {
    date: Date.parse('2026-11-30T16:00:00Z'),
    limit: { n: 8, unit: 'working_hour' },
    text: '等料',
    number: 2.5,
  });
});

test('the form starts with what the server suggests, and with the only lane there is', () => {
  const options = [
    { value: 'a', label: '市政处' },
    { value: 'b', label: '环卫中心', suggested: true, reasons: ['规则 12'] },
  ];
  assert.equal(startValues([field('unit', { options })]).unit, 'b');
  assert.deepEqual(startValues([field('units', { options })]).units, ['b']);
  assert.equal(startValues([field('lane', { options: [{ value: 'd2', label: '住建局' }] })]).lane, 'd2');
});

test('a choice that may be left open and offers nothing is not asked', () => {
  assert.equal(isAsked(field('choice', { optional: true, options: [] }), {}), false);
  assert.equal(isAsked(field('choice', { options: [] }), {}), true);
  // A class is searched: it offers nothing by itself.
  assert.equal(isAsked(field('choice', { optional: true }), {}), true);
});

test('what hangs on another answer is asked with that answer', () => {
  const more = field('limit', { onlyIf: { field: 'grant', is: true } });
  assert.equal(isAsked(more, { grant: true }), true);
  assert.equal(isAsked(more, { grant: false }), false);
  assert.equal(isAsked(more, {}), false);
});

test('a limit to choose begins with all that was asked', () => {
  const options = [{ value: '8 working_hour', label: '8 工作时' }];
  assert.deepEqual(startValues([field('limit', { options })]).limit, { n: '8', unit: 'working_hour' });
});
