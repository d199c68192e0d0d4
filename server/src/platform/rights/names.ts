import type { Right } from '@gridgov/domain/city/people/rights.ts';
import { COMMANDS } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language, Reference } from '@gridgov/domain/refusal.ts';

type Named = Readonly<Record<Language, string>>;
type PlainRight = Exclude<Right, `issue.${keyof typeof COMMANDS}`>;

const names: Readonly<Record<PlainRight, Named>> = {
  'issue.report': { zh: '上报案件', en: 'report a matter' },
  'issue.read': { zh: '查看案件', en: 'read matters' },
  'issue.export': { zh: '导出案件', en: 'export matters' },
  'issue.reveal': { zh: '查看联系方式', en: 'see contact data' },
  'area.read': { zh: '查看区划与网格', en: 'read areas' },
  'area.import': { zh: '导入区划与网格', en: 'import areas' },
  'area.draw': { zh: '绘制网格', en: 'draw grids' },
  'area.agree': { zh: '同意社区界线调整', en: 'agree to a new line between communities' },
  'area.review': { zh: '审核网格调整', en: 'review changes of grids' },
  'area.file': { zh: '备案网格调整', en: 'file changes of grids' },
  'unit.read': { zh: '查看单位', en: 'read units' },
  'unit.import': { zh: '导入单位', en: 'import units' },
  'people.read': { zh: '查看人员与岗位', en: 'read people and posts' },
  'people.import': { zh: '导入人员与岗位', en: 'import people and posts' },
  'people.handover': { zh: '交接岗位', en: 'hand over posts' },
  'rules.read': { zh: '查看规则', en: 'read rules' },
  'rules.edit': { zh: '维护规则', en: 'edit rules' },
  'routing.edit': { zh: '维护派遣规则', en: 'edit routing' },
  'account.manage': { zh: '管理账号', en: 'manage accounts' },
  'account.release': { zh: '复核账号变更', en: 'release changes of accounts' },
  'token.manage': { zh: '管理令牌', en: 'manage tokens' },
  'audit.read': { zh: '查看审计记录', en: 'read the audit records' },
  'system.operate': { zh: '系统运维', en: 'operate the system' },
  'warning.issue': { zh: '发布预警', en: 'warn the public' },
  'view.share': { zh: '共享视图', en: 'share views' },
  'publication.check': { zh: '审核公开内容', en: 'check what is made public' },
  'resident.answer': { zh: '答复居民信息请求', en: 'answer residents about their data' },
  'intake.take': { zh: '受理来电', en: 'take calls' },
  'knowledge.edit': { zh: '维护知识库', en: 'edit the knowledge base' },
};

/** What people call a right. */
export function rightName(right: Right, language: Language): string {
  if (right in names) return names[right as PlainRight][language];
  const command = right.slice('issue.'.length) as keyof typeof COMMANDS;
  return COMMANDS[command][language];
}

export const refRight = (right: Right): Reference => `@right.${right}`;
