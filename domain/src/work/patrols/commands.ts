/** What may be done with a patrol. */
import { area, date, id, issue, lane, number, OPTIONAL, pages, text } from '../../workflow/fields.ts';
import type { CommandRow } from '../../workflow/form.ts';
import type { PatrolNames } from './tables.ts';

/** Who walks it; the leader stands in for a grid without a worker. */
const WALKS = ['worker', 'leader'] as const;
/** What was done without a signal may come after the day was closed. */
const LATE_TOO = ['to_do', 'under_way', 'done', 'missed'] as const;
const AFTER_STEP = ['under_way', 'done', 'missed'] as const;
const ENDED = ['done', 'missed'] as const;

const AT = date('什么时候做的', 'When it was done', OPTIONAL);
const POINT = lane('哪个点', 'Which point');
const FILES = pages('照片', 'Photos', OPTIONAL);

export const COMMANDS = {
  give_patrol: {
    zh: '下达巡查任务',
    en: 'give a patrol',
    does: { zh: '按计划当天自动下达', en: 'By itself on its day, from the plan' },
    from: 'new',
    who: ['system'],
    look: 'plan',
    fields: {
      plan: id('计划', 'Plan'),
      grid: area('网格', 'Grid'),
      day: date('哪天', 'Day'),
    },
    writes: 'patrol_given',
  },
  set_out: {
    zh: '开始巡查',
    en: 'start',
    does: { zh: '只记下时间，不取位置', en: 'Keeps the time, takes no position' },
    from: ['to_do'],
    who: WALKS,
    look: 'certificate',
    fields: { at: AT },
    writes: 'went_out',
    to: 'under_way',
    atOnce: true,
  },
  check_in: {
    zh: '签到',
    en: 'check in',
    does: {
      zh: '在点附近就算到；定位不准或者离得远的，写原因、拍照，照样收下并做标记',
      en: 'Near the point it counts; where the position is vague or far, a reason and a photo, taken and marked',
    },
    from: LATE_TOO,
    who: WALKS,
    look: 'certificate',
    lane: { name: 'point', from: ['open', 'unreached', 'missed'] },
    fields: {
      point: POINT,
      at: AT,
      lon: number('经度', 'Longitude', OPTIONAL),
      lat: number('纬度', 'Latitude', OPTIONAL),
      accuracy: number('定位误差（米）', 'Accuracy in metres', OPTIONAL),
      reason: text('为什么定位不准或者不在点上', 'Why the position is vague or elsewhere', OPTIONAL),
      files: FILES,
    },
    writes: 'checked_in',
    to: AFTER_STEP,
  },
  cannot_reach: {
    zh: '到不了',
    en: 'cannot reach a point',
    does: { zh: '写明原因，告诉网格长', en: 'With the reason, for the leader' },
    from: LATE_TOO,
    who: WALKS,
    look: 'certificate',
    lane: { name: 'point', from: ['open', 'missed'], to: 'unreached' },
    fields: { point: POINT, at: AT, reason: text('原因', 'Why'), files: FILES },
    writes: 'not_reached',
    to: AFTER_STEP,
  },
  finish: {
    zh: '结束巡查',
    en: 'finish',
    does: { zh: '没签到的点记为没到', en: 'Points without a check-in stand as missed' },
    from: ['under_way'],
    who: WALKS,
    fields: { at: AT, words: text('说明', 'Words', OPTIONAL) },
    writes: 'finished',
    to: ENDED,
    atOnce: true,
  },
  close: {
    zh: '到时关闭',
    en: 'close',
    does: { zh: '当天结束时自动关闭，没签到的点记为没到', en: 'By itself when its day is over' },
    from: ['to_do', 'under_way'],
    who: ['system'],
    fields: {},
    writes: 'closed',
    to: ENDED,
  },
  give_reason: {
    zh: '注明原因',
    en: 'note why a point was missed',
    does: { zh: '没到的点写明原因，只说事，不评人', en: 'Of the point, not of a person' },
    from: ENDED,
    who: ['leader'],
    lane: { name: 'point', from: ['missed'] },
    fields: { point: POINT, reason: text('原因', 'Why') },
    writes: 'reason_given',
  },
  link_matter: {
    zh: '关联案件',
    en: 'link a matter',
    does: { zh: '巡查时上报的案件自动关联', en: 'What was reported on it is linked by itself' },
    from: LATE_TOO,
    who: ['system'],
    look: 'matter',
    fields: {
      issue: issue('案件', 'Matter'),
      at_point: text('在哪个点', 'At which point', OPTIONAL),
    },
    writes: 'matter_linked',
  },
  note: {
    zh: '备注',
    en: 'note',
    does: { zh: '补充情况', en: 'Adds words and photos' },
    from: 'any',
    who: ['worker', 'leader'],
    fields: { words: text('内容', 'Words'), files: FILES },
    writes: 'noted',
  },
} as const satisfies Record<string, CommandRow<PatrolNames>>;
