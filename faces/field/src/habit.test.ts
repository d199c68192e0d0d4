import assert from 'node:assert/strict';
import { test } from 'node:test';
import { habitual, readHabit, withUse } from './habit.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-25T10:00:00+08:00');

test('tiles keep their places all day; what was used yesterday goes before what is rarer', () => {
  let habit = withUse({}, 'B', now - 2 * day);
  habit = withUse(withUse(habit, 'A', now - day), 'A', now - day);
  assert.deepEqual(habitual(habit, now), ['A', 'B']);
  // Five of another class today move nothing before midnight in the city.
  for (let n = 0; n < 5; n += 1) habit = withUse(habit, 'C', now);
  assert.deepEqual(habitual(habit, now), ['A', 'B']);
  assert.deepEqual(habitual(habit, Date.parse('2026-11-25T23:59:00+08:00')), ['A', 'B']);
  assert.deepEqual(habitual(habit, Date.parse('2026-11-26T00:01:00+08:00')), ['C', 'A', 'B']);
});

test('what was used longer than a month ago is forgotten, and equals stand in one order', () => {
  const habit = withUse(withUse(withUse({}, 'Z', now - 40 * day), 'B', now - day), 'A', now - day);
  assert.deepEqual(habitual(habit, now), ['A', 'B']);
  assert.equal(JSON.stringify(habit).includes('Z'), false);
});

test('sums kept by an older version are not lost', () => {
  assert.deepEqual(habitual(readHabit({ A: 2, B: 7 }, now), now), ['B', 'A']);
  assert.deepEqual(readHabit(null, now), {});
});
