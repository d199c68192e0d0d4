import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AllowedCommand, BulkCheck } from '../types.ts';
import { planBulk, suggestedOf } from './bulk.ts';

const entry = (command: string, label: string, refusal?: string): AllowedCommand => ({
  command,
  label,
  does: '',
  allowed: refusal === undefined,
  fields: [],
  ...(refusal === undefined ? {} : { refusal: { code: 'x', text: refusal } }),
});
const check = (id: string, ...commands: AllowedCommand[]): BulkCheck => ({
  id,
  shortNumber: id,
  suggestedUnit: null,
  commands,
});

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

test('only a dispatch goes each to its suggested unit, and only what it can be given to', () => {
  const unit = { id: 'u', name: '环卫中心', reasons: [] };
  const checks = [
    { ...check('a', entry('dispatch', '派遣'), entry('urge', '催办')), suggestedUnit: unit },
    check('b', entry('dispatch', '派遣'), entry('urge', '催办')),
    { ...check('c', entry('dispatch', '派遣', '已签收'), entry('urge', '催办')), suggestedUnit: unit },
  ];
  const [dispatch, urge] = planBulk(checks);
  assert.ok(dispatch && urge);
  assert.deepEqual(
    suggestedOf(dispatch, checks).map(({ id }) => id),
    ['a'],
  );
  assert.deepEqual(suggestedOf(urge, checks), []);
});
