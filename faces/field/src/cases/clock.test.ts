/** Among the tasks of today a case stands by the moment its clock ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf } from './clock.ts';
import type { CaseClock, CaseHead } from './types.ts';

const head = (clock: Partial<CaseClock> | null) => ({ clock }) as CaseHead;

test('a clock that runs ends when it is due; one that is met, not begun or not there comes last', () => {
  const dueAt = '2026-12-04T00:00:00+08:00';
  const due = Date.parse(dueAt);
  assert.equal(endOf(head({ state: 'ok', dueAt })), due);
  assert.equal(endOf(head({ state: 'over', dueAt })), due);
  for (const clock of [{ state: 'met', dueAt }, { state: 'none', dueAt: null }, null] as const)
    assert.ok(endOf(head(clock)) > due);
});
