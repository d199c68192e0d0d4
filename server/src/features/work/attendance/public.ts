/** Attendance of duties 到岗签到, as the server carries it. */
import { attendance, dutyIn } from '@gridgov/domain/work/attendance/decisions.ts';
import type { Attendance } from '@gridgov/domain/work/attendance/events.ts';
import { LIMITS } from '@gridgov/domain/work/attendance/limits.ts';
import { type Look, serve } from '../../../platform/workflow/served.ts';
import { loadRoster } from '../duty/public.ts';
import { arrivalsOf, placesOf, seatOfShift } from './queries.ts';

const SERVES = ['check_in', 'note', 'read'];
const KEEPS = [...SERVES, 'enter_arrival', 'strike_out'];

/** The roster of the day it begins on, where it is served, and whether somebody checked in. */
const duty: Look<Attendance> = async (db, { district, body }) => {
  const key = String(body.duty);
  const asked = dutyIn(key);
  const seat = asked === null ? null : await seatOfShift(db, asked.shift);
  if (asked === null || seat === null) return {};
  const [roster, places, arrivals] = await Promise.all([
    loadRoster(db, [seat], [asked.day, asked.day]),
    placesOf(db, [seat]),
    arrivalsOf(db, [district], [key]),
  ]);
  return { known: { roster, place: places.get(seat) ?? null, taken: arrivals.map(({ person }) => person) } };
};

export const ATTENDANCE = serve<Attendance>({
  trade: attendance,
  about: ({ person }) => person,
  path: 'attendance',
  columns: [{ name: 'duty', type: 'text', from: (s) => s.key }],
  rights: {
    grid_worker: SERVES,
    grid_assistant: SERVES,
    grid_leader: SERVES,
    grid_guide: SERVES,
    street_dispatcher: KEEPS,
    street_head: KEEPS,
    district_dispatcher: KEEPS,
    district_head: KEEPS,
    district_deputy: SERVES,
    city_supervisor: KEEPS,
    unit_handler: SERVES,
    unit_head: KEEPS,
    hotline_seat: SERVES,
  },
  limits: LIMITS,
  feed: 'none',
  claims: true,
  unsearched: true,
  purposes: [
    {
      name: 'attendance',
      whose: 'staff',
      ground: 'duty',
      holds: ['accuracy', 'reason', { zh: '离值班地点多远', en: 'Distance from the place of the duty' }],
      purpose: {
        zh: '知道值班的人到没到；位置只在签到时取，只留离值班地点多远',
        en: 'To know whether whoever is on duty is there; of the position only its distance is kept',
      },
      kept: { zh: '和值班表一起保存', en: 'As long as the roster' },
    },
  ],
  facts: ({ calendar, fresh, limit, policy }) => ({
    ...{ calendar, fresh, known: null, early: limit('early') },
    // Where the city has not said how near, no position is near enough.
    checkIn: { metres: policy?.checkIn?.withinMetres ?? 0, accuracy: policy?.checkIn?.accuracyMetres ?? 0 },
  }),
  looks: { duty },
});
