import assert from 'node:assert/strict';
import test from 'node:test';
import { spansOf } from './calendar.ts';
import {
  type Clock,
  changeCalendar,
  changeLimit,
  extendClock,
  isLate,
  lastChangeOf,
  pauseClock,
  remaining,
  resumeClock,
  startClock,
  stopClock,
  usedBy,
} from './clock.ts';
import { clockState, marks } from './clock-state.ts';
import { dueOf } from './due.ts';
import { LIMIT_UNITS, type LimitUnit } from './limits.ts';
import { seededRandom, shippedCalendar } from './testing.ts';
import { DAY, dayOf, HOUR, MINUTE, momentText, parseMoment } from './zone.ts';

const calendar = shippedCalendar();
const at = (text: string) => parseMoment(`2026-${text}`) ?? assert.fail(`cannot read ${text}`);
const start = (from: string, limit: number, unit: LimitUnit) =>
  startClock(calendar, { kind: 'handle', limit, unit, at: at(from) });

test('any row of pauses and extensions ends where the due question ends', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 300; round++) {
    const from = at('01-05T00:00') + Math.floor(random() * 200 * 1440) * MINUTE;
    const unit = LIMIT_UNITS[Math.floor(random() * 4)] ?? 'workday';
    const limit = 1 + Math.floor(random() * 12);
    const extend = Math.floor(random() * 4);
    let clock = startClock(calendar, { kind: 'handle', limit, unit, at: from });
    if (extend > 0) clock = extendClock(calendar, clock, from, extend);
    const pauses: { from: number; to: number }[] = [];
    for (let now = from + Math.floor(random() * 3 * DAY); clock.dueAt !== null && now < clock.dueAt; ) {
      const to = now + Math.floor(random() * 4 * DAY);
      clock = resumeClock(calendar, pauseClock(calendar, clock, now), to);
      pauses.push({ from: now, to });
      now = to + 1 + Math.floor(random() * 2 * DAY);
    }
    const expected = dueOf({ from, limit, unit, extend, pauses }, calendar);
    assert.equal(clock.dueAt, expected.due);
    const last = marks(calendar, clock).map((m) => m.at);
    for (const [index, name] of (['50', '75', '100'] as const).entries()) {
      if (last[index] !== null) assert.equal(last[index], expected.marks[name]);
    }
  }
});

test('a limit made longer, in time or too late, was used up when a walk minute by minute finds it used up', () => {
  const random = seededRandom(17);
  let late = 0;
  for (let round = 0; round < 150; round++) {
    const unit = random() < 0.5 ? 'urgent_hour' : 'working_hour';
    const from = at('03-02T00:00') + Math.floor(random() * 20_000) * MINUTE;
    let clock: Clock = startClock(calendar, {
      kind: 'handle',
      limit: 1 + Math.floor(random() * 9),
      unit,
      at: from,
    });
    for (let change = 0; change < 6; change++) {
      const now = lastChangeOf(clock) + Math.floor(random() * 1500) * MINUTE;
      const before = clock.dueAt ?? now;
      clock = random() < 0.5 ? longerOrPaused(clock, now, random()) : longer(clock, now, random());
      if (before < now && clock.dueAt !== before && (clock.dueAt ?? now) < now) late += 1;
    }
    const minutes = (clock.limitMs + clock.extensionMs) / MINUTE;
    assert.equal(momentText(clock.dueAt ?? 0), momentText(walk(clock, minutes)), `round ${round}`);
  }
  assert.ok(late > 20, `${late} extensions came when the longer limit was used up too`);
});

const longer = (clock: Clock, now: number, share: number) =>
  extendClock(calendar, clock, now, 1 + Math.floor(share * 6));

/** Stands still for up to fifteen hours; every other time it is made longer meanwhile. */
function longerOrPaused(clock: Clock, now: number, share: number): Clock {
  const paused = pauseClock(calendar, clock, now);
  const to = now + Math.floor(share * 900) * MINUTE;
  return resumeClock(calendar, share < 0.5 ? paused : longer(paused, to, share), to);
}

