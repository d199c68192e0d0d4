import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandField, FieldKind } from '../types.ts';
import type { PartInput } from './commandForm.ts';
import { bodyOf, checkForm, isAsked, startValues } from './commandForm.ts';

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
  const half = { ...part, key: '2', unit: '', limit: { ...part.limit, n: 'x' } };
  assert.deepEqual(
    checkForm([field('parts')], { parts: [part, half] }, today).map(({ problem, part: where }) => [
      problem,
      where,
    ]),
    [
      ['missingChoice', { at: 1, key: '2', piece: 'unit' }],
      ['badNumber', { at: 1, key: '2', piece: 'limit' }],
    ],
  );
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

test('a split starts with two parts, the only part that is left is chosen, and of several none', () => {
  const { parts } = startValues([field('parts')]);
  assert.deepEqual(
    (parts as PartInput[]).map(({ key, title }) => [key, title]),
    [
      ['1', ''],
      ['2', ''],
    ],
  );
  const options = [{ value: '2', label: '2 更换井圈' }];
  assert.equal(startValues([field('part', { optional: true, options })]).part, '2');
  const two = [...options, { value: '3', label: '3 围护' }];
  assert.equal(startValues([field('part', { options: two })]).part, undefined);
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
