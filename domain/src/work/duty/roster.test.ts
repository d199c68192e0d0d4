/** Who is on duty, against a walk minute by minute; shifts past midnight, the end of a year, holidays, people who are away. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom, shippedCalendar } from '../../calendar/testing.ts';
import { DAY, dayNumber, dayText, MINUTE, momentText, parseMoment } from '../../calendar/zone.ts';
import { clashesOf } from '../clashes/clashes.ts';
import {
  type Absence,
  daysAhead,
  daysAround,
  gapsAfter,
  isHeldOn,
  nextOnDuty,
  onDuty,
  type Roster,
  type Shift,
  slotsBetween,
} from './roster.ts';

const calendar = shippedCalendar();
const at = (text: string) => parseMoment(text) ?? assert.fail(`cannot read ${text}`);
const SEAT = 'duty:street:370602001';

const shift = (id: string, from: string, until: string, more: Partial<Shift> = {}): Shift => ({
  id,
  seat: SEAT,
  name: id,
  from,
  until,
  days: 'all',
  places: ['主班'],
  firstDay: '2020-01-01',
  endDay: null,
  ...more,
});
const put = (shiftId: string, day: string, personId: string, place = 0) => {
  const [id, postId] = [`${shiftId} ${day} ${place}`, `post of ${personId}`];
  return { id, shiftId, day, place, personId, postId };
};
const away = (personId: string, from: string, to: string, standIn: string | null = null): Absence => ({
  personId,
  postId: null,
  from,
  to,
  standIn,
});
const roster = (parts: Partial<Roster>): Roster => ({ shifts: [], assignments: [], absences: [], ...parts });
const peopleAt = (given: Roster, moment: number, by = calendar as typeof calendar | null) =>
  onDuty(slotsBetween(given, daysAround(moment), by), moment).map(({ personId }) => personId);

const DAY_SHIFT = shift('day', '08:00', '20:00', { places: ['主班', '副班'] });
const NIGHT = shift('night', '20:00', '08:00');

test('a shift holds from its first minute to the last before its end, past midnight and past the year', () => {
  const given = roster({
    shifts: [DAY_SHIFT, NIGHT],
    assignments: [
      put('day', '2025-12-31', '甲'),
      put('day', '2025-12-31', '乙', 1),
      put('night', '2025-12-31', '丙'),
      put('day', '2026-01-01', '丁'),
    ],
  });
  const cases: [moment: string, people: string[]][] = [
    ['2025-12-31T07:59', []],
    ['2025-12-31T08:00', ['甲', '乙']],
    ['2025-12-31T19:59', ['甲', '乙']],
    ['2025-12-31T20:00', ['丙']],
    ['2026-01-01T00:00', ['丙']],
    ['2026-01-01T07:59', ['丙']],
    ['2026-01-01T08:00', ['丁']],
    ['2026-01-01T20:00', []],
  ];
  for (const [moment, people] of cases) assert.deepEqual(peopleAt(given, at(moment)), people, moment);
});

test('a shift from eight to eight lasts a whole day, and one to 24:00 ends at midnight', () => {
  const given = roster({
    shifts: [shift('whole', '08:00', '08:00'), shift('late', '16:00', '24:00')],
    assignments: [put('whole', '2026-03-02', '甲'), put('late', '2026-03-02', '乙')],
  });
  assert.deepEqual(peopleAt(given, at('2026-03-03T07:59')), ['甲']);
  assert.deepEqual(peopleAt(given, at('2026-03-03T08:00')), []);
  assert.deepEqual(peopleAt(given, at('2026-03-02T23:59')), ['甲', '乙']);
});

test('workdays and days off follow the city’s calendar, with moved workdays; without one, the week', () => {
  const works = shift('works', '08:00', '18:00', { days: 'workday' });
  const rests = shift('rests', '08:00', '18:00', { days: 'rest' });
  // 2026-10-01 is a holiday on a Thursday; 2026-10-10 is a Saturday that is worked.
  const cases: [day: string, known: boolean, week: boolean][] = [
    ['2026-09-30', true, true],
    ['2026-10-01', false, true],
    ['2026-10-10', true, false],
    ['2026-10-11', false, false],
  ];
  for (const [day, known, week] of cases) {
    assert.equal(isHeldOn(works, day, calendar), known, day);
    assert.equal(isHeldOn(rests, day, calendar), !known, day);
    assert.equal(isHeldOn(works, day, null), week, day);
    assert.equal(isHeldOn(rests, day, null), !week, day);
  }
});

test('a shift is held from its first day until the day before its end', () => {
  const given = shift('short', '08:00', '18:00', { firstDay: '2026-03-02', endDay: '2026-03-04' });
  const held = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((day) =>
    isHeldOn(given, day, null),
  );
  assert.deepEqual(held, [false, true, true, false]);
});

test('who is away is stood in for, or leaves a gap; who stands in and is away too leaves one as well', () => {
  const shifts = [NIGHT];
  const assignments = ['甲', '乙', '丙'].map((name, n) => put('night', `2026-03-0${n + 2}`, name));
  const given = roster({
    shifts,
    assignments,
    absences: [
      away('甲', '2026-03-01', '2026-03-02', '丁'),
      away('乙', '2026-03-03', '2026-03-03'),
      away('丙', '2026-03-04', '2026-03-09', '戊'),
      away('戊', '2026-03-04', '2026-03-04'),
    ],
  });
  assert.deepEqual(peopleAt(given, at('2026-03-03T02:00')), ['丁'], 'the night that began on the 2nd');
  assert.deepEqual(peopleAt(given, at('2026-03-03T22:00')), []);
  assert.deepEqual(peopleAt(given, at('2026-03-04T22:00')), []);
  const slots = slotsBetween(given, ['2026-03-02', '2026-03-05'], calendar);
  assert.deepEqual(
    slots.map(({ assigned, personId }) => [assigned?.personId ?? null, personId]),
    [
      ['甲', '丁'],
      ['乙', null],
      ['丙', null],
      [null, null],
    ],
  );
  assert.deepEqual(
    gapsAfter(slots, at('2026-03-04T09:00')).map(({ day }) => day),
    ['2026-03-04', '2026-03-05'],
    'the night of the 3rd is over',
  );
});

test('a deputy has the duties of the one post, an absence those of all', () => {
  const given = roster({
    shifts: [NIGHT],
    assignments: [
      put('night', '2026-03-02', '甲'),
      { ...put('night', '2026-03-03', '甲'), postId: 'another post' },
    ],
    absences: [{ ...away('甲', '2026-03-01', '2026-03-09', '乙'), postId: 'post of 甲' }],
  });
  assert.deepEqual(peopleAt(given, at('2026-03-02T22:00')), ['乙']);
  assert.deepEqual(peopleAt(given, at('2026-03-03T22:00')), ['甲']);
});

test('whoever comes next is the first to begin after the moment, with everybody who begins then', () => {
  const given = roster({
    shifts: [DAY_SHIFT, NIGHT],
    assignments: [
      put('night', '2026-03-02', '甲'),
      put('day', '2026-03-05', '乙'),
      put('day', '2026-03-05', '丙', 1),
    ],
  });
  const next = (moment: string) =>
    nextOnDuty(slotsBetween(given, daysAhead(at(moment)), calendar), at(moment)).map(
      ({ personId }) => personId,
    );
  assert.deepEqual(next('2026-03-02T10:00'), ['甲']);
  assert.deepEqual(next('2026-03-02T20:00'), ['乙', '丙'], 'who has just begun is on duty, not next');
  assert.deepEqual(next('2026-03-05T08:00'), []);
});

test('one person in two places at once is found, also across midnight', () => {
  const given = roster({
    shifts: [DAY_SHIFT, NIGHT, shift('early', '06:00', '14:00')],
    assignments: [
      put('night', '2026-03-02', '甲'),
      put('early', '2026-03-03', '甲'),
      put('day', '2026-03-04', '乙'),
      put('night', '2026-03-04', '乙'),
    ],
  });
  const found = clashesOf(slotsBetween(given, ['2026-03-02', '2026-03-05'], calendar));
  assert.deepEqual(
    found.map(([one, other]) => [one.personId, one.shift.id, other.shift.id]),
    [['甲', 'night', 'early']],
  );
});

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** The definition itself, without slots: whether a shift of that day holds a minute. */
function holds({ from, until }: Shift, day: string, moment: number): boolean {
  const local = moment + 8 * 60 * MINUTE;
  const today = Math.floor(local / DAY);
  const since = (today - (dayNumber(day) ?? 0)) * 1440 + Math.floor((local % DAY) / MINUTE);
  const [first, last] = [minutesOf(from), minutesOf(until)];
  return since >= first && since < (last <= first ? last + 1440 : last);
}

