/** Exam 考试: somebody is to sit the exam of a course; a paper is drawn for them, handed in and marked. */
import { date, OPTIONAL, person, text } from '../../workflow/fields.ts';
import type { CommandRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  desk: { zh: '培训岗（街道、区）', en: 'the training post of the street or district' },
  candidate: { zh: '考生', en: 'the candidate' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

export const STAGES = {
  assigned: { zh: '待考', en: 'To be sat', turn: 'candidate', open: true },
  sitting: { zh: '考试中', en: 'Under way', turn: 'candidate', open: true },
  not_passed: { zh: '未合格，可再考', en: 'Not passed, may be sat again', turn: 'candidate', open: true },
  passed: { zh: '合格', en: 'Passed', turn: 'nobody', open: false },
  ended_unpassed: { zh: '未合格，已结束', en: 'Ended without a pass', turn: 'nobody', open: false },
  called_off: { zh: '已取消', en: 'Cancelled', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

export type ExamNames = NamesOf<typeof RELATIONS, typeof STAGES>;

const RESULTS = ['passed', 'not_passed', 'ended_unpassed'] as const;
const ANSWERS = { zh: '答案（如 1:B 2:AC）', en: 'Answers, such as 1:B 2:AC' } as const;

export const COMMANDS = {
  assign: {
    zh: '安排考试',
    en: 'assign an exam',
    does: {
      zh: '通知考生，到最后一天前自己开始',
      en: 'The candidate begins by themselves before the last day',
    },
    from: 'new',
    who: ['desk'],
    look: 'candidate',
    fields: {
      person: person('谁考', 'Who'),
      course: text('哪门课', 'Of which course'),
      by: date('最晚哪天考', 'Last day'),
    },
    writes: 'assigned',
    to: 'assigned',
  },
  sit: {
    zh: '开始考试',
    en: 'sit the exam',
    does: {
      zh: '现在抽题，开始计时；断电、断网时间照走',
      en: 'The paper is drawn now and time runs, with or without a signal',
    },
    from: ['assigned', 'not_passed'],
    who: ['candidate'],
    look: 'bank',
    fields: {},
    writes: 'paper_drawn',
    to: 'sitting',
    atOnce: true,
  },
  save_answers: {
    zh: '存答案',
    en: 'save answers',
    does: {
      zh: '有信号时自动存；没有交卷的按存下的判',
      en: 'By itself while there is a signal; marked where nothing is handed in',
    },
    from: ['sitting'],
    who: ['candidate'],
    fields: { answers: text(ANSWERS.zh, ANSWERS.en) },
    writes: 'answers_saved',
  },
  hand_in: {
    zh: '交卷',
    en: 'hand in',
    does: {
      zh: '判卷，告诉结果；没有信号的，按手机上的交卷时刻',
      en: 'It is marked; offline the time on the phone counts',
    },
    from: ['sitting'],
    who: ['candidate'],
    look: 'key',
    fields: {
      answers: text(ANSWERS.zh, ANSWERS.en, OPTIONAL),
      done: date('手机上的交卷时刻', 'When, by the phone', OPTIONAL),
    },
    writes: 'handed_in',
    to: RESULTS,
    atOnce: true,
  },
  run_out: {
    zh: '到时收卷',
    en: 'collect the paper',
    does: { zh: '没有交卷的，按存下的答案判', en: 'What was saved is marked' },
    from: ['sitting'],
    who: ['system'],
    look: 'key',
    fields: {},
    writes: 'ran_out',
    to: RESULTS,
  },
  lapse: {
    zh: '过期未考',
    en: 'lapse',
    does: { zh: '过了最后一天没有考的自动结束', en: 'By itself after the last day' },
    from: ['assigned', 'not_passed'],
    who: ['system'],
    fields: {},
    writes: 'lapsed',
    to: 'ended_unpassed',
  },
  call_off: {
    zh: '取消考试',
    en: 'call off the exam',
    does: { zh: '写明原因；取消的不算考过', en: 'With the reason; it does not count as sat' },
    from: ['assigned', 'sitting', 'not_passed'],
    who: ['desk'],
    fields: { reason: text('原因', 'Why') },
    writes: 'called_off',
    to: 'called_off',
  },
} as const satisfies Record<string, CommandRow<ExamNames>>;
