/** Whistles 街道吹哨、部门报到, as the server carries them. */
import { whistles } from '@gridgov/domain/hands/whistles/decisions.ts';
import type { Whistles } from '@gridgov/domain/hands/whistles/events.ts';
import { LIMITS, whistleLimits } from '@gridgov/domain/hands/whistles/limits.ts';
import { UNLISTED } from '@gridgov/domain/work/guard/guard.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { briefsInSight } from '../../loop/issues/public.ts';
import { dutyIn } from '../../work/guard/public.ts';

const STREET = [
  'blow',
  'withdraw',
  'call_more',
  'visit',
  'give_task',
  'cancel_task',
  'confirm',
  'score',
  'close',
  'note',
  'read',
];
const DISTRICT = ['decide_objection', 'call_more', 'note', 'read'];
const UNIT = [
  'report',
  'come',
  'object',
  'visit',
  'give_task',
  'finish_task',
  'cancel_task',
  'answer',
  'answer_score',
  'note',
  'read',
];

export const WHISTLES = serve<Whistles>({
  trade: whistles,
  path: 'whistles',
  table: 'whistle',
  columns: [
    { name: 'street', type: 'text', from: (s) => s.street },
    { name: 'kind', type: 'text', from: (s) => s.kind },
    { name: 'class_code', type: 'text', from: (s) => s.classCode },
    { name: 'issue', type: 'text', from: (s) => s.issue },
  ],
  rights: {
    street_dispatcher: STREET,
    street_head: [...STREET, 'sign', 'refuse_sign'],
    district_dispatcher: DISTRICT,
    district_head: DISTRICT,
    district_deputy: ['note', 'read'],
    unit_handler: UNIT,
    unit_head: UNIT,
    city_supervisor: ['read'],
  },
  seats: ({ post, area }) => {
    if (post === 'street_head') return [`head:street:${area}`];
    if (post === 'district_dispatcher') return [`duty:district:${area}`];
    if (post === 'district_head') return [`duty:district:${area}:head`];
    return post === 'district_deputy' ? [`duty:district:${area}:deputy`] : [];
  },
  oversee: ['city_supervisor'],
  limits: LIMITS,
  feed: 'all',
  purposes: [
    {
      name: 'leader',
      whose: 'staff',
      purpose: { zh: '知道部门由谁带队', en: 'To know who leads for a department' },
      ground: 'duty',
      holds: ['leader'],
      kept: { zh: '和吹哨记录一起保存', en: 'As long as the record of the whistle' },
    },
    {
      name: 'called',
      whose: 'staff',
      purpose: { zh: '知道叫了谁、怎么叫的', en: 'To know who was called, and how' },
      ground: 'duty',
      holds: ['person'],
      kept: { zh: '和吹哨记录一起保存', en: 'As long as the record of the whistle' },
    },
  ],
  // An emergency waits for no notice: the duty of the departments is called until they report in.
  rings: {
    stages: ['sounding', 'working'],
    only: ['kind', 'emergency'],
    ringing: ({ kind, lanes: { department } }) =>
      department
        .filter(({ stage }) => kind === 'emergency' && stage === 'called')
        .map(({ key, unit, risen, rises, again, clocks }) => ({
          key,
          dueAt: clocks.report?.dueAt ?? null,
          seats: [`duty:unit:${unit}`, `unit:${unit}`],
          // Whenever it rises, and when it is found not solved, they are called once more.
          round: rises.length + again,
          passes: risen === 0,
        })),
    says: ({ street }, { area }) => ({
      zh: `${area(street)}吹应急处置哨，请马上报到`,
      en: `${area(street)} blew an emergency whistle: report in at once`,
    }),
    event: 'called',
    notes: 'try_reach',
    passOver: { command: 'rise', body: () => ({}) },
    takes: ['report'],
    takesWith: (leader) => ({ leader }),
  },
  facts: ({ calendar, fresh, limit }) => ({
    calendar,
    fresh,
    limits: whistleLimits(limit),
    matter: null,
    duty: UNLISTED,
  }),
  looks: {
    matter: async (db, { district, now, body, actor }) => {
      const { issue } = body;
      const duty = await dutyIn(db, district, now);
      if (typeof issue !== 'string') return { duty };
      return { duty, matter: (await briefsInSight(db, actor, [issue])).get(issue)?.title ?? null };
    },
    duty: async (db, { district, now }) => ({ duty: await dutyIn(db, district, now) }),
  },
});
