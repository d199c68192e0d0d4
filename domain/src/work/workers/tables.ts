/** Grid workers 网格员档案: one case for each engagement, from recruiting to leaving. */
import type { LaneRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  street: { zh: '镇街网格中心', en: 'the grid centre of the street' },
  district: { zh: '区网格中心', en: 'the district grid centre' },
  worker: { zh: '本人', en: 'the worker' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

export const STAGES = {
  recruited: { zh: '已录用，待培训', en: 'Recruited', turn: 'street', open: true },
  in_training: { zh: '培训中', en: 'In training', turn: 'street', open: true },
  certified: { zh: '已取证，待上岗', en: 'Certified', turn: 'street', open: true },
  // Nobody waits for anybody while papers and agreement hold: the clocks run, and it is in no queue.
  in_post: { zh: '在岗', en: 'In post', turn: 'nobody', open: false },
  to_renew: { zh: '在岗，有到期的要续', en: 'In post, to be renewed', turn: 'street', open: true },
  uncertified: { zh: '在岗，证已过期', en: 'In post, certificate expired', turn: 'street', open: true },
  suspended: { zh: '停岗', en: 'Suspended', turn: 'street', open: true },
  departed: { zh: '已离队', en: 'Left', turn: 'nobody', open: false },
  given_up: { zh: '未上岗', en: 'Not taken up', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

export const LANES = {
  correction: {
    zh: '更正申请',
    en: 'a correction',
    stages: {
      asked: { zh: '待答复', en: 'To be answered', turn: 'street', open: true },
      answered: { zh: '已答复', en: 'Answered', turn: 'nobody', open: false },
    },
  },
} as const satisfies Record<string, LaneRow<Relation>>;
export type CorrectionStage = keyof typeof LANES.correction.stages;

export type WorkerNames = NamesOf<typeof RELATIONS, typeof STAGES, { readonly correction: CorrectionStage }>;
