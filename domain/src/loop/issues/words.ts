/** Words for references in refusals (`@stage.handling`, `@command.dispatch` …), in both languages. */
import type { FieldReference, Language, Reference, WordReference } from '../../refusal.ts';
import type { CommandName, Relation, Stage } from './steps.ts';
import { COMMANDS, RELATIONS, rowOf, STAGES } from './steps.ts';

export const refStage = (stage: Stage): Reference => `@stage.${stage}`;
export const refCommand = (command: CommandName): Reference => `@command.${command}`;
export const refRelations = (relations: readonly Relation[]) =>
  relations.map((r) => `@relation.${r}`).join(' ') as Reference;
export const refField = (command: CommandName, field: string): FieldReference => `@field.${command}.${field}`;
export const refWord = (word: keyof typeof WORDS): WordReference => `@word.${word}`;

const WORDS = {
  extension: { zh: '延期', en: 'extension' },
  suspension: { zh: '挂账', en: 'suspension' },
  supervision: { zh: '督办', en: 'supervision' },
  reopening: { zh: '重办', en: 'reopening' },
  rating: { zh: '评价', en: 'rating' },
  objection: { zh: '异议', en: 'objection' },
  class: { zh: '类别', en: 'class' },
  limit: { zh: '时限', en: 'limit' },
  area: { zh: '区域', en: 'area' },
  place: { zh: '地点', en: 'place' },
  pointOutside: { zh: '这个位置在本市网格以外', en: 'this position lies outside the grids of the city' },
  onlyWords: { zh: '只有文字说明', en: 'there are only words' },
  gridOrPoint: {
    zh: '网格代码 grid、位置 lon 和 lat，或社区代码 community',
    en: 'a grid, a point (lon and lat), or a community',
  },
  insideCity: { zh: '本市网格内的点', en: 'a point inside the grids of the city' },
  issue: { zh: '案件', en: 'matter' },
  view: { zh: '视图', en: 'view' },
  export: { zh: '导出文件', en: 'exported file' },
  unit: { zh: '单位', en: 'unit' },
  part: { zh: '部分', en: 'part' },
  nothing: { zh: '无', en: 'nothing' },
  report: { zh: '上报', en: 'report' },
  title: { zh: '标题', en: 'title' },
  reason: { zh: '查看原因', en: 'reason' },
  nature: { zh: '诉求性质', en: 'nature' },
  channel: { zh: '来源', en: 'channel' },
  activeUnit: { zh: '在册的单位', en: 'a unit that is active' },
  knownClass: { zh: '现行类别表中的类别', en: 'a class of the table in force' },
  ownCondition: { zh: '该类别的立案条件', en: 'an opening condition of the class' },
  noClass: { zh: '未定类别', en: 'no class' },
  aboveZero: { zh: '大于零的时限', en: 'a limit above zero' },
  aDate: { zh: '日期', en: 'a date' },
  ofTeam: { zh: '本案的经办人员', en: 'somebody who works on this matter' },
  ownDistrict: { zh: '本区内的地点', en: 'a place in this district' },
} as const;

/** Puts words in the place of references; text without references is returned as it is. */
export function wordsFor(text: string, language: Language): string {
  const pieces = text.split(' ');
  const words = pieces.map((piece) => (piece.startsWith('@') ? lookUp(piece.slice(1), language) : piece));
  if (!pieces.every((piece) => piece.startsWith('@'))) return words.join(' ');
  return words.join(language === 'zh' ? '、' : ', ');
}

function lookUp(reference: string, language: Language): string {
  const [kind, name = '', field = ''] = reference.split('.');
  if (kind === 'stage' && Object.hasOwn(STAGES, name)) return STAGES[name as Stage][language];
  if (kind === 'relation' && Object.hasOwn(RELATIONS, name)) return RELATIONS[name as Relation][language];
  if (kind === 'word' && Object.hasOwn(WORDS, name)) return WORDS[name as keyof typeof WORDS][language];
  if (kind === 'command' && Object.hasOwn(COMMANDS, name)) return COMMANDS[name as CommandName][language];
  if (kind === 'field' && Object.hasOwn(COMMANDS, name))
    return rowOf(name as CommandName).fields[field]?.[language] ?? field;
  return reference;
}
