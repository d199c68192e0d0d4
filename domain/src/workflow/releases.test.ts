import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal } from '../refusal.ts';
import { decideRelease, evolveRelease, periodOf, periodOver } from './releases.ts';

const asked = { id: 'r', district: '370602', period: '2026-11', digest: 'aa' };
const code = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof Refusal ? error.code : assert.fail(String(error));
  }
  return 'none';
};

test('a period is a month, a quarter or a year, and nothing else', () => {
  const days = (name: string) => {
    const { from, to } = periodOf(name) ?? assert.fail(name);
    return [from, to];
  };
  assert.deepEqual(days('2028-02'), ['2028-02-01', '2028-02-29']);
  assert.deepEqual(days('2026-Q4'), ['2026-10-01', '2026-12-31']);
  assert.deepEqual(days('2026'), ['2026-01-01', '2026-12-31']);
  for (const name of ['2026-13', '2026-Q5', '26', '0999', '2026-11-01', '2026-', ''])
    assert.equal(periodOf(name), null, name);
});

test('it is released when it is over, not on its last day', () => {
  assert.equal(
    code(() => periodOver('2026-11', '2026-11-30')),
    'field-wrong',
  );
  assert.equal(periodOver('2026-11', '2026-12-01').to, '2026-11-30');
});

test('a correction needs a reason and other numbers, and is the next edition', () => {
  const first = decideRelease(null, { ...asked, reason: 'of no first one' });
  assert.equal(first.body.reason, null);
  const state = evolveRelease(null, first);
  assert.equal(state.edition, 1);
  assert.equal(
    code(() => decideRelease(state, { ...asked, digest: 'bb', reason: ' ' })),
    'field-missing',
  );
  assert.equal(
    code(() => decideRelease(state, { ...asked, reason: 'again' })),
    'unchanged',
  );
  const second = evolveRelease(state, decideRelease(state, { ...asked, digest: 'bb', reason: '补录' }));
  assert.deepEqual([second.edition, second.digest], [2, 'bb']);
});
