import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoutingNote } from '@gridgov/domain/city/routing/kept.ts';
import type { Names } from '../show/names.ts';
import { groundOf } from './ground.ts';

const names = {
  unit: (id: string) => ({ lamps: '路灯所', roads: '市政处' })[id] ?? id,
  said: (_kind: string, name: string) => name,
} as unknown as Names;
const note: RoutingNote = {
  rule: '21',
  suggested: 'lamps',
  reasons: [{ condition: 'classPrefix', wanted: '路灯', given: '路灯' }],
  runnersUp: [],
};

test('the rule’s reasons are told where its unit was taken', () => {
  assert.deepEqual(groundOf('lamps', note, names, 'zh'), ['类别：规则为 路灯，本件为 路灯']);
});

test('where a person chose otherwise, that is told, and what was suggested', () => {
  const [chosen, why] = groundOf('roads', note, names, 'zh');
  assert.equal(chosen, '规则建议 路灯所，由人改选 市政处');
  assert.equal(why, '建议的依据：类别：规则为 路灯，本件为 路灯');
  assert.match(groundOf('roads', note, names, 'en')[0] ?? '', /suggested 路灯所; a person chose 市政处/);
});

test('without a rule there is no ground to tell', () => {
  assert.deepEqual(groundOf('roads', null, names, 'zh'), []);
  assert.deepEqual(groundOf('roads', { ...note, rule: null, suggested: null, reasons: [] }, names, 'zh'), []);
});
