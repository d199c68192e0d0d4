/**
 * The one table of rights besides those of commands: what people call each, the system it belongs to and how far it
 * reaches. Catalogues, refusals and the page 谁能做什么 read it; a right that has no row does not compile.
 */
import { type CommandName, rowOf } from '../../loop/issues/steps.ts';
import type { Language } from '../../refusal.ts';
import type { System } from './systems.ts';

/** `own`: what the post itself is about; `area`: what lies in its area; `city`: everywhere. */
export const REACHES = {
  own: { zh: '本岗位经手的', en: 'What the post itself works on' },
  area: { zh: '本岗位的区域', en: 'The area of the post' },
  city: { zh: '全市', en: 'The whole city' },
} as const;
export type Reach = keyof typeof REACHES;

export type RightRow = {
  readonly zh: string;
  readonly en: string;
  readonly system: System;
  readonly reaches: Reach;
};

export const RIGHT_ROWS = {
  'issue.report': { zh: '上报案件', en: 'report a matter', system: 'loop', reaches: 'city' },
  'issue.read': { zh: '查看案件', en: 'read matters', system: 'loop', reaches: 'area' },
  'issue.export': { zh: '导出案件', en: 'export matters', system: 'loop', reaches: 'area' },
  'issue.reveal': { zh: '查看联系方式', en: 'see contact data', system: 'loop', reaches: 'area' },
  'figure.read': { zh: '查看指标', en: 'read figures', system: 'loop', reaches: 'area' },
  'figure.release': { zh: '公布指标', en: 'release figures', system: 'loop', reaches: 'area' },
  'view.share': { zh: '共享视图', en: 'share views', system: 'loop', reaches: 'area' },
  'area.read': { zh: '查看区划与网格', en: 'read areas', system: 'city', reaches: 'city' },
  'area.import': { zh: '导入区划与网格', en: 'import areas', system: 'city', reaches: 'city' },
  'area.draw': { zh: '绘制网格', en: 'draw grids', system: 'city', reaches: 'area' },
  'area.agree': {
    zh: '同意社区界线调整',
    en: 'agree to a new line between communities',
    system: 'city',
    reaches: 'area',
  },
  'area.review': { zh: '审核网格调整', en: 'review changes of grids', system: 'city', reaches: 'area' },
  'area.file': { zh: '备案网格调整', en: 'file changes of grids', system: 'city', reaches: 'city' },
  'unit.read': { zh: '查看单位', en: 'read units', system: 'people', reaches: 'city' },
  'unit.import': { zh: '导入单位', en: 'import units', system: 'people', reaches: 'city' },
  'people.read': { zh: '查看人员与岗位', en: 'read people and posts', system: 'people', reaches: 'area' },
  'people.import': { zh: '导入人员与岗位', en: 'import people and posts', system: 'people', reaches: 'city' },
  'people.handover': { zh: '交接岗位', en: 'hand over posts', system: 'people', reaches: 'area' },
  'rules.read': { zh: '查看规则', en: 'read rules', system: 'rules', reaches: 'city' },
  'rules.edit': { zh: '维护规则', en: 'edit rules', system: 'rules', reaches: 'city' },
  'routing.edit': { zh: '维护派遣规则', en: 'edit routing', system: 'rules', reaches: 'city' },
  'intake.take': { zh: '受理来电', en: 'take calls', system: 'intake', reaches: 'city' },
  'publication.check': {
    zh: '审核公开内容',
    en: 'check what is made public',
    system: 'publication',
    reaches: 'area',
  },
  'resident.answer': {
    zh: '答复居民信息请求',
    en: 'answer residents about their data',
    system: 'residents',
    reaches: 'city',
  },
  'warning.issue': { zh: '发布预警', en: 'warn the public', system: 'warnings', reaches: 'area' },
  'knowledge.edit': { zh: '维护知识库', en: 'edit the knowledge base', system: 'knowledge', reaches: 'own' },
  'duty.read': { zh: '查看值班表', en: 'read duty rosters', system: 'duty', reaches: 'area' },
  'duty.keep': { zh: '排值班表', en: 'keep the duty roster', system: 'duty', reaches: 'own' },
  'patrol.keep': { zh: '排巡查计划', en: 'keep plans of patrols', system: 'patrol', reaches: 'area' },
  'account.manage': { zh: '管理账号', en: 'manage accounts', system: 'running', reaches: 'city' },
  'account.release': {
    zh: '复核账号变更',
    en: 'release changes of accounts',
    system: 'running',
    reaches: 'city',
  },
  'token.manage': { zh: '管理令牌', en: 'manage tokens', system: 'running', reaches: 'city' },
  'audit.read': { zh: '查看审计记录', en: 'read the audit records', system: 'running', reaches: 'city' },
  'system.operate': { zh: '系统运维', en: 'operate the system', system: 'running', reaches: 'city' },
} as const satisfies Record<string, RightRow>;

export type PlainRight = keyof typeof RIGHT_ROWS;
/** A command of the loop is a right of its own, called as the command is. */
export type Right = PlainRight | `issue.${CommandName}`;
export type IssueRight = Extract<Right, `issue.${string}`>;

const isPlain = (right: Right): right is PlainRight => Object.hasOwn(RIGHT_ROWS, right);
const commandOf = (right: Exclude<Right, PlainRight>) => right.slice('issue.'.length) as CommandName;

/** Rights of trades are none of this table. */
export const isRight = (name: string): name is Right =>
  Object.hasOwn(RIGHT_ROWS, name) || name.startsWith('issue.');

/** The command of the loop that a right is for; null where it is for none. */
export const commandOfRight = (right: Right): CommandName | null =>
  isPlain(right) ? null : commandOf(right);

export function rightRow(right: Right): RightRow {
  if (isPlain(right)) return RIGHT_ROWS[right];
  const { zh, en } = rowOf(commandOf(right));
  return { zh, en, system: 'loop', reaches: 'own' };
}

/** The system a right belongs to; that of a trade is its name. */
export function systemOf(right: string): string {
  if (Object.hasOwn(RIGHT_ROWS, right)) return RIGHT_ROWS[right as PlainRight].system;
  const [trade = ''] = right.split('.');
  return trade === 'issue' ? 'loop' : trade;
}

/** What people call a right. */
export const rightName = (right: Right, language: Language): string => rightRow(right)[language];
