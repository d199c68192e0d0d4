import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BarAction } from './allowed.ts';
import { planBar } from './allowed.ts';

const may = (command: string, more: Partial<BarAction> = {}): BarAction => ({
  command,
  label: command,
  allowed: true,
  ...more,
});
const names = (actions: readonly BarAction[]) => actions.map(({ command }) => command);

test('the bar has one primary, two plain and the rest behind more', () => {
  const plan = planBar([
    may('extend'),
    may('respond', { primary: true }),
    may('urge'),
    may('note'),
    may('print'),
  ]);
  assert.equal(plan.primary?.command, 'respond');
  assert.deepEqual(names(plan.plain), ['extend', 'urge']);
  assert.deepEqual(names(plan.rest), ['note', 'print']);
});

test('where nothing moves the matter on, nothing is primary', () => {
  const plan = planBar([may('recall'), may('urge')]);
  assert.equal(plan.primary, null);
  assert.deepEqual(names(plan.plain), ['recall', 'urge']);
  assert.equal(planBar([]).primary, null);
});

test('a destructive command is never primary and stands last', () => {
  const plan = planBar([may('withdraw', { destructive: true, primary: true }), may('a'), may('b'), may('c')]);
  assert.equal(plan.primary, null);
  assert.deepEqual(names(plan.rest), ['c', 'withdraw']);
});

test('what is refused is told with its reason, and is not a button', () => {
  const refused = may('return', { allowed: false, refusal: { code: 'returned_twice', text: '已退 2 次' } });
  const plan = planBar([refused, may('silent', { allowed: false }), may('a')]);
  assert.deepEqual(names(plan.refused), ['return']);
  assert.deepEqual(names([...plan.plain, ...plan.rest]), ['a']);
});
