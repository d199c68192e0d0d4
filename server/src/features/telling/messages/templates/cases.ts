/** Messages of any trade on the form. What they say is made from the trade's tables; templates hold what stands around it. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { markOf, noticeWord } from '../../../../platform/workflow/noticed.ts';
import type { Served } from '../../../../platform/workflow/served.ts';
import { keyOf } from '../wordings/keys.ts';
import type { Params, Template } from './template.ts';

export const CASES = {
  /** said: what happened; called: the trade. */
  'case.told': {
    audience: 'staff',
    zh: { line: '有新进展：{said}', subject: '{said} {number}', text: '{called} {number}：{said}。' },
    en: { line: 'News: {said}', subject: '{said} {number}', text: '{called} {number}: {said}.' },
  },
  /** A clock of which something is left; due: when it runs out. */
  'case.mark': {
    audience: 'staff',
    zh: {
      line: '时限提醒：{said}',
      subject: '{said} {number}',
      text: '{called} {number}：{said}，{due}到期。',
    },
    en: {
      line: 'Reminder: {said}',
      subject: '{said} {number}',
      text: '{called} {number}: {said}, due {due}.',
    },
  },
} as const satisfies Record<string, Template>;

export type CaseTemplate = keyof typeof CASES;

export function caseTemplate(kind: string): CaseTemplate {
  return (markOf(kind) ?? 100) < 100 ? 'case.mark' : 'case.told';
}

/** `event`: its key among the wordings, and for gateways with templates of their own. */
export function caseParams(served: Served, kind: string, language: Language): Params {
  return { said: noticeWord(served, kind, language), called: served.trade[language], event: keyOf(kind) };
}
