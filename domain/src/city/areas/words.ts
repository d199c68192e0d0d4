/** What is said of grid plans, in both languages. */
import { type Reference, say, sayField } from '../../refusal.ts';
import type { AreaLevel } from './codes.ts';

type Named = { readonly zh: string; readonly en: string };

export const PLAN_STATES = {
  draft: say('草稿', 'draft'),
  submitted: say('待区审核', 'waits for the district'),
  reviewed: say('待市备案', 'waits for the city'),
  filed: say('已备案', 'filed'),
  withdrawn: say('已撤回', 'withdrawn'),
} as const;

const OFFICES: Readonly<Record<AreaLevel, Named>> = {
  city: { zh: '市网格中心', en: 'the grid centre of the city' },
  district: { zh: '区网格中心', en: 'the grid centre of the district' },
  street: { zh: '镇街网格中心', en: 'the grid centre of the street' },
  community: { zh: '社区', en: 'the community' },
  grid: { zh: '网格', en: 'the grid' },
};

export const officeOf = (level: AreaLevel) => say(OFFICES[level].zh, OFFICES[level].en);

export function stepsOf(steps: readonly (Named & { readonly by: AreaLevel })[]): Reference {
  if (steps.length === 0) return say('重新起草一份方案', 'draft a new plan');
  return say(
    steps.map(({ zh, by }) => `${zh}（${OFFICES[by].zh}）`).join('、'),
    steps.map(({ en, by }) => `${en} (${OFFICES[by].en})`).join(', '),
  );
}

export const WHY_BACK = sayField('reason', '退回原因', 'Reason');
export const PAPER = sayField('note', '书面同意的文号或日期', 'Number or day of the written consent');
export const AGREED = say('该社区已同意，本次', 'The community has agreed already; the plan');

export const consentOf = (missing: readonly string[]) =>
  sayField('agreed', `社区同意：${missing.join('、')}`, `Consent of ${missing.join(', ')}`);

export const notAsked = (community: string, needs: readonly string[]) => ({
  field: sayField('community', '社区', 'Community'),
  problem: say(`${community} 的界线没有变`, `the lines of ${community} do not change`),
  right:
    needs.length === 0
      ? say('界线有变的社区', 'a community whose lines change')
      : say(needs.join('、'), needs.join(', ')),
});

export const FIRST_DAY = sayField('inForceFrom', '启用日期', 'First day in force');
export const dayAfter = (today: string) => say(`${today} 之后的日期`, `a day after ${today}`);
