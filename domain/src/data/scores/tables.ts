/** Score result 考评结果: of one period, by one template, for all streets or units of a district. */
import { issue, lane, number, OPTIONAL, onlyIf, pages, text, yes } from '../../workflow/fields.ts';
import type { CommandRow, LaneRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';
import {
  type ObjectionStage,
  objectionLane,
  postingCommands,
  postingStages,
} from '../../workflow/posting.ts';

export const RELATIONS = {
  office: { zh: '区网格中心', en: 'the grid centre of the district' },
  head: { zh: '区网格中心负责人', en: 'the head of the grid centre' },
  judged: { zh: '被考评单位', en: 'those who are judged' },
  objector: { zh: '提异议的单位', en: 'whoever objected', lane: 'objection', ever: true },
  reader: { zh: '上级和分管领导', en: 'the city and the leader in charge' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
type Relation = keyof typeof RELATIONS;

export const STAGES = {
  score_drafted: { zh: '草稿', en: 'Draft', turn: 'office', open: true },
  ...postingStages('office', 'head'),
  score_published: { zh: '已公布', en: 'Published', turn: 'nobody', open: false },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;

export const LANES = objectionLane('office') satisfies Record<string, LaneRow<Relation>>;

export type ScoreNames = NamesOf<typeof RELATIONS, typeof STAGES, { readonly objection: ObjectionStage }>;

const { object, answer_objection, end_posting } = postingCommands(['judged'], 'office');

export const COMMANDS = {
  draw_score: {
    zh: '生成考评',
    en: 'draw a result',
    does: { zh: '从公布过的指标按办法算出草稿', en: 'A draft, made of released figures by a template' },
    from: 'new',
    who: ['office'],
    look: 'drawn',
    fields: {
      template: text('考评办法', 'Template'),
      period: text('考评期', 'Period'),
      why: text('重新考评的原因', 'Why again', OPTIONAL),
    },
    writes: 'score_drawn',
  },
  enter_points: {
    zh: '加减分',
    en: 'enter points',
    does: {
      zh: '办法里列了的事项，写明哪件、为什么',
      en: 'For what the template lists, with the matter and why',
    },
    from: ['score_drafted'],
    who: ['office'],
    fields: {
      judged: text('哪个单位', 'Whose'),
      item: text('考评项', 'Item'),
      times: number('几次', 'How often'),
      issue: issue('哪件', 'Matter', OPTIONAL),
      words: text('为什么', 'Why'),
    },
    writes: 'points_entered',
  },
  strike_points: {
    zh: '划掉加减分',
    en: 'strike points out',
    does: { zh: '留痕，写明原因', en: 'It stays to be seen, with the reason' },
    from: ['score_drafted'],
    who: ['office'],
    fields: { entry: text('哪一笔', 'Which'), reason: text('原因', 'Why') },
    writes: 'points_struck',
  },
  show_results: {
    zh: '征求异议',
    en: 'show it to those judged',
    does: {
      zh: '各单位看自己的，期限内可以逐项提异议',
      en: 'Each sees its own, and may object item by item',
    },
    from: ['score_drafted'],
    who: ['office'],
    fields: {},
    writes: 'results_shown',
    to: 'posted',
    atOnce: true,
  },
  object: {
    ...object,
    does: { zh: '逐项提，逐条答复', en: 'Item by item; each is answered' },
    fields: {
      item: text('考评项', 'Item'),
      words: text('异议', 'Objection'),
      files: pages('附件', 'Files', OPTIONAL),
    },
  },
  answer_objection: {
    ...answer_objection,
    fields: {
      objection: lane('哪一条', 'Which'),
      upheld: yes('采纳', 'Taken up'),
      back: onlyIf('upheld', true, number('补几分', 'Points given back', OPTIONAL)),
      answer: text('答复', 'Answer'),
    },
  },
  end_posting,
  publish_result: {
    zh: '审定公布',
    en: 'decide and publish',
    does: { zh: '公布后不再变；要改的另出一版', en: 'Nothing of it changes; what has to is another edition' },
    from: ['posting_over'],
    who: ['head'],
    fields: { words: text('审定意见', 'Decision') },
    writes: 'result_published',
    to: 'score_published',
  },
  return_draft: {
    zh: '退回草稿',
    en: 'return it',
    does: { zh: '写明要核对什么，改后重新征求异议', en: 'With what to check; objections are taken again' },
    from: ['posting_over'],
    who: ['head'],
    fields: { reason: text('要核对什么', 'What to check') },
    writes: 'draft_returned',
    to: 'score_drafted',
  },
  withdraw: {
    zh: '撤回',
    en: 'withdraw',
    does: { zh: '写明原因，可以重新生成', en: 'With the reason; another may be drawn' },
    // Not while somebody may object, or waits for an answer.
    from: ['score_drafted', 'posting_over'],
    who: ['office'],
    fields: { reason: text('原因', 'Why') },
    writes: 'withdrawn',
    to: 'withdrawn',
  },
} as const satisfies Record<string, CommandRow<ScoreNames>>;
