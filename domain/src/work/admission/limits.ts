/** The limits of an admission by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';

export const LIMITS = {
  accept: { zh: '受理', en: 'Accept' },
  opinion: { zh: '会签', en: 'Give an opinion' },
  decide: { zh: '决定', en: 'Decide' },
  amend: { zh: '改好再交', en: 'Amend' },
  posting: { zh: '公示', en: 'Posting' },
  objection: { zh: '答复异议', en: 'Answer an objection' },
  objection_again: { zh: '多久以后可以再提异议', en: 'How soon somebody may object again' },
  conclude: { zh: '公布结果', en: 'Conclude' },
  review: { zh: '复评', en: 'Review' },
  review_before: { zh: '到期前多久开始复评', en: 'How long before the end the review begins' },
  temporary: { zh: '临时急项最长多久', en: 'The longest term of a temporary item' },
  per_matter: { zh: '估算工时时，一件算多久', en: 'What a matter takes, where hours are estimated' },
  existing: { zh: '存量类别多久内申请或者退出', en: 'How soon existing classes are applied for or leave' },
  grid_month: { zh: '每格每月可用工时', en: 'Hours available per grid and month' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

const NAMES = Object.keys(LIMITS) as LimitName[];
export const admissionLimits = (limit: (name: LimitName) => Limit): Readonly<Record<LimitName, Limit>> =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<LimitName, Limit>;
