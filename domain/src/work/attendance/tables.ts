/** Attendance of a duty 到岗: whoever serves a place of a shift says at its place that they are there. */
import type { NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  serving: { zh: '值班人', en: 'whoever serves the duty' },
  keeper: { zh: '排班岗', en: 'whoever keeps the roster' },
} as const satisfies Record<string, RelationRow>;
type Relation = keyof typeof RELATIONS;

/** Nobody has to move: a mark asks for nothing, and follows nobody. */
export const STAGES = {
  there: { zh: '已到岗', en: 'There', turn: 'nobody', open: false },
  there_marked: { zh: '已到岗，有说明', en: 'There, with a mark', turn: 'nobody', open: false },
  struck_out: { zh: '已更正', en: 'Corrected', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

export type AttendanceNames = NamesOf<typeof RELATIONS, typeof STAGES>;
