import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { parseMoment } from '../../calendar/zone.ts';
import { type Shift, slotsBetween } from '../duty/roster.ts';
import { clashesOf, freeTimes } from './clashes.ts';

const shift = (id: string, from: string, until: string, seat = 'duty:street:370602001'): Shift => ({
  ...{ id, seat, name: id, from, until, days: 'all', places: ['主班'] },
  ...{ firstDay: '2020-01-01', endDay: null },
});
const put = (shiftId: string, day: string, personId: string) => ({
  ...{ id: `${shiftId} ${day}`, shiftId, day, place: 0, personId, postId: personId },
});
const slots = (shifts: readonly Shift[], assignments: ReturnType<typeof put>[]) =>
  slotsBetween({ shifts, assignments, absences: [] }, ['2026-03-01', '2026-03-05'], shippedCalendar());

test('a long duty clashes with each that begins before it ends, whatever lies between', () => {
  const shifts = [
    shift('whole', '08:00', '08:00'),
    shift('noon', '12:00', '13:00', 'duty:city'),
    shift('evening', '18:00', '22:00', 'duty:city'),
  ];
  const all = ['whole', 'noon', 'evening'].map((id) => put(id, '2026-03-02', '甲'));
  const next = put('noon', '2026-03-03', '甲');
  assert.deepEqual(
    clashesOf(slots(shifts, [...all, next])).map((pair) => pair.map((one) => one.shift.id)),
    [
      ['whole', 'noon'],
      ['whole', 'evening'],
    ],
  );
  assert.deepEqual(
    clashesOf(slots(shifts, [put('whole', '2026-03-02', '甲'), put('noon', '2026-03-02', '乙')])),
    [],
  );
});

test('free times of a day are what lies between duties, also of one that began the day before', () => {
  const at = (text: string) => parseMoment(text) ?? assert.fail(text);
  const span = (from: string, to: string) => ({ start: at(from), end: at(to) });
  const night = span('2026-03-01T20:00:00+08:00', '2026-03-02T08:00:00+08:00');
  const noon = span('2026-03-02T12:00:00+08:00', '2026-03-02T14:30:00+08:00');
  const late = span('2026-03-02T22:00:00+08:00', '2026-03-03T06:00:00+08:00');
  assert.deepEqual(freeTimes([late, noon, night], '2026-03-02'), ['08:00–12:00', '14:30–22:00']);
  assert.deepEqual(freeTimes([], '2026-03-02'), ['00:00–24:00']);
  assert.deepEqual(
    freeTimes([span('2026-03-01T08:00:00+08:00', '2026-03-04T08:00:00+08:00')], '2026-03-02'),
    [],
  );
});
