/** A whistle 街道吹哨、部门报到: a street calls departments to what is beyond its power, and scores how they came. */
import type { LaneRow, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  street: { zh: '吹哨街道', en: 'the street that blows' },
  head: { zh: '街道主要负责人', en: 'the head of the street' },
  district: { zh: '区指挥中心', en: 'the district command centre' },
  called: { zh: '应哨部门', en: 'a department that has still to answer', lane: 'department' },
  department: { zh: '被叫过的部门', en: 'a department that was called', lane: 'department', ever: true },
  lead: { zh: '牵头部门', en: 'the lead department' },
  tasked: { zh: '分工单位', en: 'a department with a task', lane: 'task' },
  raised: { zh: '被上报的区值班员、值班长、分管领导', en: 'the posts of the district it rose to' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

const EACH = 'each department has its own clock';
export const STAGES = {
  to_sign: { zh: '待签发', en: 'To be signed', turn: 'head', open: true },
  sounding: { zh: '哨响待报到', en: 'Sounding', turn: 'lanes', open: true, free: EACH },
  working: { zh: '部门办理', en: 'Being worked on', turn: 'lanes', open: true, free: EACH },
  to_confirm: { zh: '待现场确认', en: 'To be confirmed', turn: 'street', open: true },
  to_score: { zh: '待评哨', en: 'To be scored', turn: 'street', open: true },
  closed: { zh: '已结哨', en: 'Closed', turn: 'nobody', open: false },
  withdrawn: { zh: '已撤哨', en: 'Withdrawn', turn: 'nobody', open: false },
  refused: { zh: '不予签发', en: 'Not signed', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

export const LANES = {
  department: {
    zh: '应哨部门',
    en: 'a called department',
    stages: {
      called: { zh: '待报到', en: 'To report in', turn: 'holder', open: true },
      reported: { zh: '已报到，待到场', en: 'Reported in', turn: 'holder', open: true },
      there: { zh: '已到场，办理中', en: 'On the spot', turn: 'holder', open: true },
      objected: { zh: '异议待裁定', en: 'Objected', turn: 'district', open: true },
      answered: { zh: '已反馈', en: 'Answered', turn: 'nobody', open: false },
      scored: { zh: '已评分', en: 'Scored', turn: 'nobody', open: false },
      replied: { zh: '已答复评分', en: 'Answered its score', turn: 'nobody', open: false },
      excused: { zh: '裁定不属本部门', en: 'Excused', turn: 'nobody', open: false },
      released: { zh: '不用来了', en: 'Released', turn: 'nobody', open: false },
    },
  },
  task: {
    zh: '分工',
    en: 'a task',
    stages: {
      doing: { zh: '办理中', en: 'Being done', turn: 'holder', open: true },
      done: { zh: '已完成', en: 'Done', turn: 'nobody', open: false },
      cancelled: { zh: '已取消', en: 'Cancelled', turn: 'nobody', open: false },
    },
  },
} as const satisfies Record<string, LaneRow<Relation>>;
export type DepartmentStage = keyof (typeof LANES)['department']['stages'];
export type TaskStage = keyof (typeof LANES)['task']['stages'];

/** What the tables speak of. */
export type WhistleNames = {
  readonly Stage: Stage;
  readonly Relation: Relation;
  readonly LaneStages: { readonly department: DepartmentStage; readonly task: TaskStage };
};
