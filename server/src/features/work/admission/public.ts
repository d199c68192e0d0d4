/** Admission 事项准入, as the server carries it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import type { Admissions } from '@gridgov/domain/work/admission/events.ts';
import { admissionLimits, LIMITS } from '@gridgov/domain/work/admission/limits.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { streetsWith } from './queries.ts';

export { type DutyListDeps, dutyListOf, postedItem } from './list.ts';
export { dutyWords, type Posted, postedRows, rowsOf } from './portal/list-page.ts';
export type { ItemRow } from './queries.ts';

const UNIT = ['apply', 'amend', 'submit', 'withdraw', 'give_opinion', 'check_ground', 'note', 'read'];
const CENTRE = ['consult', 'return', 'answer_objection', 'open_review', 'note', 'read'];
const STREET = ['give_opinion', 'object', 'note', 'read'];
const GRID = ['object', 'read'];

export const ADMISSIONS = serve<Admissions>({
  trade: admissions,
  columns: [
    { name: 'class_code', type: 'text', from: (s) => s.classCode },
    { name: 'streets', type: 'text[]', from: (s) => [...s.streets] },
    { name: 'hours', type: 'double precision', from: (s) => s.hours },
    { name: 'item_from', type: 'timestamptz', from: (s) => s.force?.from ?? null },
    { name: 'item_until', type: 'timestamptz', from: (s) => s.force?.until ?? null },
  ],
  rights: {
    unit_handler: UNIT,
    unit_head: UNIT,
    district_dispatcher: CENTRE,
    district_head: [...CENTRE, 'approve', 'refuse', 'conclude', 'renew', 'take_off'],
    district_deputy: ['read'],
    street_dispatcher: STREET,
    street_head: STREET,
    grid_leader: GRID,
    grid_worker: GRID,
    city_supervisor: ['read'],
    resident: ['object'],
  },
  seats: ({ post, area }) => (post === 'district_head' ? [`head:district:${area}`] : []),
  oversee: ['street_dispatcher', 'street_head', 'grid_leader', 'grid_worker'],
  limits: LIMITS,
  feed: 'all',
  purposes: [],
  facts: ({ calendar, fresh, limit }) => ({ calendar, fresh, limits: admissionLimits(limit), streets: [] }),
  looks: {
    streets: async (db, { district, now }) => ({
      streets: await streetsWith(db, district, dayTextAt(now), now),
    }),
  },
});
