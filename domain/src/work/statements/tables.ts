/** Statement of pay 奖补结算单: of one worker, one street and one month, made of what the ledger holds. */
import { area, person, text } from '../../workflow/fields.ts';
import type { CommandRow, LaneRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';
import {
  OBJECTION_LANE,
  type ObjectionStage,
  STATEMENT_COMMANDS,
  STATEMENT_RELATIONS,
  STATEMENT_STAGES,
} from '../../workflow/statement.ts';

export const RELATIONS = STATEMENT_RELATIONS satisfies Record<string, RelationRow>;
export const STAGES = STATEMENT_STAGES satisfies Record<string, StageRow<keyof typeof RELATIONS>>;
export const LANES = OBJECTION_LANE satisfies Record<string, LaneRow<keyof typeof RELATIONS>>;

export type StatementNames = NamesOf<typeof RELATIONS, typeof STAGES, { readonly objection: ObjectionStage }>;

export const COMMANDS = {
  draw_up: {
    zh: '算出',
    en: 'draw up',
    does: { zh: '月后到日子自动算出，先给本人看', en: 'By itself after the month; the worker looks first' },
    from: 'new',
    who: ['system'],
    look: 'work',
    fields: {
      worker: person('本人', 'Worker'),
      street: area('镇街', 'Street'),
      month: text('月份', 'Month'),
    },
    writes: 'drawn_up',
  },
  ...STATEMENT_COMMANDS,
} as const satisfies Record<string, CommandRow<StatementNames>>;
