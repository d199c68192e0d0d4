/** A page of a case stays a page however many answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import { foremost } from './views.ts';

test('of a thousand objections the open ones are shown before answered ones, the newest of these, in their order', () => {
  const lanes = Array.from({ length: 1000 }, (_, n) => ({
    ...{ key: String(n + 1), seat: null, clocks: {} },
    stage: n % 10 === 0 ? 'raised' : 'answered',
  }));
  const shown = foremost(admissions, 'objection', lanes);
  assert.equal(shown.length, 200);
  assert.equal(shown.filter(({ stage }) => stage === 'raised').length, 100, 'all that are open');
  const keys = shown.map(({ key }) => Number(key));
  assert.deepEqual(
    keys,
    keys.toSorted((a, b) => a - b),
  );
  assert.deepEqual([keys[0], keys.at(-1)], [1, 1000]);
  assert.deepEqual(foremost(admissions, 'objection', lanes.slice(0, 200)), lanes.slice(0, 200));
  const open = lanes.map((lane) => ({ ...lane, stage: 'raised' }));
  assert.equal(foremost(admissions, 'objection', open).length, 200, 'never more than a page takes');
});
