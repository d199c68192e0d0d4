import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { dayNumber, dayText } from '../../calendar/zone.ts';
import { isDueOn, isRhythm, type Rhythm } from './due.ts';
import { readRhythm } from './read.ts';

const calendar = shippedCalendar();

/** Days on which a rhythm is due, of so many from a day on. */
function dueFrom(first: string, count: number, rhythm: Rhythm): string[] {
  const start = dayNumber(first) ?? assert.fail('no day');
  const days = Array.from({ length: count }, (_, index) => start + index);
  return days.filter((day) => isDueOn(rhythm, day, calendar)).map((day) => dayText(day).slice(5));
}

test('a plan is due by the day, the week, the month and the calendar', () => {
  // 2026-09-28 is a Monday; from 1 October on the nation is off, and 10 October is worked on.
  const from = (frequency: Rhythm['frequency'], days: readonly number[] = []) =>
    dueFrom('2026-09-28', 14, { frequency, days });
  assert.equal(from('daily').length, 14);
  assert.deepEqual(from('workdays'), ['09-28', '09-29', '09-30', '10-08', '10-09', '10-10']);
  assert.deepEqual(from('days_off').slice(0, 2), ['10-01', '10-02']);
  assert.equal(from('days_off').length, 8);
  assert.deepEqual(from('weekly', [1, 4]), ['09-28', '10-01', '10-05', '10-08']);
  assert.deepEqual(from('monthly', [1, 30]), ['09-30', '10-01']);
});

test('days a month lacks fall on its last day, once', () => {
  assert.deepEqual(dueFrom('2026-02-20', 10, { frequency: 'monthly', days: [29, 30, 31] }), ['02-28']);
});

test('a rhythm names days where it needs them, each once', () => {
  const is = (frequency: Rhythm['frequency'], ...days: number[]) => isRhythm({ frequency, days });
  assert.deepEqual(
    [
      is('daily'),
      is('weekly', 7),
      is('monthly', 31),
      is('weekly'),
      is('weekly', 8),
      is('daily', 1),
      is('weekly', 2, 2),
    ],
    [true, true, true, false, false, false, false],
  );
});

test('a rhythm is read as people write it, and nothing else', () => {
  const read = (text: string) => {
    const found = readRhythm(text);
    return found === null ? null : [found.frequency, ...found.days].join(' ');
  };
  assert.deepEqual(
    [
      '每天',
      '工作日',
      '节假日',
      '每周一、三、五',
      '每周1,7',
      '每周天',
      '每月1、15日',
      '每周八',
      '每月',
      '常去',
      '每周3、3',
    ].map(read),
    [
      'daily',
      'workdays',
      'days_off',
      'weekly 1 3 5',
      'weekly 1 7',
      'weekly 7',
      'monthly 1 15',
      null,
      null,
      null,
      null,
    ],
  );
});