function walked({ shifts, assignments, absences }: Roster, moment: number): string[] {
  const gone = (person: string, day: string) =>
    absences.filter((one) => one.personId === person && one.from <= day && day <= one.to);
  const found = assignments.flatMap(({ shiftId, day, personId }) => {
    const one = shifts.find(({ id }) => id === shiftId);
    if (one === undefined || !isHeldOn(one, day, calendar) || !holds(one, day, moment)) return [];
    const own = gone(personId, day);
    if (own.length === 0) return personId;
    const standIn = own.find((absence) => absence.standIn !== null)?.standIn ?? null;
    return standIn === null || gone(standIn, day).length > 0 ? [] : standIn;
  });
  return found.sort();
}

test('at any minute exactly the people are on duty whose shift contains it', () => {
  const random = seededRandom(20261201);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const people = ['甲', '乙', '丙', '丁', '戊'];
  const time = () =>
    `${String(Math.floor(random() * 24)).padStart(2, '0')}:${pick(['00', '15', '30', '59'])}`;
  for (let round = 0; round < 25; round++) {
    // The end of a year the calendar knows, and one after the last it knows.
    const first = dayNumber(pick(['2025-12-28', '2026-02-12', '2026-12-28', '2031-09-28'])) ?? 0;
    const days = Array.from({ length: 8 }, (_, n) => dayText(first + n));
    const shifts = ['a', 'b', 'c'].map((id) =>
      shift(id, time(), time(), { days: pick(['all', 'workday', 'rest']), places: ['主班', '副班'] }),
    );
    const given = roster({
      shifts,
      assignments: shifts.flatMap(({ id }) =>
        days.flatMap((day) =>
          [0, 1].flatMap((place) => (random() < 0.7 ? [put(id, day, pick(people), place)] : [])),
        ),
      ),
      absences: people
        .filter(() => random() < 0.4)
        .map((name) => away(name, pick(days), pick(days), random() < 0.5 ? pick(people) : null)),
    });
    for (let n = 0; n < 80; n++) {
      const moment = first * DAY - 8 * 60 * MINUTE + Math.floor(random() * 9 * 1440) * MINUTE;
      assert.deepEqual(peopleAt(given, moment).sort(), walked(given, moment), momentText(moment));
    }
  }
});
