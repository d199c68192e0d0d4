/** What is said of a matter, by event and by whom it is said to. Values: number, title, due where a clock is meant. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { REPORTER, type Row } from './reporters.ts';
import type { Template } from './template.ts';

const STAFF = {
  reported: [
    '上报，请受理',
    '新上报 {number}《{title}》，请受理。',
    'Reported: please accept',
    'New report {number} “{title}”: please accept it.',
  ],
  accepted: [
    '受理，请核实',
    '{number}《{title}》已受理，请到现场核实。',
    'Accepted: please look',
    '{number} “{title}” was accepted: please look on site.',
  ],
  confirmed: [
    '现场核实，请立案',
    '{number}《{title}》已现场核实，请决定是否立案。',
    'Confirmed: please file',
    '{number} “{title}” was looked at on site: please decide on filing.',
  ],
  objected: [
    '提出异议，请复核',
    '{number}《{title}》的上报人提出异议，请复核。',
    'Objected: please review',
    'The reporter of {number} “{title}” objects: please review.',
  ],
  filed: [
    '立案，请派遣',
    '{number}《{title}》已立案，请派遣。',
    'Filed: please dispatch',
    '{number} “{title}” was filed: please dispatch it.',
  ],
  dispatched: [
    '派遣到本单位，请签收',
    '{number}《{title}》已派遣到本单位，请签收。',
    'Dispatched to you',
    '{number} “{title}” was dispatched to you: please sign for it.',
  ],
  redispatched: [
    '改派',
    '{number}《{title}》已改派，请查看由谁办理。',
    'Redispatched',
    '{number} “{title}” was redispatched: please see who handles it.',
  ],
  recalled: [
    '收回派遣',
    '{number}《{title}》的派遣已收回，本单位不用再办。',
    'Recalled',
    '{number} “{title}” was taken back: nothing is left to do for you.',
  ],
  handed_over: [
    '转交',
    '{number}《{title}》已转交，请查看经办人。',
    'Handed over',
    '{number} “{title}” was handed over: please see to whom.',
  ],
  returned: [
    '退回，请改派或裁定',
    '{number}《{title}》被退回，请改派或裁定。',
    'Returned: please decide',
    '{number} “{title}” was returned: please redispatch or rule.',
  ],
  ruled: [
    '裁定',
    '{number}《{title}》已裁定承办单位，请按裁定办理。',
    'Ruled for good',
    'It was ruled for good who handles {number} “{title}”.',
  ],
  escalated: [
    '升级到本级，请处理',
    '{number}《{title}》已升级到本级，请处理。',
    'Escalated to you',
    '{number} “{title}” was escalated to your level.',
  ],
  sent_down: [
    '下派到本级，请处理',
    '{number}《{title}》已下派到本级，请处理。',
    'Sent down to you',
    '{number} “{title}” was sent down to your level.',
  ],
  extension_asked: [
    '申请延期，请审批',
    '{number}《{title}》申请延期，请审批。',
    'Extension asked',
    'More time is asked for {number} “{title}”: please decide.',
  ],
  extension_decided: [
    '审批延期',
    '{number}《{title}》的延期申请已有审批结果。',
    'Extension decided',
    'The extension of {number} “{title}” was decided.',
  ],
  suspension_asked: [
    '申请挂账，请审批',
    '{number}《{title}》申请挂账，请审批。',
    'Suspension asked',
    'Suspension is asked for {number} “{title}”: please decide.',
  ],
  suspension_decided: [
    '审批挂账',
    '{number}《{title}》的挂账申请已有审批结果。',
    'Suspension decided',
    'The suspension of {number} “{title}” was decided.',
  ],
  resumed: [
    '恢复计时',
    '{number}《{title}》已恢复计时，请继续办理。',
    'Resumed',
    'The clock of {number} “{title}” runs again: please go on.',
  ],
  assist_added: [
    '请协办',
    '请协办 {number}《{title}》。',
    'Please assist',
    'Please assist with {number} “{title}”.',
  ],
  assist_answered: [
    '协办答复',
    '{number}《{title}》的协办单位已答复。',
    'Assist answered',
    'An assisting unit of {number} “{title}” has answered.',
  ],
  split: [
    '拆分，请办理部分',
    '{number}《{title}》已拆分，请办理本单位的部分。',
    'A part is yours',
    '{number} “{title}” was split: please handle your part.',
  ],
  part_responded: [
    '部分反馈',
    '{number}《{title}》的一个部分已反馈。',
    'Part responded',
    'A part of {number} “{title}” was responded to.',
  ],
  part_returned: [
    '退回部分，请改派',
    '{number}《{title}》的一个部分被退回，请改派。',
    'Part returned',
    'A part of {number} “{title}” was returned: please assign it.',
  ],
  part_assigned: [
    '改派部分，请办理',
    '{number}《{title}》的一个部分改派到本单位，请办理。',
    'A part is yours',
    'A part of {number} “{title}” was assigned to you.',
  ],
  part_cancelled: [
    '取消部分',
    '{number}《{title}》的一个部分已取消，不用再办。',
    'Part cancelled',
    'A part of {number} “{title}” was cancelled.',
  ],
  responded: [
    '反馈，请核查',
    '{number}《{title}》已反馈，请发起核查。',
    'Responded: please verify',
    '{number} “{title}” was responded to: please have it verified.',
  ],
  sent_to_verify: [
    '请现场核查',
    '请到现场核查 {number}《{title}》。',
    'Please verify',
    'Please verify {number} “{title}” on site.',
  ],
  verified: [
    '核查，请结案',
    '{number}《{title}》已核查，请结案。',
    'Verified: please close',
    '{number} “{title}” was verified: please close it.',
  ],
  reworked: [
    '返工',
    '{number}《{title}》核查未通过，请返工。',
    'Rework',
    '{number} “{title}” did not pass: please do it again.',
  ],
  reopened: ['重办', '{number}《{title}》重办，请处理。', 'Reopened', '{number} “{title}” was reopened.'],
  urged: [
    '催办',
    '催办：{number}《{title}》，请尽快处理。',
    'Urged',
    'Urged: {number} “{title}”, please see to it.',
  ],
  supervised: [
    '督办，请按要求答复',
    '督办：{number}《{title}》，请按要求答复。',
    'Supervised: please answer',
    'Supervised: {number} “{title}”, an answer is required.',
  ],
  supervision_answered: [
    '答复督办',
    '{number}《{title}》的督办已答复。',
    'Supervision answered',
    'The supervision of {number} “{title}” was answered.',
  ],
  class_corrected: [
    '更正类别，请派遣',
    '{number}《{title}》已更正类别，请重新派遣。',
    'Class corrected',
    'The class of {number} “{title}” was corrected: please dispatch it anew.',
  ],
  place_corrected: [
    '更正地点，请派遣',
    '{number}《{title}》已更正地点，请重新派遣。',
    'Place corrected',
    'The place of {number} “{title}” was corrected: please dispatch it anew.',
  ],
  unmerged: [
    '取消合并',
    '{number}《{title}》已从主案分出，请处理。',
    'Unmerged',
    '{number} “{title}” is a matter of its own again.',
  ],
  /** Told only where the same source says the same again. */
  duplicate_joined: [
    '同源重复',
    '{number}《{title}》有同一来源的重复上报并入。以后的不再提醒，可逐件分出。',
    'Said again by one source',
    '{number} “{title}” was reported again by the same source. Further ones are counted without a word; each can be parted.',
  ],
  withdrawn: [
    '撤回',
    '{number}《{title}》已由上报人撤回。',
    'Withdrawn',
    '{number} “{title}” was withdrawn by its reporter.',
  ],
  mentioned: [
    '备注提到您',
    '{number}《{title}》的备注提到您，请查看。',
    'You are mentioned',
    'A note on {number} “{title}” mentions you.',
  ],
} as const satisfies Record<string, Row>;

