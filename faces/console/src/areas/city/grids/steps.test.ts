import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from './queries.ts';
import { stepsFor, waitingFor } from './steps.ts';

const asked = (state: Plan['state']) => ({ state, needs: [], agreed: [] });

test('each office sees only its own step', () => {
  assert.deepEqual(stepsFor(asked('draft'), ['area.draw'], '990106012'), ['submit', 'withdraw']);
  assert.deepEqual(stepsFor(asked('submitted'), ['area.review'], '990106'), ['review', 'return']);
  assert.deepEqual(stepsFor(asked('reviewed'), ['area.file', 'area.draw'], ''), ['file', 'decline']);
});

test('a right alone is not enough: the city draws for no street, and nothing is left when a plan is filed', () => {
  assert.deepEqual(stepsFor(asked('draft'), ['area.draw', 'area.file'], ''), []);
  assert.deepEqual(stepsFor(asked('filed'), ['area.draw'], '990106012'), []);
});

test('communities that give or get ground are asked once each, and the district waits for them', () => {
  const [one, other] = ['990106012015', '990106012016'];
  const plan = { state: 'submitted', needs: [one, other], agreed: [one] } as const;
  const of = (agreed: string[]) => ({ ...plan, needs: [...plan.needs], agreed });
  assert.deepEqual(stepsFor(of([]), ['area.agree'], one), ['agree', 'object']);
  assert.deepEqual(stepsFor(of([one]), ['area.agree'], one), ['object']);
  assert.deepEqual(stepsFor(of([one]), ['area.agree'], '990106012017'), []);
  assert.deepEqual(stepsFor(of([one]), ['area.review'], '990106'), ['return']);
  assert.deepEqual(stepsFor(of([one, other]), ['area.review'], '990106'), ['review', 'return']);
  assert.deepEqual(waitingFor(of([one])), [other]);
});
