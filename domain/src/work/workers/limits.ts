/** The limits of a worker's case by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';

export const LIMITS = {
  train: { zh: '培训考试', en: 'Training and exam' },
  take_up: { zh: '取证后上岗', en: 'Take up the post' },
  recertify: { zh: '过期后换证', en: 'Certify again' },
  suspension: { zh: '停岗最长多久', en: 'The longest suspension' },
  correction: { zh: '答复更正申请', en: 'Answer a correction' },
  remind_before: { zh: '到期前多久提醒', en: 'How long before the end it is reminded' },
  certificate_term: { zh: '网格员证有效期', en: 'The term of a certificate' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

const NAMES = Object.keys(LIMITS) as LimitName[];
export const workerLimits = (limit: (name: LimitName) => Limit): Readonly<Record<LimitName, Limit>> =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<LimitName, Limit>;
