import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormField, FormValues } from '../../../../forms/field.ts';
import { checkForm, startValues } from '../../../../forms/values.ts';
import { issueRules, type PartInput } from './rules.ts';

const field = (kind: string, more: Partial<FormField> = {}): FormField => ({
  name: kind,
  kind,
  label: kind,
  optional: false,
  ...more,
});
const check = (fields: FormField[], values: FormValues) =>
  checkForm(fields, values, '2026-11-24', issueRules).map(({ field: { name }, problem, piece }) =>
    [piece?.id ?? name, problem].join(' '),
  );

test('a review date lies after today', () => {
  assert.deepEqual(check([field('date')], { date: '2026-11-24' }), ['date datePast']);
  assert.deepEqual(check([field('date')], { date: '2026-11-25' }), []);
});

test('a split has two whole parts at least', () => {
  const part = { key: '1', title: '围护', unit: 'u1', limit: { n: '3', unit: 'urgent_hour' } } as const;
  assert.deepEqual(check([field('parts')], { parts: [part] }), ['parts tooFewParts']);
  const half = { ...part, key: '2', unit: '', limit: { ...part.limit, n: 'x' } };
  assert.deepEqual(check([field('parts')], { parts: [part, half] }), [
    '2-unit missingChoice',
    '2-limit badNumber',
  ]);
  assert.deepEqual(check([field('parts')], { parts: [part, part] }), []);
});

test('a split starts with two parts, the only part that is left is chosen, and of several none', () => {
  const start = (one: FormField) => startValues([one], issueRules)[one.name];
  assert.deepEqual(
    (start(field('parts')) as PartInput[]).map(({ key, title }) => [key, title]),
    [
      ['1', ''],
      ['2', ''],
    ],
  );
  const options = [{ value: '2', label: '2 更换井圈' }];
  assert.equal(start(field('part', { optional: true, options })), '2');
  assert.equal(start(field('part', { options: [...options, { value: '3', label: '3 围护' }] })), undefined);
});
