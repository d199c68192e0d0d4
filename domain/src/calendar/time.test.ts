import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarProblems, compileCalendar, isWorkday, spansOf } from './calendar.ts';
import { dueOf, mergePauses } from './due.ts';
import { limitMs } from './limits.ts';
import { seededRandom, shippedCalendar } from './testing.ts';
import { addTime, type ClockType, elapsed, nextDutyMoment } from './time.ts';
import { DAY, dayNumber, dayOf, HOUR, MINUTE, momentText, parseMoment, weekday } from './zone.ts';

const calendar = shippedCalendar();
const at = (text: string) => parseMoment(text) ?? assert.fail(`cannot read ${text}`);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });

test('time worked ends with the window it ends in, whatever the start', () => {
  const cases: [from: string, hours: number, due: string][] = [
    ['2026-03-02T08:00', 8, '2026-03-02T18:00:00+08:00'],
    ['2026-03-02T08:00', 4, '2026-03-02T12:00:00+08:00'],
    ['2026-03-02T12:00', 4, '2026-03-02T18:00:00+08:00'],
    ['2026-03-02T13:00', 1, '2026-03-02T15:00:00+08:00'],
    ['2026-03-02T18:00', 1, '2026-03-03T09:00:00+08:00'],
    ['2026-03-02T23:59', 8, '2026-03-03T18:00:00+08:00'],
    ['2026-03-06T17:30:20', 1, '2026-03-09T08:30:20+08:00'],
    ['2026-03-07T10:00', 0, '2026-03-07T10:00:00+08:00'],
    ['2026-09-30T17:00', 2, '2026-10-08T09:00:00+08:00'],
    ['2026-02-14T09:00', 8, '2026-02-24T09:00:00+08:00'],
  ];
  for (const [from, hours, due] of cases) {
    assert.equal(
      momentText(addTime(calendar, at(from), 'working', hours * HOUR)),
      due,
      `${from} + ${hours} h`,
    );
  }
});

test('the clocks agree with a walk minute by minute', () => {
  const random = seededRandom(20260930);
  for (let round = 0; round < 60; round++) {
    const from = at('2019-01-01T00:00') + Math.floor(random() * 2700 * 1440) * MINUTE;
    const minutes = Math.floor(random() * 2000);
    for (const clock of ['working', 'urgent'] as ClockType[]) {
      const due = addTime(calendar, from, clock, minutes * MINUTE);
      assert.equal(
        momentText(due),
        momentText(walk(clock, from, minutes)),
        `${momentText(from)} + ${minutes} ${clock}`,
      );
      assert.equal(elapsed(calendar, clock, from, due), minutes * MINUTE);
    }
  }
});

/** Knows nothing of sums: asks of each minute whether it counts. */
function walk(clock: ClockType, from: number, minutes: number): number {
  let now = from;
  for (let left = minutes; left > 0; now += MINUTE) {
    const day = dayOf(now);
    const inDay = now + 8 * HOUR - day * DAY;
    const counts = clock === 'urgent' || spansOf(calendar, day).some((s) => inDay >= s.from && inDay < s.to);
    if (counts) left -= 1;
  }
  return now;
}

test('elapsed undoes addTime, never falls, and adds up over any moment between', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 2000; round++) {
    const from = at('2017-06-01T00:00') + Math.floor(random() * 4000 * DAY);
    const ms = Math.floor(random() * 300 * HOUR);
    const due = addTime(calendar, from, 'working', ms);
    assert.equal(elapsed(calendar, 'working', from, due), ms);
    assert.ok(addTime(calendar, from, 'working', ms + 1) > due);
    const between = from + Math.floor(random() * (due - from));
    const parts = elapsed(calendar, 'working', from, between) + elapsed(calendar, 'working', between, due);
    assert.equal(parts, ms);
  }
});

test('seven days of pause move a due moment, touching and overlapping pauses count once', () => {
  const pauses = [
    span('2026-03-03T08:00', '2026-03-04T08:00'),
    span('2026-03-04T08:00', '2026-03-05T08:00'),
    span('2026-03-03T12:00', '2026-03-04T12:00'),
    span('2026-03-09T09:00', '2026-03-09T09:00'),
  ];
  assert.deepEqual(mergePauses(pauses), [span('2026-03-03T08:00', '2026-03-05T08:00')]);
  const answer = dueOf({ from: at('2026-03-02T08:00'), limit: 2, unit: 'workday', pauses }, calendar);
  assert.equal(answer.due, at('2026-03-05T18:00'));
  assert.deepEqual(answer.marks, {
    '50': at('2026-03-02T18:00'),
    '75': at('2026-03-05T12:00'),
    '100': answer.due,
  });
});

test('a pause without an end leaves the due moment open, not the marks before it', () => {
  const pauses = [{ from: at('2026-03-02T13:00'), to: null }];
  const answer = dueOf({ from: at('2026-03-02T08:00'), limit: 1, unit: 'workday', pauses }, calendar);
  assert.deepEqual(answer.marks, { '50': at('2026-03-02T12:00'), '75': null, '100': null });
  assert.equal(answer.due, null);
});

