/** The limits of a worker's case: training, taking up, and the days on which certificate, agreement and insurance end. */
import { limitMs } from '../../calendar/limits.ts';
import type { Limit, TimerRow } from '../../workflow/form.ts';
import { endOf, until } from '../../workflow/terms.ts';
import type { Facts, State, Workers } from './events.ts';

/** The first of what ends: certificate, agreement, insurance. */
export function firstEnd({ certificate, until: agreed, insuredUntil }: State): number {
  const days = [certificate?.until, agreed, insuredUntil].filter((day) => day !== null && day !== undefined);
  return endOf(Math.min(...days));
}

/** When it is reminded of what ends first. */
export function remindedAt(state: State, { calendar, limits }: Facts): number {
  const { n, unit } = limits.remind_before;
  return firstEnd(state) - limitMs(calendar, n, unit, state.countedFrom);
}

const certificateLimit = ({ certificate, countedFrom }: State): Limit | null =>
  certificate === null ? null : until(countedFrom, endOf(certificate.until));

const STEP = { marks: [50, 100] } as const;
const ANEW = ['renewed', 'certified'] as const;

export const TIMERS = {
  train: {
    ...{ zh: '培训考试时限', en: 'Trained and examined by', ...STEP },
    limit: (_, { limits }) => limits.train,
    runs: ['recruited', 'in_training'],
  },
  take_up: {
    ...{ zh: '上岗时限', en: 'In post by', ...STEP },
    limit: (_, { limits }) => limits.take_up,
    runs: ['certified'],
  },
  soon: {
    ...{ zh: '提醒续期', en: 'To be renewed from' },
    says: { zh: '最先到期的那天以前提醒镇街', en: 'The street is reminded before the first of them ends' },
    limit: (state, facts) => until(state.countedFrom, remindedAt(state, facts)),
    runs: ['in_post'],
    anew: ANEW,
    always: true,
    gives: 'remind',
  },
  ending: {
    ...{ zh: '最先到期', en: 'The first end', ...STEP },
    limit: (state) => until(state.countedFrom, firstEnd(state)),
    runs: ['to_renew'],
    anew: ANEW,
  },
  certificate: {
    ...{ zh: '证有效期', en: 'Certificate valid until' },
    says: { zh: '到期没有换证的，证自动失效', en: 'Then it is not valid any more' },
    limit: certificateLimit,
    runs: ['in_post', 'to_renew'],
    anew: ['certified'],
    always: true,
    gives: 'expire',
  },
  recertify: {
    ...{ zh: '换证时限', en: 'Certified again by', ...STEP },
    limit: (_, { limits }) => limits.recertify,
    runs: ['uncertified'],
  },
  suspension: {
    ...{ zh: '停岗时限', en: 'Suspended until', ...STEP },
    limit: (_, { limits }) => limits.suspension,
    runs: ['suspended'],
  },
  correction: {
    ...{ zh: '答复更正时限', en: 'Answer the correction by', ...STEP },
    lane: 'correction',
    limit: (_, { limits }) => limits.correction,
    runs: ['asked'],
  },
} as const satisfies Record<string, TimerRow<Workers>>;
