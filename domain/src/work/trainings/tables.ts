/** A training session 培训班次: a course at a place and time; whoever is invited or enrolled has a lane of their own. */
import type { LaneRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  desk: { zh: '培训岗（街道、区）', en: 'the training post of the street or district' },
  teacher: { zh: '授课人', en: 'the teacher' },
  trainee: { zh: '学员', en: 'a trainee', lane: 'trainee', ever: true },
  eligible: { zh: '可以报名的人', en: 'whoever may enrol' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

export const STAGES = {
  planned: { zh: '待开班', en: 'Planned', turn: 'desk', open: true },
  under_way: { zh: '培训中', en: 'Under way', turn: 'desk', open: true },
  closed: { zh: '已结班', en: 'Closed', turn: 'nobody', open: false },
  called_off: { zh: '已取消', en: 'Cancelled', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

const TRAINEE_STAGES = {
  invited: {
    zh: '待报名',
    en: 'Invited',
    turn: 'holder',
    open: true,
    free: 'the clock of the session runs until it begins',
  },
  enrolled: {
    zh: '已报名',
    en: 'Enrolled',
    turn: 'holder',
    open: true,
    free: 'the clock of the session runs until it ends',
  },
  declined: { zh: '不参加', en: 'Declined', turn: 'nobody', open: false },
  attended: { zh: '已签到', en: 'Checked in', turn: 'nobody', open: false },
  marked: { zh: '已签到，有说明', en: 'Checked in with a mark', turn: 'nobody', open: false },
  absent: { zh: '没到', en: 'Absent', turn: 'nobody', open: false },
  released: { zh: '没有参加', en: 'Took no part', turn: 'nobody', open: false },
} as const;
export type TraineeStage = keyof typeof TRAINEE_STAGES;

export const LANES = {
  trainee: { zh: '学员', en: 'a trainee', stages: TRAINEE_STAGES },
} as const satisfies Record<string, LaneRow<Relation>>;

/** What the tables speak of. */
export type TrainingNames = NamesOf<typeof RELATIONS, typeof STAGES, { readonly trainee: TraineeStage }>;
