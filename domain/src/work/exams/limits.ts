/** The limits of an exam by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';

export const LIMITS = {
  arrive: {
    zh: '没有信号时，交卷后多久以内要送到',
    en: 'How long an exam handed in offline may be on its way',
  },
  wait: { zh: '没有合格的，多久以后可以再考', en: 'How long after a failed exam the next may begin' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

const NAMES = Object.keys(LIMITS) as LimitName[];
export const examLimits = (limit: (name: LimitName) => Limit): Readonly<Record<LimitName, Limit>> =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<LimitName, Limit>;