/** Values besides: clock, in words. */
const MARKS = {
  50: [
    '{clock}已用 50%',
    '{number}《{title}》{clock}已用一半，{due}到期。',
    '{clock}: 50 % used',
    '{number} “{title}”: half of the time ({clock}) is used, due {due}.',
  ],
  75: [
    '{clock}已用 75%',
    '{number}《{title}》{clock}已用 75%，{due}到期。',
    '{clock}: 75 % used',
    '{number} “{title}”: 75 % of the time ({clock}) is used, due {due}.',
  ],
  100: [
    '{clock}已到期',
    '{number}《{title}》{clock}已到期，请立即处理。',
    '{clock}: due now',
    '{number} “{title}”: {clock} is due now.',
  ],
} as const satisfies Record<number, Row>;

export type StaffEvent = keyof typeof STAFF;
export type ReporterEvent = keyof typeof REPORTER;
type Mark = keyof typeof MARKS;
export type MatterTemplate =
  | `matter.staff.${StaffEvent}`
  | `matter.reporter.${ReporterEvent}`
  | `matter.mark.${Mark}`;

/** Nobody waits for the morning with these. */
const URGENT: ReadonlySet<string> = new Set(['urged', 'supervised']);

function templateOf(
  [zhLine, zh, enLine, en]: Row,
  audience: Template['audience'],
  urgent: boolean,
): Template {
  return {
    audience,
    ...(urgent ? { urgent: true as const } : {}),
    zh: {
      line: zhLine,
      subject: audience === 'reporter' ? '您反映的 {number} 有进展' : `${zhLine} {number}`,
      text: zh,
    },
    en: {
      line: enLine,
      subject: audience === 'reporter' ? 'News of your report {number}' : `${enLine} {number}`,
      text: en,
    },
  };
}

