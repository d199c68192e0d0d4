/** The limits of a whistle: signing, each department's steps, confirming, scoring. */
import type { Lane, Limit, TimerRow } from '../../workflow/form.ts';
import { SOUNDED } from './commands.ts';
import { type Kind, LEVELS, type State, type Whistles } from './events.ts';

/** The limit of a department's step; none once the deputy head in charge knows, for nobody is left to tell. */
function untilTop({ kind, lanes }: State, lane: Lane | null, limit: (kind: Kind) => Limit): Limit | null {
  const risen = lanes.department.find(({ key }) => key === lane?.key)?.risen ?? 0;
  return risen < LEVELS.length ? limit(kind) : null;
}

/** Each step of a department: whoever is silent is told of above. */
const RISES = {
  says: { zh: '过时逐级上报', en: 'Then it rises level by level' },
  lane: 'department',
  marks: [50],
  always: true,
  anew: ['risen'],
  gives: 'rise',
} as const;

export const TIMERS = {
  sign: {
    zh: '签发时限',
    en: 'Sign by',
    limit: ({ kind }, { limits }) => limits.sign(kind),
    runs: ['to_sign'],
    marks: [50, 100],
  },
  sign_after: {
    zh: '补签时限',
    en: 'Sign after it sounded by',
    says: {
      zh: '应急处置哨先响后签，过时自动撤哨',
      en: 'Of an emergency, which sounds first; then it is withdrawn',
    },
    limit: ({ kind, signedAt }, { limits }) =>
      kind === 'emergency' && signedAt === null ? limits.sign(kind) : null,
    runs: SOUNDED,
    marks: [50],
    always: true,
    gives: 'lapse',
  },
  report: {
    zh: '报到时限',
    en: 'Report in by',
    ...RISES,
    limit: (state, { limits }, lane) => untilTop(state, lane, limits.report),
    runs: ['called'],
  },
  come: {
    zh: '到场时限',
    en: 'Come by',
    ...RISES,
    limit: (state, { limits }, lane) => untilTop(state, lane, limits.come),
    runs: ['reported'],
  },
  answer: {
    zh: '反馈时限',
    en: 'Answer by',
    ...RISES,
    limit: (state, { limits }, lane) => untilTop(state, lane, limits.answer),
    runs: ['there'],
  },
  rule: {
    zh: '裁定时限',
    en: 'Decide the objection by',
    lane: 'department',
    limit: (_, { limits }) => limits.rule,
    runs: ['objected'],
    marks: [50, 100],
  },
  task: {
    zh: '分工时限',
    en: 'Finish the task by',
    lane: 'task',
    limit: ({ lanes }, _, lane) => lanes.task.find(({ key }) => key === lane?.key)?.limit ?? null,
    runs: ['doing'],
    marks: [50, 100],
  },
  confirm: {
    zh: '确认时限',
    en: 'Confirm by',
    limit: (_, { limits }) => limits.confirm,
    runs: ['to_confirm'],
    marks: [50, 100],
  },
  score: {
    zh: '评哨时限',
    en: 'Score by',
    says: { zh: '过时自动结哨', en: 'Then it closes by itself' },
    limit: (_, { limits }) => limits.score,
    runs: ['to_score'],
    marks: [50],
    always: true,
    gives: 'close',
  },
} as const satisfies Record<string, TimerRow<Whistles>>;
