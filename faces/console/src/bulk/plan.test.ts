import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormField } from '../forms/field.ts';
import type { AllowedCommand } from '../matter/types.ts';
import { type Checked, planAll } from './plan.ts';

const note: FormField = { name: 'note', kind: 'text', label: '说明', optional: true };
const lane = (...keys: string[]): FormField => ({
  name: 'lane',
  kind: 'lane',
  label: '哪一方',
  optional: keys.length < 2,
  options: keys.map((value) => ({ value, label: value })),
});
const entry = (command: string, fields: FormField[], refusal?: string): AllowedCommand => ({
  command,
  label: command,
  does: '',
  allowed: refusal === undefined,
  fields,
  ...(refusal === undefined ? {} : { refusal: { code: 'x', text: refusal } }),
});
const check = (id: string, ...commands: AllowedCommand[]): Checked => ({ id, shortNumber: id, commands });

test('a command that some take is offered, and names the others with the reason', () => {
  const { plans, apart } = planAll([
    check('a', entry('lend', [note])),
    check('b', entry('lend', [note], '已借出'), entry('take', [])),
  ]);
  assert.deepEqual(
    plans.map(({ command, can }) => [command, can]),
    [
      ['lend', ['a']],
      ['take', ['b']],
    ],
  );
  assert.deepEqual(plans[0]?.cannot, [{ id: 'b', shortNumber: 'b', text: '已借出' }]);
  assert.deepEqual(plans[0]?.fields, [note]);
  assert.deepEqual(apart, []);
});

test('what asks different things of different cases is done one by one', () => {
  const { plans, apart } = planAll([
    check('a', entry('lend', [note]), entry('remind', [lane('x')])),
    check('b', entry('lend', [{ ...note, optional: false }]), entry('remind', [lane('y')])),
  ]);
  assert.deepEqual(apart, ['lend']);
  assert.deepEqual(
    plans.map(({ command }) => command),
    ['remind'],
    'the only lane that can be meant is no question',
  );
  const several = planAll([
    check('a', entry('remind', [lane('x', 'y')])),
    check('b', entry('remind', [lane('y', 'z')])),
  ]);
  assert.deepEqual(several.apart, ['remind']);
});
