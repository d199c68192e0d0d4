/** Grid workers 网格员档案, as the server carries them. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { workers } from '@gridgov/domain/work/workers/decisions.ts';
import type { State, Workers } from '@gridgov/domain/work/workers/events.ts';
import { LIMITS, workerLimits } from '@gridgov/domain/work/workers/limits.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { rosterLook } from './queries.ts';
import { ROSTER_TASK } from './roster.ts';

export { rosterTasks } from './roster.ts';
export { ruleOf } from './workforce-queries.ts';

const DESK = [
  'recruit',
  'train',
  'examine',
  'certify',
  'renew',
  'enter_record',
  'answer_correction',
  'note',
  'read',
];
const HEAD = [...DESK, 'take_up', 'transfer', 'relieve', 'reinstate', 'depart', 'give_up'];
const DISTRICT = ['train', 'examine', 'certify', 'enter_record', 'note', 'read'];
const OWN = ['ask_correction', 'note', 'read'];

const toRoster = ({ district, id }: State) => ({ task: ROSTER_TASK, payload: { district, id } });

export const WORKERS = serve<Workers>({
  trade: workers,
  about: ({ person }) => person,
  columns: [
    { name: 'person', type: 'text', from: (s) => s.person },
    { name: 'kind', type: 'text', from: (s) => s.kind },
    { name: 'grid', type: 'text', from: (s) => s.grid },
    { name: 'certificate_until', type: 'timestamptz', from: (s) => s.certificate?.until ?? null },
    { name: 'agreement_until', type: 'timestamptz', from: (s) => s.until },
    { name: 'insured_until', type: 'timestamptz', from: (s) => s.insuredUntil },
  ],
  rights: {
    street_dispatcher: DESK,
    street_head: HEAD,
    district_dispatcher: DISTRICT,
    district_head: DISTRICT,
    grid_worker: OWN,
    grid_assistant: OWN,
  },
  limits: LIMITS,
  // About one person each: nothing of it leaves the house.
  feed: 'none',
  unsearched: true,
  purposes: [
    {
      name: 'engagement',
      whose: 'staff',
      ground: 'employment',
      holds: [
        'person',
        { zh: '用工类型、网格、协议和保险的日期', en: 'Kind, grid, days of agreement and insurance' },
        { zh: '考试、证、奖励', en: 'Exams, certificate, awards' },
      ],
      purpose: { zh: '录用、培训、发证、续期和离队', en: 'To recruit, train, certify, renew and let go' },
      kept: { zh: '和网格员档案一起保存', en: 'As long as the record of the engagement' },
    },
  ],
  facts: ({ calendar, fresh, limit }) => ({
    ...{ calendar, fresh, limits: workerLimits(limit) },
    roster: { known: true, grid: true, engaged: false },
  }),
  looks: {
    roster: async (db, { district, state, body, now }) => ({
      roster: await rosterLook(db, {
        ...{ district, own: state?.id ?? '', day: dayTextAt(now) },
        person: String(body.person ?? state?.person),
        grid: String(body.grid ?? state?.grid),
      }),
    }),
  },
  jobs: {
    took_up: toRoster,
    transferred: toRoster,
    suspended: toRoster,
    resumed: toRoster,
    departed: toRoster,
  },
});
