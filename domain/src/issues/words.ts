/** Words for references in refusals (`@stage.handling`, `@command.dispatch` …), in both languages. */
import type { Language } from '../refusal.ts';
import type { CommandName, Relation, Stage } from './steps.ts';
import { COMMANDS, RELATIONS, rowOf, STAGES } from './steps.ts';

export const refStage = (stage: Stage) => `@stage.${stage}`;
export const refCommand = (command: CommandName) => `@command.${command}`;
export const refRelations = (relations: readonly Relation[]) =>
  relations.map((r) => `@relation.${r}`).join(' ');
export const refField = (command: CommandName, field: string) => `@field.${command}.${field}`;
export const refWord = (word: keyof typeof WORDS) => `@word.${word}`;

const WORDS = {
  extension: { zh: '延期', en: 'extension' },
  suspension: { zh: '挂账', en: 'suspension' },
  supervision: { zh: '督办', en: 'supervision' },
  reopening: { zh: '重办', en: 'reopening' },
  rating: { zh: '评价', en: 'rating' },
  objection: { zh: '异议', en: 'objection' },
  class: { zh: '类别', en: 'class' },
  place: { zh: '地点', en: 'place' },
  issue: { zh: '案件', en: 'matter' },
  unit: { zh: '单位', en: 'unit' },
  part: { zh: '部分', en: 'part' },
  nothing: { zh: '无', en: 'nothing' },
} as const;

/** Puts words in the place of references; text without references is returned as it is. */
export function wordsFor(text: string, language: Language): string {
  return text
    .split(' ')
    .map((piece) => (piece.startsWith('@') ? lookUp(piece.slice(1), language) : piece))
    .join(language === 'zh' && text.startsWith('@') ? '、' : ' ');
}

function lookUp(reference: string, language: Language): string {
  const [kind, name = '', field = ''] = reference.split('.');
  if (kind === 'stage' && name in STAGES) return STAGES[name as Stage][language];
  if (kind === 'relation' && name in RELATIONS) return RELATIONS[name as Relation][language];
  if (kind === 'word' && name in WORDS) return WORDS[name as keyof typeof WORDS][language];
  if (kind === 'command' && name in COMMANDS) return COMMANDS[name as CommandName][language];
  if (kind === 'field' && name in COMMANDS)
    return rowOf(name as CommandName).fields[field]?.[language] ?? field;
  return reference;
}
