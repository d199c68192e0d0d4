/** Seven steps 七步闭环, three cycles 三级循环, the stages inside the steps, and how people stand to a matter. */

import type { CommandRow as FormRow } from '../../workflow/form.ts';
import type { FieldSpec } from './fields.ts';

/** Seven steps (named as in the trade: 信息收集 … 综合评价). */
export const STEPS = {
  1: { zh: '收集', en: 'Collect', long: '信息收集' },
  2: { zh: '立案', en: 'File', long: '案卷建立' },
  3: { zh: '派遣', en: 'Dispatch', long: '任务派遣' },
  4: { zh: '处理', en: 'Handle', long: '任务处理' },
  5: { zh: '反馈', en: 'Respond', long: '处理反馈' },
  6: { zh: '核查', en: 'Verify', long: '核查结案' },
  7: { zh: '评价', en: 'Evaluate', long: '综合评价' },
} as const;
export type Step = keyof typeof STEPS;

/** Three cycles 三级循环: levels of the same matter. */
export const CYCLES = {
  micro: { zh: '微循环', en: 'Micro cycle', level: 'community' },
  small: { zh: '小循环', en: 'Small cycle', level: 'street' },
  big: { zh: '大循环', en: 'Big cycle', level: 'district' },
} as const;
export type Cycle = keyof typeof CYCLES;

/**
 * Where a matter stands. `step` is the step shown, `turn` the one who has to move next, `open` whether it
 * is still in the queues. `desk` is the grid centre of the current cycle (community, street or district).
 */
export const STAGES = {
  reported: { zh: '待受理', en: 'To be accepted', step: 1, turn: 'desk', open: true },
  confirming: { zh: '待核实', en: 'To be confirmed on site', step: 1, turn: 'origin', open: true },
  objected: { zh: '异议待复核', en: 'Objection under review', step: 1, turn: 'upper', open: true },
  to_file: { zh: '待立案', en: 'To be filed', step: 2, turn: 'desk', open: true },
  to_dispatch: { zh: '待派遣', en: 'To be dispatched', step: 3, turn: 'desk', open: true },
  to_rule: { zh: '待裁定', en: 'To be ruled', step: 3, turn: 'command', open: true },
  dispatched: { zh: '待签收', en: 'To be acknowledged', step: 4, turn: 'lead', open: true },
  handling: { zh: '处理中', en: 'Being handled', step: 4, turn: 'lead', open: true },
  suspended: { zh: '挂账', en: 'Suspended', step: 4, turn: 'lead', open: true },
  responded: { zh: '已反馈', en: 'Responded', step: 5, turn: 'desk', open: true },
  verifying: { zh: '待核查', en: 'To be verified', step: 6, turn: 'origin', open: true },
  verified: { zh: '待结案', en: 'To be closed', step: 6, turn: 'desk', open: true },
  closed: { zh: '已结案', en: 'Closed', step: 7, turn: 'reporter', open: false },
  evaluated: { zh: '已评价', en: 'Evaluated', step: 7, turn: 'nobody', open: false },
  declined: { zh: '不予立案', en: 'Declined', step: 1, turn: 'reporter', open: false },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', step: 1, turn: 'nobody', open: false },
  merged: { zh: '已并案', en: 'Merged', step: 3, turn: 'master', open: false },
  transferred: {
    zh: '已移交外区',
    en: 'Transferred to another district',
    step: 3,
    turn: 'nobody',
    open: false,
  },
} as const;
export type Stage = keyof typeof STAGES;
export type Turn = (typeof STAGES)[Stage]['turn'];

/** Who may give a command, besides holding the right `issue.<command>`. */
export const RELATIONS = {
  anyone: { zh: '任何人员', en: 'anyone' },
  desk: { zh: '本级网格中心', en: 'the grid centre of this cycle' },
  upper: { zh: '上级网格中心', en: 'the next higher grid centre' },
  command: { zh: '区级指挥中心', en: 'the district command centre' },
  lead: { zh: '主办单位', en: 'the lead unit' },
  assist: { zh: '协办单位', en: 'an assisting unit' },
  part: { zh: '承办部分的单位', en: 'the unit of a part' },
  origin: { zh: '原网格', en: 'the origin grid' },
  reporter: { zh: '上报人', en: 'the reporter' },
  fellow: { zh: '同样遇到的人', en: 'whoever met the same' },
  intake: { zh: '受理坐席', en: 'the hotline seat' },
  city: { zh: '市级指挥中心', en: 'the city command centre' },
  system: { zh: '系统', en: 'the system' },
} as const;
export type Relation = keyof typeof RELATIONS;

export const HANDLING = ['dispatched', 'handling'] as const;
export const WITH_LEAD = [
  'dispatched',
  'handling',
  'suspended',
  'responded',
  'verifying',
  'verified',
] as const;
export const BEFORE_LEAD = ['reported', 'confirming', 'to_file', 'to_dispatch', 'to_rule'] as const;
/** Stages in which parts may be open. */
export const WITH_PARTS = ['to_dispatch', 'to_rule', ...HANDLING, 'suspended'] as const;
export const OPEN = [...BEFORE_LEAD, 'objected', ...WITH_LEAD] as const;

/** What the tables speak of. */
export type LoopNames = {
  readonly Stage: Stage;
  readonly Relation: Relation;
  readonly LaneStages: {
    readonly part: 'open' | 'returned' | 'responded' | 'cancelled';
    readonly assist: 'asked' | 'answered';
  };
};

/** A row of the table in steps.ts. */
export type CommandRow = Omit<FormRow<LoopNames>, 'does' | 'from' | 'fields'> & {
  readonly from: readonly Stage[];
  readonly fields: Record<string, FieldSpec>;
  /** What happens, in one sentence for the workflow page. */
  readonly does: string;
};
