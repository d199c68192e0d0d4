/**
 * The loop in one table: seven steps 七步闭环, the stages inside them, and every command with where it may be
 * given, by whom, what it needs and what it does. A manager can read this file; the server, the console, the
 * command forms, docs/workflow.md and the rights all follow from it.
 */

import type { FieldSpec } from './fields.ts';
import { choice, date, files, issue, limit, parts, place, text, unit, units, yes } from './fields.ts';

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
  system: { zh: '系统', en: 'the system' },
} as const;
export type Relation = keyof typeof RELATIONS;

const HANDLING = ['dispatched', 'handling'] as const;
const WITH_LEAD = ['dispatched', 'handling', 'suspended', 'responded', 'verifying', 'verified'] as const;
const BEFORE_LEAD = ['reported', 'confirming', 'to_file', 'to_dispatch', 'to_rule'] as const;
const OPEN = [...BEFORE_LEAD, 'objected', ...WITH_LEAD] as const;

type Row = {
  zh: string;
  en: string;
  from: readonly Stage[];
  who: readonly Relation[];
  fields: Record<string, FieldSpec>;
  /** What happens, in one sentence for the workflow page. */
  does: string;
};

/** Every command of the loop after `report`. Order is the order in which the console offers them. */
export const COMMANDS = {
  accept: {
    zh: '受理',
    en: 'accept',
    from: ['reported'],
    who: ['desk'],
    fields: { note: text('说明', 'Note', { optional: true }) },
    does: '群众上报交原网格现场核实；巡查上报、上级交办转待立案',
  },
  decline: {
    zh: '不予立案',
    en: 'decline',
    from: ['reported', 'to_file'],
    who: ['desk'],
    fields: { reason: choice('理由', 'Reason', 'decline_reason'), note: text('说明', 'Explanation') },
    does: '告知上报人理由，期限内可以提出异议',
  },
  object: {
    zh: '提出异议',
    en: 'object',
    from: ['declined'],
    who: ['reporter'],
    fields: { reason: text('异议理由', 'Why you object') },
    does: '交上级网格中心复核，另起答复时钟',
  },
  decide_objection: {
    zh: '复核异议',
    en: 'decide objection',
    from: ['objected'],
    who: ['upper'],
    fields: { uphold: yes('支持异议', 'Uphold the objection'), note: text('复核意见', 'Finding') },
    does: '支持则转待立案，不支持则维持不予立案',
  },
  confirm: {
    zh: '核实',
    en: 'confirm',
    from: ['confirming'],
    who: ['origin'],
    fields: {
      found: yes('情况属实', 'It is as reported'),
      note: text('现场情况', 'What was found', { optional: true }),
      files: files('现场照片', 'Photos', { optional: true }),
    },
    does: '网格员到现场核实，结果交立案',
  },
  file: {
    zh: '立案',
    en: 'file',
    from: ['reported', 'to_file'],
    who: ['desk'],
    fields: {
      condition: choice('立案条件', 'Opening condition', 'condition', { optional: true }),
      note: text('说明', 'Note', { optional: true }),
    },
    does: '建立案卷，按立案条件起算处置时限',
  },
  settle: {
    zh: '自处置',
    en: 'settle on the spot',
    from: ['reported', 'confirming'],
    who: ['origin'],
    fields: { result: text('处置情况', 'What was done'), files: files('处置后照片', 'Photo after') },
    does: '小事一格解决，抽样核查，未抽中的直接结案',
  },
  dispatch: {
    zh: '派遣',
    en: 'dispatch',
    from: ['to_dispatch'],
    who: ['desk'],
    fields: {
      unit: unit('主办单位', 'Lead unit'),
      assists: units('协办单位', 'Assisting units', { optional: true }),
      note: text('派遣意见', 'Note', { optional: true }),
    },
    does: '交主办单位，起算签收时钟，保存派遣依据',
  },
  acknowledge: {
    zh: '签收',
    en: 'acknowledge',
    from: ['dispatched'],
    who: ['lead'],
    fields: { note: text('说明', 'Note', { optional: true }) },
    does: '主办单位收到并开始处理',
  },
  return: {
    zh: '退回',
    en: 'return',
    from: HANDLING,
    who: ['lead'],
    fields: {
      reason: choice('退回理由', 'Reason', 'return_reason'),
      note: text('说明与依据', 'Explanation and ground'),
    },
    does: '退回派遣；次数用完后由区指挥中心裁定',
  },
  rule: {
    zh: '裁定',
    en: 'rule',
    from: ['to_rule'],
    who: ['command'],
    fields: { unit: unit('裁定主办单位', 'Unit ruled to handle it'), note: text('裁定依据', 'Ground') },
    does: '指挥中心一次裁定，不得再退回，裁定成为派遣规则的建议',
  },
  escalate: {
    zh: '升级',
    en: 'escalate',
    from: ['to_file', 'to_dispatch', ...HANDLING],
    who: ['desk'],
    fields: { reason: text('升级理由', 'Why it goes up') },
    does: '微循环升小循环，小循环升大循环；时钟与历史不断',
  },
  send_down: {
    zh: '下派',
    en: 'send down',
    from: ['to_dispatch'],
    who: ['desk'],
    fields: { reason: text('下派理由', 'Why it goes down') },
    does: '交下一级网格中心',
  },
  transfer: {
    zh: '移交外区',
    en: 'transfer',
    from: ['to_dispatch', 'to_rule'],
    who: ['command'],
    fields: { place: place('移交到', 'Transfer to'), reason: text('移交理由', 'Why') },
    does: '在对方区建立关联案件，本案止于移交',
  },
  ask_extension: {
    zh: '申请延期',
    en: 'ask extension',
    from: ['handling'],
    who: ['lead'],
    fields: { more: limit('延长', 'Longer by'), reason: text('延期理由', 'Reason') },
    does: '到期前提出，等本级网格中心审批',
  },
  decide_extension: {
    zh: '审批延期',
    en: 'decide extension',
    from: WITH_LEAD,
    who: ['desk', 'upper'],
    fields: { grant: yes('同意延期', 'Grant'), note: text('审批意见', 'Note', { optional: true }) },
    does: '同意则加在处置时限上，记入时限历史',
  },
  ask_suspension: {
    zh: '申请挂账',
    en: 'ask suspension',
    from: ['handling'],
    who: ['lead'],
    fields: {
      reason: choice('挂账原因', 'Reason', 'suspend_reason'),
      reviewAt: date('复核日期', 'Review date'),
      note: text('说明', 'Explanation'),
    },
    does: '条件不具备时提出，等审批',
  },
  decide_suspension: {
    zh: '审批挂账',
    en: 'decide suspension',
    from: HANDLING,
    who: ['desk', 'upper'],
    fields: { grant: yes('同意挂账', 'Grant'), note: text('审批意见', 'Note', { optional: true }) },
    does: '同意则停表，到复核日期恢复或再议',
  },
  resume: {
    zh: '恢复',
    en: 'resume',
    from: ['suspended'],
    who: ['lead', 'desk', 'upper', 'system'],
    fields: { note: text('说明', 'Note', { optional: true }) },
    does: '恢复计时，已用时间不变',
  },
  add_assist: {
    zh: '增加协办',
    en: 'add assisting unit',
    from: HANDLING,
    who: ['desk', 'lead'],
    fields: { unit: unit('协办单位', 'Assisting unit'), note: text('协办事项', 'What is asked') },
    does: '协办单位在本案内答复，主办负责到底',
  },
  answer_assist: {
    zh: '协办答复',
    en: 'answer as assisting unit',
    from: WITH_LEAD,
    who: ['assist'],
    fields: { note: text('协办结果', 'Result'), files: files('照片', 'Photos', { optional: true }) },
    does: '协办结果并入案卷',
  },
  split: {
    zh: '拆分',
    en: 'split',
    from: HANDLING,
    who: ['desk', 'lead'],
    fields: { parts: parts('部分', 'Parts') },
    does: '分给几个单位，各有时限；全部反馈后才核查',
  },
  respond_part: {
    zh: '反馈部分',
    en: 'respond for a part',
    from: HANDLING,
    who: ['part'],
    fields: {
      result: text('处理结果', 'Result'),
      files: files('处理后照片', 'Photos after', { optional: true }),
    },
    does: '本部分办完；最后一部分办完后主办反馈',
  },
  respond: {
    zh: '反馈',
    en: 'respond',
    from: ['handling'],
    who: ['lead'],
    fields: {
      result: text('处理结果', 'Result'),
      files: files('处理后照片', 'Photos after', { optional: true }),
    },
    does: '停处置时钟，交原网格核查（不需现场核查的转待结案）',
  },
  send_to_verify: {
    zh: '发起核查',
    en: 'send to verify',
    from: ['responded'],
    who: ['desk'],
    fields: { note: text('核查要求', 'What to check', { optional: true }) },
    does: '交原网格现场核查',
  },
  verify: {
    zh: '核查',
    en: 'verify',
    from: ['verifying'],
    who: ['origin'],
    fields: {
      agree: yes('已解决', 'It is solved'),
      note: text('核查意见', 'Finding', { optional: true }),
      files: files('核查照片', 'Photos', { optional: true }),
    },
    does: '一致则待结案，不一致则返工',
  },
  rework: {
    zh: '返工',
    en: 'rework',
    from: ['responded', 'verified'],
    who: ['desk'],
    fields: { note: text('返工原因', 'What is wrong') },
    does: '交回主办单位，计返工一次，处置时钟接着走',
  },
  close: {
    zh: '结案',
    en: 'close',
    from: ['verified'],
    who: ['desk', 'system'],
    fields: {
      result: choice('结案结果', 'Result', 'close_result'),
      note: text('结案意见', 'Note', { optional: true }),
    },
    does: '通知上报人，开始评价期；同案一并结案',
  },
  rate: {
    zh: '评价',
    en: 'rate',
    from: ['closed'],
    who: ['reporter'],
    fields: {
      solved: choice('解决了吗', 'Was it solved', 'solved'),
      satisfaction: choice('满意度', 'Satisfaction', 'satisfaction'),
      note: text('意见', 'Comment', { optional: true }),
    },
    does: '上报人评价，记入综合评价',
  },
  reopen: {
    zh: '重办',
    en: 'reopen',
    from: ['closed', 'evaluated'],
    who: ['reporter', 'desk', 'upper'],
    fields: { reason: text('重办原因', 'Why') },
    does: '期限内重办，落到原主办单位，另起时钟',
  },
  evaluate: {
    zh: '综合评价',
    en: 'evaluate',
    from: ['closed'],
    who: ['desk', 'system'],
    fields: {
      grade: choice('评价', 'Grade', 'grade', { optional: true }),
      note: text('评语', 'Comment', { optional: true }),
    },
    does: '第七步完成',
  },
  withdraw: {
    zh: '撤回',
    en: 'withdraw',
    from: [...BEFORE_LEAD],
    who: ['reporter'],
    fields: { reason: text('撤回原因', 'Why', { optional: true }) },
    does: '上报人撤回，案件结束',
  },
  urge: {
    zh: '催办',
    en: 'urge',
    from: OPEN,
    who: ['reporter', 'desk', 'upper', 'origin'],
    fields: { note: text('催办意见', 'Note', { optional: true }) },
    does: '提醒下一步的负责人，计次',
  },
  supervise: {
    zh: '督办',
    en: 'supervise',
    from: OPEN,
    who: ['upper', 'command'],
    fields: {
      level: choice('督办级别', 'Level', 'supervise_level'),
      answer: limit('答复时限', 'Answer within'),
      note: text('督办要求', 'What is required'),
    },
    does: '上级督办，必须在时限内答复',
  },
  answer_supervision: {
    zh: '答复督办',
    en: 'answer supervision',
    from: OPEN,
    who: ['desk', 'lead'],
    fields: { note: text('答复', 'Answer') },
    does: '停督办答复时钟',
  },
  merge: {
    zh: '合并',
    en: 'merge',
    from: [...BEFORE_LEAD, ...HANDLING],
    who: ['desk'],
    fields: { master: issue('主案', 'Master'), note: text('说明', 'Note', { optional: true }) },
    does: '作为同案并入主案，随主案结案，每位上报人都会收到通知',
  },
  unmerge: {
    zh: '取消合并',
    en: 'unmerge',
    from: ['merged'],
    who: ['desk'],
    fields: { reason: text('原因', 'Why') },
    does: '恢复为独立案件，回到并案前的阶段',
  },
  correct_class: {
    zh: '更正类别',
    en: 'correct class',
    from: [...OPEN],
    who: ['desk'],
    fields: {
      class: choice('类别', 'Class', 'class'),
      condition: choice('立案条件', 'Opening condition', 'condition', { optional: true }),
      reason: text('原因', 'Why'),
    },
    does: '时限按新类别换算，已走的时间照算',
  },
  correct_place: {
    zh: '更正地点',
    en: 'correct place',
    from: [...OPEN],
    who: ['desk', 'origin'],
    fields: { place: place('地点', 'Place'), reason: text('原因', 'Why') },
    does: '换到新的网格，同区内有效',
  },
  move_rules: {
    zh: '换用规则版本',
    en: 'move to rules in force',
    from: ['to_dispatch', ...HANDLING, 'suspended'],
    who: ['command'],
    fields: { reason: text('原因', 'Why') },
    does: '改用现行规则与日历，已走的时间照算，记入时限历史',
  },
  note: {
    zh: '备注',
    en: 'note',
    from: [...OPEN, 'closed', 'evaluated', 'declined', 'merged'],
    who: ['desk', 'upper', 'command', 'lead', 'assist', 'part', 'origin', 'reporter'],
    fields: { note: text('内容', 'Text'), files: files('附件', 'Files', { optional: true }) },
    does: '补充情况与照片，不改变步骤',
  },
} as const satisfies Record<string, Row>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** The row of a command with its exact literals widened, for code that walks the table. */
export function rowOf(command: CommandName): Row {
  return COMMANDS[command];
}
