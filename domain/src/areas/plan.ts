import { Refusal } from '../refusal.ts';
import type { AreaLevel } from './codes.ts';
import { CODE_DIGITS, contains, levelOf } from './codes.ts';

/**
 * The way of a grid plan: the street draws, the district reviews, the city files 备案, and from its day the
 * new grids hold. Nobody else may draw grids in the community (多网合一).
 */
export type PlanState = 'draft' | 'submitted' | 'reviewed' | 'filed' | 'withdrawn';

export interface GridPlan {
  readonly id: string;
  readonly street: string;
  readonly state: PlanState;
  readonly version: number;
  /** First day the grids hold; set when the city files the plan. */
  readonly inForceFrom: string | null;
}

export type PlanCommand =
  | { readonly do: 'submit' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'review' }
  /** Sends the plan back to the street with what has to be changed. */
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'file'; readonly inForceFrom: string };

/** The office that acts: its area, whose level is the level it acts on. */
export interface PlanActor {
  readonly area: string;
}

interface Step {
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly by: AreaLevel;
  readonly zh: string;
}

const STEPS: Readonly<Record<PlanCommand['do'], Step>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'street', zh: '提交' },
  withdraw: { from: ['draft', 'submitted'], to: 'withdrawn', by: 'street', zh: '撤回' },
  review: { from: ['submitted'], to: 'reviewed', by: 'district', zh: '审核' },
  return: { from: ['submitted', 'reviewed'], to: 'draft', by: 'district', zh: '退回' },
  file: { from: ['reviewed'], to: 'filed', by: 'city', zh: '备案' },
};

const STATE_ZH: Readonly<Record<PlanState, string>> = {
  draft: '草稿',
  submitted: '待区审核',
  reviewed: '待市备案',
  filed: '已备案',
  withdrawn: '已撤回',
};

const LEVEL_ZH: Readonly<Record<AreaLevel, string>> = {
  city: '市网格中心',
  district: '区网格中心',
  street: '镇街网格中心',
  community: '社区',
  grid: '网格',
};

/**
 * The plan after the command.
 *
 * @param today the city's calendar day; a plan comes into force tomorrow at the earliest, so that no matter
 *   of today changes its grid under the hands of those who work on it.
 * @throws Refusal where the state, the office or the day does not allow it
 */
export function decidePlan(plan: GridPlan, command: PlanCommand, actor: PlanActor, today: string): GridPlan {
  const step = STEPS[command.do];
  if (!step.from.includes(plan.state)) {
    throw new Refusal('wrong-stage', {
      stage: STATE_ZH[plan.state],
      command: step.zh,
      possible: possible(plan.state),
    });
  }
  // The city may also send back what it was asked to file.
  const level = levelOf(actor.area);
  const mayAct = level === step.by || (command.do === 'return' && level === 'city');
  if (!mayAct) throw new Refusal('not-yours', { command: step.zh, who: LEVEL_ZH[step.by] });
  if (!contains(actor.area, plan.street)) throw new Refusal('outside-area');
  if (command.do === 'return' && command.reason.trim() === '') {
    throw new Refusal('field-missing', { field: '退回原因' });
  }
  const inForceFrom = command.do === 'file' ? fileDay(command.inForceFrom, today) : plan.inForceFrom;
  return { ...plan, state: step.to, version: plan.version + 1, inForceFrom };
}

function fileDay(day: string, today: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day > today) return day;
  throw new Refusal('field-wrong', { field: '启用日期', problem: day, right: `${today} 之后的日期` });
}

function possible(state: PlanState): string {
  const names = Object.values(STEPS)
    .filter((step) => step.from.includes(state))
    .map((step) => `${step.zh}（${LEVEL_ZH[step.by]}）`);
  return names.length > 0 ? names.join('、') : '重新起草一份方案';
}

/** Whether a grid of that code may be in the street's plan: inside the street, in a community. */
export function belongsToPlan(street: string, grid: string): boolean {
  return grid.length === CODE_DIGITS.grid && contains(street, grid);
}