function all(rows: Readonly<Record<string, Row>>, prefix: string, audience: Template['audience']) {
  return Object.entries(rows).map(([event, row]): [string, Template] => [
    `${prefix}.${event}`,
    templateOf(row, audience, URGENT.has(event)),
  ]);
}

export const MATTERS = Object.fromEntries([
  ...all(STAFF, 'matter.staff', 'staff'),
  ...all(REPORTER, 'matter.reporter', 'reporter'),
  ...all(MARKS, 'matter.mark', 'staff'),
]) as Readonly<Record<MatterTemplate, Template>>;

/** Events of which somebody may be told, by audience. */
export const STAFF_EVENTS = Object.keys(STAFF) as readonly StaffEvent[];
export const REPORTER_EVENTS = Object.keys(REPORTER) as readonly ReporterEvent[];

/** The template of a notice by its kind (`issue.closed`, `mark.handle.75.<start>`), null where nothing is said of it. */
export function matterTemplate(kind: string, toReporter: boolean): MatterTemplate | null {
  const [family = '', name = '', share = ''] = kind.split('.');
  if (family === 'mark') return share in MARKS ? (`matter.mark.${share}` as MatterTemplate) : null;
  if (family !== 'issue') return null;
  const rows: Readonly<Record<string, Row>> = toReporter ? REPORTER : STAFF;
  return Object.hasOwn(rows, name)
    ? (`matter.${toReporter ? 'reporter' : 'staff'}.${name}` as MatterTemplate)
    : null;
}

/** '11月24日 10:30' as people say it; empty where there is no moment. */
export function dueWords(at: number | null, language: Language, offset: number): string {
  if (at === null) return '';
  const local = new Date(at + offset);
  const [month, day] = [local.getUTCMonth() + 1, local.getUTCDate()];
  const time = local.toISOString().slice(11, 16);
  return language === 'zh' ? `${month}月${day}日 ${time} ` : `${local.toISOString().slice(0, 10)} ${time}`;
}
