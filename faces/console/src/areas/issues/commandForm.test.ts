import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, checkForm, startValues } from './commandForm.ts';
import type { CommandField, FieldKind } from './types.ts';

const field = (kind: FieldKind, more: Partial<CommandField> = {}): CommandField => ({
  name: kind,
  kind,
  label: kind,
  optional: false,
  ...more,
});
const today = '2026-11-24';
const problems = (fields: CommandField[], values: Parameters<typeof checkForm>[1]) =>
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

test('a review date lies after today and a limit is a whole number', () => {
  assert.deepEqual(problems([field('date')], { date: today }), ['date datePast']);
  assert.deepEqual(problems([field('date')], { date: '2026-11-25' }), []);
  for (const n of ['0', '1.5', '-2', '两天']) {
    assert.deepEqual(problems([field('limit')], { limit: { n, unit: 'workday' } }), ['limit badNumber']);
  }
});

test('a split has two whole parts at least', () => {
  const part = { key: '1', title: '围护', unit: 'u1', limit: { n: '3', unit: 'urgent_hour' } } as const;
  assert.deepEqual(problems([field('parts')], { parts: [part] }), ['parts tooFewParts']);
  assert.deepEqual(problems([field('parts')], { parts: [part, { ...part, unit: '' }] }), ['parts missing']);
  assert.deepEqual(problems([field('parts')], { parts: [part, part] }), []);
});

test('the body holds numbers, the city’s midnight and trimmed text, and nothing that was left empty', () => {
  const fields = [field('date'), field('limit'), field('text'), field('files', { optional: true })];
  const body = bodyOf(fields, {
    date: '2026-12-01',
    limit: { n: ' 8 ', unit: 'working_hour' },
    text: ' 等料 ',
    files: [],
  });
  assert.deepEqual(body, {
    date: Date.parse('2026-11-30T16:00:00Z'),
    limit: { n: 8, unit: 'working_hour' },
    text: '等料',
  });
});

test('the form starts with what the server suggests', () => {
  const options = [
    { value: 'a', label: '市政处' },
    { value: 'b', label: '环卫中心', suggested: true, reasons: ['规则 12'] },
  ];
  assert.equal(startValues([field('unit', { options })]).unit, 'b');
  assert.deepEqual(startValues([field('units', { options })]).units, ['b']);
});
