/** Patrols 巡查任务, as the server carries them. */
import { NOT_ASKED } from '@gridgov/domain/work/certificates/certificate.ts';
import { UNLISTED } from '@gridgov/domain/work/guard/guard.ts';
import { patrols } from '@gridgov/domain/work/patrols/decisions.ts';
import type { Patrols } from '@gridgov/domain/work/patrols/events.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { shortNumber } from '../../loop/issues/public.ts';
import { standingOf } from '../certificates/public.ts';
import { dutyIn } from '../guard/public.ts';
import { plannedFor } from '../patrol-plans/public.ts';
import { keeperToTell, numberOfMatter } from './queries.ts';

const WALKS = ['set_out', 'check_in', 'cannot_reach', 'finish', 'note', 'read'];

export const PATROLS = serve<Patrols>({
  trade: patrols,
  // The older table `patrol` keeps walks without a plan.
  table: 'patrol_case',
  columns: [
    { name: 'grid', type: 'text', from: (s) => s.grid },
    { name: 'day', type: 'timestamptz', from: (s) => s.day },
  ],
  rights: {
    grid_worker: WALKS,
    grid_leader: [...WALKS, 'give_reason'],
    street_dispatcher: ['read'],
    street_head: ['read'],
    district_dispatcher: ['read'],
    district_head: ['read'],
    city_supervisor: ['read'],
  },
  oversee: ['street_dispatcher', 'street_head', 'district_dispatcher', 'district_head', 'city_supervisor'],
  feed: 'frame',
  purposes: [
    {
      name: 'check_in',
      whose: 'staff',
      purpose: {
        zh: '知道巡查点有没有人到；位置只在签到时取，只留离点多远',
        en: 'To know whether somebody came to a point; of the position only its distance is kept',
      },
      ground: 'duty',
      holds: ['accuracy', 'reason', { zh: '离点多远', en: 'Distance from the point' }],
      kept: { zh: '和巡查记录一起保存', en: 'As long as the record of the patrol' },
    },
  ],
  facts: ({ calendar, fresh, policy }) => ({
    ...{ calendar, fresh, planned: null, matter: null, duty: UNLISTED, keeper: null, certificate: NOT_ASKED },
    asksCertificate: policy?.certifiedPatrols === true,
    // Where the city has not said how near, no position is near enough.
    checkIn: { metres: policy?.checkIn?.withinMetres ?? 0, accuracy: policy?.checkIn?.accuracyMetres ?? 0 },
  }),
  looks: {
    plan: async (db, { district, body, now }) => ({
      planned: await plannedFor(db, { district, plan: String(body.plan), grid: String(body.grid) }),
      duty: await dutyIn(db, district, now),
      keeper: await keeperToTell(db, district, String(body.plan)),
    }),
    certificate: async (db, { actor, now }) => ({ certificate: await standingOf(db, actor, now) }),
    matter: async (db, { body }) => {
      const number = await numberOfMatter(db, String(body.issue));
      return { matter: number === null ? null : shortNumber(number) };
    },
  },
});
