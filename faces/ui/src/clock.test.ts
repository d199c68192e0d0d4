import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClockState, ClockUnit } from './clock.ts';
import { clockWords, minutesOfDay, spanWords } from './clock.ts';
import { dayAndTime, dueWords, instantWords, shortInstant } from './times.ts';
import { fill, uiWords } from './words.ts';

const zh = uiWords['zh-CN'];
const { en } = uiWords;
const said = (state: ClockState, remainingMinutes: number | null, unitClock: ClockUnit = 'working') =>
  clockWords({ state, remainingMinutes, unitClock }, zh);

describe('the words of a clock', () => {
  test('a day of a working clock is one window, of an urgent clock 24 hours', () => {
    assert.equal(said('ok', 2 * 480 + 180), '余2天3时');
    assert.equal(said('ok', 2 * 480 + 180, 'urgent'), '余19时');
    assert.equal(said('ok', 2 * 1440 + 180, 'urgent'), '余2天3时');
    assert.equal(minutesOfDay({ unitClock: 'working', dayMinutes: 450 }), 450);
  });
  test('below a day hours and minutes are told, zero parts are not', () => {
    assert.equal(said('soon', 314), '余5时14分');
    assert.equal(said('soon', 120), '余2时');
    assert.equal(said('due', 40), '余40分');
    assert.equal(said('due', 0.4), '余不到1分');
  });
  test('over is told from a negative remainder', () => {
    assert.equal(said('over', -180), '超3时');
    assert.equal(said('over', -(480 + 125)), '超1天2时');
  });
  test('a pause names its review day, with the year when it is another', () => {
    const paused = { state: 'paused', remainingMinutes: null, unitClock: 'working' } as const;
    assert.equal(clockWords({ ...paused, pausedUntil: '2026-12-01' }, zh, '2026-11-24'), '挂账至12-01');
    assert.equal(clockWords({ ...paused, pausedUntil: '2027-01-04' }, zh, '2026-11-24'), '挂账至2027-01-04');
    assert.equal(clockWords(paused, zh), '挂账');
  });
  test('before a clock and after closing there are plain words', () => {
    assert.deepEqual(
      [said('none', null), said('met', null), said('late', null)],
      ['未起算', '按期', '超期办结'],
    );
  });
  test('English keeps the order and the spaces', () => {
    assert.equal(
      clockWords({ state: 'ok', remainingMinutes: 1140, unitClock: 'working' }, en),
      '2 d 3 h left',
    );
    assert.equal(spanWords(200, 480, en), '3 h 20 min');
  });
});

describe('the words of times', () => {
  const now = Date.parse('2026-11-24T14:30:00+08:00');
  test('are in the zone of the city', () => {
    assert.deepEqual(dayAndTime('2026-11-24T17:30:00Z'), { day: '2026-11-25', time: '01:30' });
  });
  test('near days have names, far days weekdays, other years their year', () => {
    assert.equal(instantWords('2026-11-24T10:10:00+08:00', now, zh), '今天 10:10');
    assert.equal(dueWords('2026-11-26T17:30:00+08:00', now, zh), '11-26（周四）17:30');
    assert.equal(dueWords('2026-11-26T17:30:00+08:00', now, en), '11-26 (Thu) 17:30');
    assert.equal(instantWords('2025-11-26T17:30:00+08:00', now, zh), '2025-11-26 17:30');
    assert.equal(shortInstant('2026-11-24T09:03:00+08:00', now), '09:03');
  });
});

test('both languages have every word and the same places in it', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  assert.deepEqual(Object.keys(en), Object.keys(zh));
  for (const key of Object.keys(zh) as (keyof typeof zh)[])
    assert.deepEqual(places(en[key]), places(zh[key]), key);
  assert.equal(fill('{a}/{b}', { a: 1 }), '1/{b}');
});
