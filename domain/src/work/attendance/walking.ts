/** An invented roster on which attendance is walked at random: one shift round the clock, served by one person. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { DAY, dayTextAt } from '../../calendar/zone.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick } from '../../workflow/proof/random.ts';
import type { Assignment, Roster, Shift } from '../duty/roster.ts';
import { attendance, dutyKey } from './decisions.ts';
import type { Attendance, Facts, Known } from './events.ts';

const RIGHTS = Object.keys(attendance.commands).map((command) => `attendance.${command}`);
export const STREET = '990101001';
export const SEAT = `duty:street:${STREET}`;
export const SPOT = { lon: 121.39, lat: 37.52 };
export const ming = actor(['person:ming'], RIGHTS, { area: STREET });
export const keeper = actor([`desk:street:${STREET}`], [...RIGHTS, 'duty.keep'], { area: STREET });
export const stranger = actor(['person:other'], RIGHTS, { area: STREET });

export const shiftOf = (change: Partial<Shift> = {}): Shift => ({
  id: '0192d3a0-7b1c-7000-8000-0123456789ab',
  ...{ seat: SEAT, name: '白班', from: '08:00', until: '20:00', days: 'all', places: ['主班'] },
  ...{ firstDay: '2000-01-01', endDay: null },
  ...change,
});

/** Who serves the shift on these days. */
export function rosterOn(shift: Shift, days: readonly string[], personId = 'ming'): Roster {
  const assignments = days.map(
    (day): Assignment => ({ id: day, shiftId: shift.id, day, place: 0, personId, postId: 'post' }),
  );
  return { shifts: [shift], assignments, absences: [] };
}

let made = 0;
export const factsOn = (
  calendar: CompiledCalendar,
  known: Partial<Known>,
  change: Partial<Facts> = {},
): Facts => {
  made += 1;
  return {
    calendar,
    fresh: { id: `attendance-${made}`, number: `${made}`, district: '990101' },
    checkIn: { accuracy: 100, metres: 50 },
    early: { n: 60, unit: 'minute' },
    known: { roster: { shifts: [], assignments: [], absences: [] }, place: SPOT, taken: [], ...known },
    ...change,
  };
};

const ROUND_THE_CLOCK = shiftOf({ from: '00:00', until: '24:00' });

export const castOn = (calendar: CompiledCalendar): Cast<Attendance> => {
  let day = '';
  return {
    beginners: (random) => pick(random, [ming, keeper]) ?? ming,
    others: () => [ming, keeper, stranger],
    facts: () => factsOn(calendar, { roster: rosterOn(ROUND_THE_CLOCK, [day]) }),
    value: (random, name, _spec, _state, now) => {
      day = dayTextAt(now);
      if (name === 'duty') return dutyKey({ shift: ROUND_THE_CLOCK, day, place: 0 });
      if (name === 'at') return now - (pick(random, [0, 0, 0, DAY]) ?? 0);
      if (name === 'lon') return SPOT.lon + random() * 0.001;
      if (name === 'lat') return SPOT.lat;
      return name === 'accuracy' ? 5 + random() * 120 : undefined;
    },
  };
};
