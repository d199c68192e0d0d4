/** A patrol 巡查任务: one plan, one grid, one day; its check points are lanes. What is missed is shown, never counted. */
import type { LaneRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  worker: { zh: '网格员', en: 'the grid worker' },
  leader: { zh: '网格长', en: 'the grid leader' },
  keeper: { zh: '计划的管理人', en: 'whoever keeps the plan' },
  above: { zh: '所在镇街、区', en: 'the street and the district' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

export const STAGES = {
  to_do: { zh: '待巡查', en: 'To do', turn: 'worker', open: true },
  under_way: { zh: '巡查中', en: 'Under way', turn: 'worker', open: true },
  done: { zh: '已完成', en: 'Done', turn: 'nobody', open: false },
  missed: { zh: '有点没到', en: 'Points missed', turn: 'nobody', open: false },
  // Made after its day was over, where the server stood still: nobody could have known of it.
  not_given: { zh: '没有下达', en: 'Not given', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

/** A point is in nobody's queue by itself, the patrol is; so none of its stages is open. */
const POINT_STAGES = {
  open: { zh: '待签到', en: 'To check in', turn: 'nobody', open: false },
  checked: { zh: '已签到', en: 'Checked in', turn: 'nobody', open: false },
  marked: { zh: '已签到，有说明', en: 'Checked in with a mark', turn: 'nobody', open: false },
  unreached: { zh: '没到，有原因', en: 'Could not be reached', turn: 'nobody', open: false },
  missed: { zh: '没到', en: 'Missed', turn: 'nobody', open: false },
} as const;
export type PointStage = keyof typeof POINT_STAGES;
export const isReached = (stage: PointStage): boolean => stage === 'checked' || stage === 'marked';
export const isMissed = (stage: PointStage): boolean => stage === 'missed';

export const LANES = {
  point: { zh: '巡查点', en: 'a check point', stages: POINT_STAGES },
} as const satisfies Record<string, LaneRow<Relation>>;

/** What the tables speak of. */
export type PatrolNames = NamesOf<typeof RELATIONS, typeof STAGES, { readonly point: PointStage }>;
