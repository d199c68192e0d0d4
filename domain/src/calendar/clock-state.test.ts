import assert from 'node:assert/strict';
import test from 'node:test';
import { extendClock, startClock } from './clock.ts';
import { clockState, explainClock, marks, stateMoments } from './clock-state.ts';
import type { LimitUnit } from './limits.ts';
import { shippedCalendar } from './testing.ts';
import { parseMoment } from './zone.ts';

const calendar = shippedCalendar();
const at = (text: string) => parseMoment(`2026-${text}`) ?? assert.fail(`cannot read ${text}`);
const start = (from: string, limit: number, unit: LimitUnit) =>
  startClock(calendar, { kind: 'handle', limit, unit, at: at(from) });

test('a clock turns from ok to soon to due to over at the thresholds', () => {
  const clock = start('03-02T08:00', 2, 'workday');
  const states: [now: string, state: string][] = [
    ['03-02T07:59', 'notStarted'],
    ['03-02T08:00', 'ok'],
    ['03-03T11:59', 'ok'],
    ['03-03T12:00', 'soon'],
    ['03-03T16:23', 'soon'],
    ['03-03T16:24', 'due'],
    ['03-03T18:00', 'due'],
    ['03-03T18:01', 'over'],
  ];
  for (const [now, state] of states) assert.equal(clockState(calendar, clock, at(now)), state, now);
  assert.equal(clockState(calendar, null, 0), 'notStarted');
  assert.equal(clockState(calendar, clock, at('03-02T09:00'), { soon: 0.05, due: 0.5 }), 'soon');
  assert.deepEqual(stateMoments(calendar, clock), {
    soonAt: at('03-03T12:00'),
    dueSoonAt: at('03-03T16:24'),
    overAt: at('03-03T18:00'),
  });
});

test('a mark that passed before a change is told as passed and not told again', () => {
  const clock = extendClock(
    calendar,
    start('03-02T08:00', 1, 'workday'),
    at('03-02T17:00'),
    1,
    'working_hour',
  );
  assert.deepEqual(marks(calendar, clock), [
    { mark: 50, at: null, passed: true },
    { mark: 75, at: null, passed: true },
    { mark: 100, at: at('03-03T09:00'), passed: false },
  ]);
});

test('the explanation adds up to the due moment', () => {
  const clock = extendClock(calendar, start('09-29T08:00', 2, 'workday'), at('09-29T09:00'), 1);
  const told = explainClock(calendar, clock, at('09-30T08:00'));
  assert.equal(told.dueAt, at('10-08T18:00'));
  assert.equal(told.limit.ms + told.extensionMs - told.usedMs, told.remainingMs);
  assert.equal(told.exceptions.filter((e) => !e.workday).length, 5);
  assert.deepEqual(told.window, [
    ['08:00', '12:00'],
    ['14:00', '18:00'],
  ]);
});
