import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf, ruleOf } from './wish.ts';

const rule = {
  id: 'demo:E-01:micro',
  priority: 200,
  from: '2018-01-01',
  when: { classPrefix: 'E-01', level: 'micro', timeOfDay: { from: '18:00', to: '08:00' } },
  target: { unitId: 'role:属地社区', cycle: 'micro' },
  note: '微循环内市容小事由社区处置',
} as const;

test('a rule goes through the form unchanged, but for the day it holds from', () => {
  assert.deepEqual(ruleOf(formOf(rule, 'new', '2026-11-25')), { ...rule, from: '2026-11-25' });
});

test('conditions left open are left out, and half a time of day is none', () => {
  const form = {
    ...formOf(null, 'new-1', '2026-11-25'),
    channel: 'hotline',
    timeFrom: '18:00',
    unitId: 'u1',
  };
  assert.deepEqual(ruleOf(form).when, { channel: 'hotline' });
});
