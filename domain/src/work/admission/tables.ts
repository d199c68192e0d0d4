/** Admission 事项准入: a department applies to put a matter on grid workers; it is examined, posted, in force, and ends. */
import type { LaneRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';
import { OPINION_LANE, OPINION_RELATIONS, type OpinionStage } from '../../workflow/opinions.ts';
import { type ObjectionStage, objectionLane, postingStages } from '../../workflow/posting.ts';
import type { GroundStage } from './grounds.ts';

export const RELATIONS = {
  applicant: { zh: '申请单位', en: 'the department that applies' },
  centre: { zh: '区网格中心', en: 'the district grid centre' },
  head: { zh: '区网格中心负责人', en: 'the head of the district grid centre' },
  ...OPINION_RELATIONS,
  public: { zh: '本区的镇街、社区、网格岗位', en: 'posts of the streets and grids of the district' },
  resident: { zh: '居民，公示期内', en: 'a resident, while it is posted' },
  objector: { zh: '提出异议的', en: 'whoever objected', lane: 'objection', ever: true },
  examiner: {
    zh: '核对依据的司法行政部门',
    en: 'the justice department that examines the grounds',
    lane: 'basis',
  },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

export const STAGES = {
  draft: { zh: '草稿', en: 'Draft', turn: 'applicant', open: true, free: 'nobody waits for a draft' },
  submitted: { zh: '待受理', en: 'Submitted', turn: 'centre', open: true },
  consulting: {
    ...{ zh: '会签中', en: 'Opinions asked', turn: 'lanes', open: true },
    free: 'whoever is asked has a clock of its own',
  },
  deciding: { zh: '待决定', en: 'To be decided', turn: 'head', open: true },
  returned: { zh: '退回修改', en: 'Returned', turn: 'applicant', open: true },
  ...postingStages('centre', 'head'),
  to_start: { zh: '已公布，待施行', en: 'Published', turn: 'centre', open: true },
  // On the list nobody waits for anybody: its clocks run, and it is in no queue.
  on_list: { zh: '施行中', en: 'In force', turn: 'nobody', open: false },
  under_review: { zh: '到期复评', en: 'Under review', turn: 'head', open: true },
  off_list: { zh: '已退出', en: 'Off the list', turn: 'nobody', open: false },
  refused: { zh: '不予准入', en: 'Refused', turn: 'nobody', open: false },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

export const LANES = {
  ...OPINION_LANE,
  ...objectionLane('centre'),
  basis: {
    zh: '法律依据',
    en: 'a legal ground',
    stages: {
      to_examine: {
        ...{ zh: '待核对', en: 'To be examined', turn: 'holder', open: true },
        free: 'the opinion of the justice department has a clock',
      },
      checked: { zh: '已核对', en: 'Examined', turn: 'nobody', open: false },
      released: { zh: '不用核对了', en: 'Released', turn: 'nobody', open: false },
    },
  },
} as const satisfies Record<string, LaneRow<Relation>>;

/** What the tables speak of. */
export type AdmissionNames = NamesOf<
  typeof RELATIONS,
  typeof STAGES,
  { readonly opinion: OpinionStage; readonly objection: ObjectionStage; readonly basis: GroundStage }
>;