test('a pause around the start moves the start', () => {
  const pauses = [span('2026-03-01T00:00', '2026-03-03T10:00')];
  assert.equal(
    dueOf({ from: at('2026-03-02T08:00'), limit: 1, unit: 'urgent_hour', pauses }, calendar).due,
    at('2026-03-03T11:00'),
  );
});

test('beyond the published years Monday to Friday holds and the answer says so', () => {
  const known = dueOf({ from: at('2026-12-30T08:00'), limit: 1, unit: 'workday' }, calendar);
  assert.equal(known.estimated, false);
  const beyond = dueOf({ from: at('2026-12-31T08:00'), limit: 2, unit: 'workday' }, calendar);
  assert.deepEqual([beyond.due, beyond.estimated], [at('2027-01-01T18:00'), true]);
  assert.equal(
    dueOf({ from: at('2030-01-01T00:00'), limit: 2, unit: 'urgent_hour' }, calendar).estimated,
    false,
  );
  assert.equal(
    momentText(addTime(calendar, at('2095-01-03T08:00'), 'working', 8 * HOUR)),
    '2095-01-03T18:00:00+08:00',
  );
  assert.throws(() => addTime(calendar, at('2199-12-31T08:00'), 'working', 9000 * HOUR), /可计算范围/);
});

test('a cold calendar asked far ahead or far back answers like a warm one', () => {
  const cold = shippedCalendar();
  const [early, late] = [at('1999-03-01T08:00'), at('2031-03-03T08:00')];
  const once = elapsed(cold, 'working', early, late);
  assert.equal(elapsed(cold, 'working', early, late), once);
  assert.equal(addTime(cold, early, 'working', once), at('2031-02-28T18:00'));
});

test('"end of the N-th workday" does not count the day of the start', () => {
  const city = shippedCalendar({ workdayMode: 'end_of_nth_workday' });
  const cases: [from: string, limit: number, unit: 'workday' | 'urgent_workday', due: string][] = [
    ['2026-03-02T09:17', 1, 'workday', '2026-03-03T18:00'],
    ['2026-03-06T23:00', 2, 'workday', '2026-03-10T18:00'],
    ['2026-09-30T09:00', 1, 'workday', '2026-10-08T18:00'],
    ['2026-03-06T23:00', 2, 'urgent_workday', '2026-03-09T00:00'],
  ];
  for (const [from, limit, unit, due] of cases) {
    assert.equal(dueOf({ from: at(from), limit, unit }, city).due, at(due), `${from} + ${limit} ${unit}`);
  }
});

test('a summer window holds on its days only', () => {
  const windows = [
    {
      from: '2018-01-01',
      spans: [
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ],
    },
    {
      from: '2026-06-01',
      to: '2026-09-30',
      spans: [
        ['07:00', '11:00'],
        ['15:00', '19:00'],
      ],
    },
  ] as const;
  const city = shippedCalendar({ windows });
  assert.equal(addTime(city, at('2026-05-29T17:00'), 'working', 2 * HOUR), at('2026-06-01T08:00'));
  assert.equal(addTime(city, at('2026-09-30T18:00'), 'working', 2 * HOUR), at('2026-10-08T09:00'));
});

test('reminders wait for duty hours', () => {
  const cases: [at: string, next: string][] = [
    ['2026-03-02T09:00', '2026-03-02T09:00'],
    ['2026-03-02T18:00', '2026-03-02T18:00'],
    ['2026-03-02T18:01', '2026-03-03T08:00'],
    ['2026-03-02T03:00', '2026-03-02T08:00'],
    ['2026-03-02T12:30', '2026-03-02T14:00'],
    ['2026-10-01T10:00', '2026-10-08T08:00'],
  ];
  for (const [from, next] of cases) assert.equal(nextDutyMoment(calendar, at(from)), at(next), from);
});

test('a 调休 Saturday is a workday and a holiday Monday is not', () => {
  assert.equal(isWorkday(calendar, dayNumber('2026-10-10') ?? 0), true);
  assert.equal(isWorkday(calendar, dayNumber('2026-10-05') ?? 0), false);
  assert.equal(weekday(dayNumber('2026-10-05') ?? 0), 1);
});

test('a broken calendar is refused with every reason', () => {
  const broken = {
    ...calendar.data,
    windows: [{ from: '2026-13-01', spans: [['12:00', '08:00']] as const }],
  };
  const problems = calendarProblems({ ...broken, exceptions: { '2026-02-30': false } });
  assert.equal(problems.length, 3);
  assert.throws(() => compileCalendar({ ...broken, windows: [] }), /至少要有一条/);
});

test('broken moments and limits are refused', () => {
  for (const text of ['2026-02-30T08:00', '2026-01-01', '2026-01-01T25:00', 'x'])
    assert.equal(parseMoment(text), null);
  assert.equal(parseMoment('2026-01-01T00:00:00Z'), at('2026-01-01T08:00:00+08:00'));
  assert.throws(() => limitMs(calendar, -1, 'workday', 0), RangeError);
  assert.throws(() => addTime(calendar, 0, 'working', Number.NaN), RangeError);
});