/** Knows nothing of sums: asks of each minute whether it counts. */
function walk(clock: Clock, minutes: number): number {
  let now = clock.startedAt;
  for (let left = minutes; left > 0; now += MINUTE) {
    const inDay = now + 8 * HOUR - dayOf(now) * DAY;
    const counts =
      clock.clockType === 'urgent' ||
      spansOf(calendar, dayOf(now)).some((span) => inDay >= span.from && inDay < span.to);
    if (counts && !clock.pauses.some(({ from, to }) => now >= from && now < (to ?? from))) left -= 1;
  }
  return now;
}

test('an extension that comes too late by more than it grants leaves the moment at which it would have ended', () => {
  const clock = start('03-02T08:00', 1, 'workday');
  const extended = extendClock(calendar, clock, at('03-05T10:00'), 1);
  assert.equal(extended.dueAt, at('03-03T18:00'));
  assert.equal(clockState(calendar, extended, at('03-05T10:00')), 'over');
  const paused = extendClock(
    calendar,
    pauseClock(calendar, clock, at('03-03T12:00')),
    at('03-09T10:00'),
    2,
    'working_hour',
  );
  assert.equal(paused.dueAt, at('03-03T10:00'), 'also while it stands still');
  const longer = changeLimit(calendar, clock, at('03-05T10:00'), 2, 'workday');
  assert.equal(longer.dueAt, at('03-03T18:00'), 'a corrected class alike');
});

test('no change loses or invents time that has run', () => {
  const random = seededRandom(5);
  let clock: Clock = start('03-02T08:00', 30, 'workday');
  let now = clock.startedAt;
  for (let round = 0; round < 400; round++) {
    now += Math.floor(random() * 5 * HOUR);
    const before = usedBy(calendar, clock, now);
    clock = change(clock, Math.floor(random() * 5), now);
    assert.equal(usedBy(calendar, clock, now), before);
  }
});

function change(clock: Clock, choice: number, now: number): Clock {
  if (choice === 0) return clock.runningSince === null ? clock : pauseClock(calendar, clock, now);
  if (choice === 1) return clock.runningSince === null ? resumeClock(calendar, clock, now) : clock;
  if (choice === 2) return extendClock(calendar, clock, now, 3, 'working_hour');
  if (choice === 3) return changeLimit(calendar, clock, now, 20, 'workday');
  return changeCalendar(calendar, shippedCalendar({ version: 2 }), clock, now);
}

test('a paused clock has no due moment and goes on where it stood', () => {
  const paused = pauseClock(calendar, start('03-02T08:00', 2, 'workday'), at('03-02T16:00'));
  assert.equal(paused.dueAt, null);
  assert.equal(clockState(calendar, paused, at('04-01T08:00')), 'paused');
  assert.equal(remaining(calendar, paused, at('04-01T08:00')), 10 * HOUR);
  assert.deepEqual(
    marks(calendar, paused).map((m) => m.at),
    [null, null, null],
  );
  const resumed = resumeClock(calendar, paused, at('04-01T08:00'));
  assert.equal(resumed.dueAt, at('04-02T10:00'));
  assert.deepEqual(
    marks(calendar, resumed).map((m) => m.passed),
    [false, false, false],
  );
});

test('a clock that ran out stays late through a pause, until an extension gives it time', () => {
  const clock = start('03-02T08:00', 1, 'workday');
  const paused = pauseClock(calendar, clock, at('03-02T19:00'));
  const resumed = resumeClock(calendar, paused, at('03-09T08:00'));
  assert.equal(resumed.dueAt, at('03-02T18:00'));
  assert.equal(clockState(calendar, resumed, at('03-09T08:00')), 'over');
  const extended = extendClock(calendar, resumed, at('03-09T08:00'), 1);
  assert.equal(extended.dueAt, at('03-09T18:00'));
  assert.equal(clockState(calendar, extended, at('03-09T08:00')), 'ok');
});

