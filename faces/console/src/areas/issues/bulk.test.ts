import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planBulk } from './bulk.ts';
import type { AllowedCommand, BulkCheck } from './types.ts';

const entry = (command: string, label: string, refusal?: string): AllowedCommand => ({
  command,
  label,
  does: '',
  allowed: refusal === undefined,
  fields: [],
  ...(refusal === undefined ? {} : { refusal: { code: 'x', text: refusal } }),
});
const check = (id: string, ...commands: AllowedCommand[]): BulkCheck => ({ id, shortNumber: id, commands });

test('a command over many names those it cannot be given to, with the reason', () => {
  const [dispatch, urge] = planBulk([
    check('a', entry('dispatch', '派遣')),
    check('b', entry('dispatch', '派遣', '已由市政处签收'), entry('urge', '催办')),
  ]);
  assert.deepEqual([dispatch?.label, dispatch?.can], ['派遣', ['a']]);
  assert.deepEqual(dispatch?.cannot, [{ id: 'b', shortNumber: 'b', text: '已由市政处签收' }]);
  assert.deepEqual(urge?.can, ['b']);
});

test('nothing is closed in bulk, and what nobody takes is not offered', () => {
  const plans = planBulk([check('a', entry('close', '结案'), entry('merge', '合并', '只能并入在办的案'))]);
  assert.deepEqual(plans, []);
});
