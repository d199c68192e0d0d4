/** Leave 请假: asked for a post, decided by the head; whoever stands in has its patrols, tasks and shifts meanwhile. */
import type { NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  asker: { zh: '请假人', en: 'whoever asks for leave' },
  head: { zh: '主管', en: 'the head' },
  stand_in: { zh: '替班人', en: 'whoever stands in' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
type Relation = keyof typeof RELATIONS;

export const STAGES = {
  leave_asked: { zh: '待批', en: 'Asked for', turn: 'head', open: true },
  leave_granted: { zh: '已准', en: 'Granted', turn: 'nobody', open: false },
  leave_refused: { zh: '未准', en: 'Refused', turn: 'nobody', open: false },
  leave_ended: { zh: '已销假', en: 'Ended', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

export type LeaveNames = NamesOf<typeof RELATIONS, typeof STAGES>;
