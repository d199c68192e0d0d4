/** The limits of a result by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';

export const LIMITS = {
  drafting: { zh: '核对草稿', en: 'Check the draft' },
  posting: { zh: '征求异议', en: 'Objections are taken' },
  objection: { zh: '答复异议', en: 'Answer an objection' },
  deciding: { zh: '审定', en: 'Decide' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

const NAMES = Object.keys(LIMITS) as LimitName[];
export const scoreLimits = (limit: (name: LimitName) => Limit): Readonly<Record<LimitName, Limit>> =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<LimitName, Limit>;
