import assert from 'node:assert/strict';
import test from 'node:test';
import { groupOf, moved, numberBeside, yesterdayEvening } from './tasks.ts';

const now = Date.parse('2026-11-30T09:41:00+08:00');
const at = (dueAt: string | null, state: 'ok' | 'paused' = 'ok') => ({
  dueAt,
  clock: { state, remainingMinutes: 1, unitClock: 'working' as const, dayMinutes: 480, dueAt },
});

test('a broken promise is over, one of today is of today, and what stands still comes later', () => {
  assert.equal(groupOf(at('2026-11-30T01:40:00.000Z'), now), 'over');
  assert.equal(groupOf(at('2026-11-30T15:59:00.000Z'), now), 'today');
  assert.equal(groupOf(at('2026-11-30T16:00:00.000Z'), now), 'later', 'midnight of the city');
  assert.equal(groupOf(at('2026-11-30T01:40:00.000Z', 'paused'), now), 'later');
  assert.equal(groupOf(at(null), now), 'later');
});

test('keys move along the rows and stop at both ends', () => {
  assert.equal(moved(['a', 'b'], null, 1), 'a');
  assert.equal(moved(['a', 'b'], 'a', 1), 'b');
  assert.equal(moved(['a', 'b'], 'b', 1), 'b');
  assert.equal(moved(['a', 'b'], 'a', -1), 'a');
  assert.equal(moved(['a', 'b'], 'gone', -1), 'a');
  assert.equal(moved([], null, 1), null);
});

test('what is new is counted from the evening before, by the clock of the city', () => {
  assert.equal(yesterdayEvening(now), Date.parse('2026-11-29T17:30:00+08:00'));
  assert.equal(
    yesterdayEvening(Date.parse('2026-11-30T00:10:00+08:00')),
    Date.parse('2026-11-29T17:30:00+08:00'),
  );
});

test('a number stands once beside a title', () => {
  assert.equal(numberBeside({ title: '井盖松动', number: '1202-0146' }), '1202-0146');
  assert.equal(numberBeside({ title: '求助 990106-20261202-0001', number: '990106-20261202-0001' }), '');
});
