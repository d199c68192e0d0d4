/** Matters for which the rules named no unit: who had to find one, which still have none, and how they ended. */
import type { ListOf } from '../../../workflow/figures.ts';
import type { LoopSheet } from './sheet.ts';

const listed = { column: 'owner', ended: { on: 'closed_on', inTime: 'in_time' } } as const;
const dispatched = { ...listed, day: 'dispatched_on', of: 'dispatched' } as const;

export const LISTS = {
  no_owner: {
    ...{ zh: '无责任主体', en: 'No responsible unit', ...dispatched },
    reasons: {
      nobody: { zh: '没有规则指出单位，由人指定', en: 'No rule named a unit; a person did' },
      ruled: { zh: '退回后由指挥中心裁定', en: 'Ruled by the command centre after a return' },
    },
  },
  fallback: {
    ...{ zh: '兜底', en: 'By the fallback rule', ...dispatched },
    reasons: { fallback: { zh: '由兜底规则派遣', en: 'Dispatched by the fallback rule' } },
  },
  returned: {
    ...{ zh: '退回后还没有单位', en: 'Returned, no unit yet', ...listed, day: 'filed_on' },
    reasons: { returned: { zh: '退回后还没有派出去', en: 'Returned and not dispatched since' } },
  },
} as const satisfies Record<string, ListOf<LoopSheet>>;
