/** The limits of a whistle by name; how long each is, is the city's dated data. */
import type { Limit, Words } from '../../workflow/form.ts';
import type { Kind, WhistleLimits } from './events.ts';

export const LIMITS = {
  sign: { zh: '签发', en: 'Sign' },
  sign_emergency: { zh: '应急处置哨补签', en: 'Sign an emergency after it sounded' },
  report: { zh: '报到', en: 'Report in' },
  report_emergency: { zh: '应急处置哨报到', en: 'Report in to an emergency' },
  come: { zh: '到场', en: 'Come' },
  come_emergency: { zh: '应急处置哨到场', en: 'Come to an emergency' },
  answer: { zh: '反馈', en: 'Answer' },
  answer_emergency: { zh: '应急处置哨反馈', en: 'Answer an emergency' },
  ruling: { zh: '裁定异议', en: 'Decide an objection' },
  confirm: { zh: '现场确认', en: 'Confirm on the spot' },
  score: { zh: '评哨', en: 'Score' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;

/** An emergency has steps of its own. */
export function whistleLimits(limit: (name: LimitName) => Limit): WhistleLimits {
  const byKind = (name: 'sign' | 'report' | 'come' | 'answer') => (kind: Kind) =>
    limit(kind === 'emergency' ? `${name}_emergency` : name);
  return {
    sign: byKind('sign'),
    report: byKind('report'),
    come: byKind('come'),
    answer: byKind('answer'),
    rule: limit('ruling'),
    confirm: limit('confirm'),
    score: limit('score'),
  };
}
