/** The limits of a training session by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';

export const LIMITS = {
  early: { zh: '开始前多久可以签到', en: 'How long before it begins trainees can check in' },
  close: { zh: '结束后多久自动结班', en: 'How long after its end it is closed by itself' },
  renew_before: {
    zh: '证还有多久到期的请来培训',
    en: 'How long before a certificate ends its holder is invited',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

const NAMES = Object.keys(LIMITS) as LimitName[];
export const trainingLimits = (limit: (name: LimitName) => Limit): Readonly<Record<LimitName, Limit>> =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<LimitName, Limit>;
