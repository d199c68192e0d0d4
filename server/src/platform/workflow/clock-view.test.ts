import assert from 'node:assert/strict';
import test from 'node:test';
import { startClock } from '@gridgov/domain/calendar/clock.ts';
import type { ClockUnit } from '@gridgov/domain/calendar/limits.ts';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { clockView } from './clock-view.ts';

const at = Date.parse('2026-11-24T09:00:00+08:00');

test('what runs day and night is not called urgent where it ends at a moment somebody set', () => {
  const calendar = shippedCalendar();
  const said = (limit: number, unit: ClockUnit) =>
    clockView(calendar, startClock(calendar, { kind: 'term', limit, unit, at }), at).unitClock;
  assert.equal(said(3, 'minute'), 'urgent');
  assert.equal(said(7 * 24, 'moment'), 'natural', 'a training next week');
  assert.equal(said(5, 'statutory_day'), 'natural');
  assert.deepEqual([said(12, 'urgent_hour'), said(2, 'workday')], ['urgent', 'working']);
});
