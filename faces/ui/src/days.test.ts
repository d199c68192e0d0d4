import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayByKey, monthsAfter, readDay, readTime, weeksOf } from './days.ts';

const TODAY = '2026-11-24';

test('a day is read as people type it, and only where there is such a day', () => {
  for (const text of ['2026-12-05', '2026/12/5', '2026.12.05', '20261205', '2026年12月5日', '２０２６-12-05'])
    assert.equal(readDay(text, TODAY), '2026-12-05', text);
  assert.equal(readDay('12-5', TODAY), '2026-12-05');
  assert.equal(readDay('2028-02-29', TODAY), '2028-02-29');
  for (const text of ['', '2026', '2026-1', '2026-02-30', '2026-13-01', '05-12-2026', '2026-12-05x', '明天'])
    assert.equal(readDay(text, TODAY), '', text);
});

test('a time of day is one of 24 hours', () => {
  for (const [text, time] of [
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['21：30', '21:30'],
    ['00:00', '00:00'],
    ['24:00', ''],
    ['9:5', ''],
    ['9:60', ''],
    ['905', ''],
    ['', ''],
  ] as const)
    assert.equal(readTime(text), time, text);
});

test('a month is shown in whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11-24');
  assert.deepEqual([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)], [6, '2026-10-26', '2026-12-06']);
  assert.equal(weeksOf('2027-02-10').length, 4);
});

test('keys walk days, weeks, months and years, and stay in a shorter month', () => {
  const walk = (key: string, day: string, shift = false) => dayByKey(key, shift, day);
  assert.equal(walk('ArrowRight', '2026-12-31'), '2027-01-01');
  assert.equal(walk('ArrowUp', '2026-11-03'), '2026-10-27');
  assert.equal(walk('Home', '2026-11-24'), '2026-11-23');
  assert.equal(walk('End', '2026-11-24'), '2026-11-29');
  assert.equal(walk('PageDown', '2027-01-31'), '2027-02-28');
  assert.equal(walk('PageUp', '2028-02-29', true), '2027-02-28');
  assert.equal(monthsAfter('2026-11-30', 3), '2027-02-28');
  assert.equal(walk('a', '2026-11-24'), null);
});