test('done at the due moment is in time, done after it is late, even where no working time lies between', () => {
  const clock = start('03-02T08:00', 1, 'workday');
  const ends: [stop: string, state: string][] = [
    ['03-02T17:00', 'doneInTime'],
    ['03-02T18:00', 'doneInTime'],
    ['03-02T18:01', 'doneLate'],
    ['03-05T10:00', 'doneLate'],
  ];
  for (const [stop, state] of ends) {
    assert.equal(clockState(calendar, stopClock(calendar, clock, at(stop)), at('12-31T00:00')), state, stop);
  }
  const paused = pauseClock(calendar, clock, at('03-02T18:00'));
  assert.equal(isLate(stopClock(calendar, paused, at('03-20T10:00')), at('03-20T10:00')), false);
});

test('a corrected class on the other clock counts what that clock would have run', () => {
  const clock = start('03-06T16:00', 3, 'workday');
  const paused = resumeClock(calendar, pauseClock(calendar, clock, at('03-06T17:00')), at('03-07T00:00'));
  const changed = changeLimit(calendar, paused, at('03-08T00:00'), 72, 'urgent_hour');
  assert.equal(changed.usedMs, 25 * HOUR);
  assert.equal(changed.dueAt, at('03-09T23:00'));
});

test('a shorter limit is used up from the change on, not before', () => {
  const changed = changeLimit(calendar, start('03-02T08:00', 3, 'workday'), at('03-03T10:00'), 1, 'workday');
  assert.equal(changed.dueAt, at('03-03T10:00'));
  assert.equal(remaining(calendar, changed, at('03-03T10:00')), -2 * HOUR);
  assert.equal(clockState(calendar, changed, at('03-03T10:01')), 'over');
});

test('a new calendar moves the due moment and keeps what has run', () => {
  const summer = [
    ['07:00', '11:00'],
    ['15:00', '19:00'],
  ] as const;
  const next = shippedCalendar({ version: 2, windows: [{ from: '2018-01-01', spans: summer }] });
  const clock = changeCalendar(calendar, next, start('03-02T08:00', 2, 'workday'), at('03-02T12:00'));
  assert.deepEqual([clock.usedMs, clock.dueAt, clock.calendar], [4 * HOUR, at('03-03T19:00'), 'default@2']);
});

test('where the N-th workday ends, an extension ends with a workday too', () => {
  const city = shippedCalendar({ workdayMode: 'end_of_nth_workday' });
  const clock = startClock(city, { kind: 'handle', limit: 2, unit: 'workday', at: at('03-02T09:30') });
  assert.equal(clock.dueAt, at('03-04T18:00'));
  assert.equal(extendClock(city, clock, at('03-03T10:00'), 2).dueAt, at('03-06T18:00'));
  assert.equal(extendClock(city, clock, at('03-05T10:00'), 2).dueAt, at('03-06T18:00'), 'granted late');
});

test('what cannot be is refused', () => {
  const clock = start('03-02T08:00', 1, 'workday');
  const stopped = stopClock(calendar, clock, at('03-02T09:00'));
  assert.throws(() => resumeClock(calendar, clock, at('03-02T09:00')), RangeError);
  assert.throws(() => pauseClock(calendar, stopped, at('03-02T10:00')), RangeError);
  assert.throws(() => stopClock(calendar, stopped, at('03-02T10:00')), RangeError);
  assert.throws(() => pauseClock(calendar, clock, at('03-02T07:00')), RangeError);
  assert.throws(() => extendClock(calendar, clock, at('03-02T09:00'), 1, 'urgent_hour'), RangeError);
});

test('more time is more than none, of the same kind of time, and of a clock that runs', () => {
  const clock = start('03-02T10:00', 2, 'workday');
  const now = at('03-02T11:00');
  for (const amount of [0, -1, Number.NaN])
    assert.throws(() => extendClock(calendar, clock, now, amount), RangeError, String(amount));
  assert.throws(() => extendClock(calendar, clock, now, 1, 'urgent_hour'), RangeError);
  assert.throws(() => extendClock(calendar, stopClock(calendar, clock, now), now, 1), RangeError);
});
