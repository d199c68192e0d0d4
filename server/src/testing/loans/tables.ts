import { date, OPTIONAL, text } from '@gridgov/domain/workflow/fields.ts';
import type { CommandRow, NamesOf, RelationRow, StageRow } from '@gridgov/domain/workflow/form.ts';

export const RELATIONS = {
  borrower: { zh: '借用人', en: 'whoever borrows' },
  desk: { zh: '社区窗口', en: 'the desk of the community' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;

export const STAGES = {
  asked: { zh: '待借出', en: 'Asked for', turn: 'desk', open: true },
  lent: { zh: '借出', en: 'Lent', turn: 'borrower', open: true },
  returned: { zh: '已归还', en: 'Returned', turn: 'nobody', open: false },
  lapsed: { zh: '未取走', en: 'Not fetched', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<keyof typeof RELATIONS>>;

export type LoanNames = NamesOf<typeof RELATIONS, typeof STAGES>;

export const COMMANDS = {
  ask: {
    zh: '借用',
    en: 'ask for a tool',
    does: '窗口准备好，等来取',
    from: 'new',
    who: ['borrower'],
    writes: 'asked',
    to: 'asked',
    fields: { tool: text('借什么', 'What'), until: date('用到哪天', 'Until') },
  },
  hand_out: {
    zh: '借出',
    en: 'hand out',
    does: '交给借用人，起算归还时限',
    from: ['asked'],
    who: ['desk'],
    fields: { note: text('说明', 'Note', OPTIONAL) },
    writes: 'handed_out',
    to: 'lent',
    atOnce: true,
  },
  lapse: {
    zh: '过时未取',
    en: 'lapse',
    does: '过时没来取的不再留着',
    from: ['asked'],
    who: ['system'],
    fields: {},
    writes: 'lapsed',
    to: 'lapsed',
  },
  take_back: {
    zh: '归还',
    en: 'take back',
    does: '收回并记下完好与否',
    from: ['lent'],
    who: ['desk'],
    fields: { state: text('完好情况', 'In what state') },
    writes: 'taken_back',
    to: 'returned',
  },
} as const satisfies Record<string, CommandRow<LoanNames>>;
