/** The limits of a statement by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';

export const LIMITS = {
  made_after: { zh: '月末后多久算出', en: 'How long after the month it is drawn up' },
  look: { zh: '本人看', en: 'The worker looks' },
  answer: { zh: '答复异议', en: 'Answer an objection' },
  check: { zh: '初核', en: 'Check' },
  approve: { zh: '复核', en: 'Approve' },
  pay: { zh: '发放', en: 'Pay out' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

const NAMES = Object.keys(LIMITS) as LimitName[];
export const statementLimits = (limit: (name: LimitName) => Limit): Readonly<Record<LimitName, Limit>> =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<LimitName, Limit>;
