/** The limits of an admission: each step, the posting, and the days on which it begins, is reviewed and ends. */
import { limitMs } from '../../calendar/limits.ts';
import type { Limit, TimerRow } from '../../workflow/form.ts';
import { OPINION_TIMERS } from '../../workflow/opinions.ts';
import { POSTING_TIMERS } from '../../workflow/posting.ts';
import { until } from '../../workflow/terms.ts';
import type { Admissions, Facts, State } from './events.ts';

/** None for an item too short to be reviewed: it ends by itself. */
function reviewLimit(state: State, { calendar, limits }: Facts): Limit | null {
  const { force, countedFrom } = state;
  if (force === null || state.temporary) return null;
  const { n, unit } = limits.review_before;
  const moment = force.until - limitMs(calendar, n, unit, countedFrom);
  return moment <= countedFrom ? null : until(countedFrom, moment);
}

const STEP = { marks: [50, 100] } as const;

export const TIMERS = {
  accept: {
    zh: '受理时限',
    en: 'Accept by',
    ...STEP,
    limit: (_, { limits }) => limits.accept,
    runs: ['submitted'],
  },
  ...OPINION_TIMERS,
  decide: {
    zh: '决定时限',
    en: 'Decide by',
    ...STEP,
    limit: (_, { limits }) => limits.decide,
    runs: ['deciding'],
  },
  amend: {
    zh: '修改时限',
    en: 'Amend by',
    ...STEP,
    limit: (_, { limits }) => limits.amend,
    runs: ['returned'],
  },
  ...POSTING_TIMERS,
  conclude: {
    ...{ zh: '公布时限', en: 'Conclude by', ...STEP },
    limit: (_, { limits }) => limits.conclude,
    runs: ['posting_over'],
  },
  start: {
    zh: '施行日',
    en: 'In force from',
    limit: (state) => (state.force === null ? null : until(state.countedFrom, state.force.from)),
    runs: ['to_start'],
    always: true,
    gives: 'take_effect',
  },
  before_end: {
    zh: '复评开始',
    en: 'Review from',
    says: { zh: '到期前自动开始复评', en: 'The review begins by itself before the end' },
    limit: reviewLimit,
    runs: ['on_list'],
    anew: ['renewed'],
    gives: 'open_review',
  },
  review: {
    zh: '复评时限',
    en: 'Review by',
    ...STEP,
    limit: (_, { limits }) => limits.review,
    runs: ['under_review'],
  },
  end: {
    zh: '到期',
    en: 'Until',
    says: { zh: '到期没有续的自动退出', en: 'Then it ends by itself' },
    limit: (state) => (state.force === null ? null : until(state.countedFrom, state.force.until)),
    runs: ['on_list', 'under_review'],
    anew: ['renewed'],
    always: true,
    gives: 'expire',
  },
} as const satisfies Record<string, TimerRow<Admissions>>;
