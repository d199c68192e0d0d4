import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCalendar } from './testing.ts';
import { inDutyHours } from './time.ts';
import { dayStartAt, dayTextAt, HOUR, minuteTextAt, parseMoment, secondTextAt, yearAt } from './zone.ts';

const moment = (text: string) => Date.parse(text);

test('a moment is read in its own zone, else in that of the city; what is no moment is none', () => {
  const rows: [text: string, read: string | null][] = [
    ['2026-03-02T08:00', '2026-03-02T08:00:00+08:00'],
    ['2026-03-02 08:00', '2026-03-02T08:00:00+08:00'],
    [' 2026-03-02T08:00:30.5 ', '2026-03-02T08:00:30.500+08:00'],
    ['2026-03-02T08:00Z', '2026-03-02T08:00:00Z'],
    ['2026-03-02T08:00-05:30', '2026-03-02T08:00:00-05:30'],
    ['2026-03-02T24:00', '2026-03-03T00:00:00+08:00'],
    ['2026-03-02T24:01', null],
    ['2026-03-02T25:00', null],
    ['2026-03-02T08:60', null],
    ['2026-03-02T08:00:60', null],
    ['2026-02-30T08:00', null],
    ['gestern', null],
  ];
  for (const [text, read] of rows) assert.equal(parseMoment(text), read === null ? null : moment(read), text);
});

test('day, year, second and minute are those of the city, not of Greenwich', () => {
  const newYear = moment('2025-12-31T16:00:00Z');
  assert.equal(dayTextAt(newYear), '2026-01-01');
  assert.equal(dayTextAt(newYear - 1), '2025-12-31');
  assert.deepEqual([yearAt(newYear), yearAt(newYear - 1)], [2026, 2025]);
  assert.equal(dayStartAt(newYear + 5 * HOUR), newYear);
  assert.equal(dayStartAt(newYear - 1), newYear - 24 * HOUR);
  assert.equal(secondTextAt(newYear + 999), '2026-01-01T00:00:00+08:00');
  assert.equal(minuteTextAt(newYear + 59_999), '2026-01-01 00:00');
  assert.equal(minuteTextAt(newYear, -5 * HOUR), '2025-12-31 11:00');
});

test('duty hours have both ends, and none on a day off', () => {
  const on = (text: string) => inDutyHours(shippedCalendar(), moment(text));
  const monday = '2026-03-02T';
  assert.equal(on(`${monday}09:00:00+08:00`), true);
  assert.equal(on(`${monday}12:30:00+08:00`), false);
  assert.equal(on(`${monday}03:00:00+08:00`), false);
  assert.equal(on('2026-03-01T09:00:00+08:00'), false, 'a Sunday');
  assert.equal(on('2026-02-28T09:00:00+08:00'), true, 'a Saturday worked for a day off');
});
