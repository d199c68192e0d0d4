/** Reasons of the routing in the reader's language. */
import { CHANNELS } from '../../loop/issues/state.ts';
import { CYCLES } from '../../loop/issues/steps.ts';
import type { Language } from '../../refusal.ts';
import type { KeptReason } from './kept.ts';
import type { Condition, Reason, Standing } from './rule.ts';

type Word = { readonly zh: string; readonly en: string };

const CONDITION_WORDS: Readonly<Record<Condition, Word>> = {
  ownerUnit: { zh: '部件权属单位', en: 'Owner of the component' },
  classPrefix: { zh: '类别', en: 'Class' },
  areaPrefix: { zh: '区域', en: 'Area' },
  timeOfDay: { zh: '时段', en: 'Time of day' },
  level: { zh: '循环层级', en: 'Cycle' },
  channel: { zh: '来源渠道', en: 'Channel' },
  kind: { zh: '部件或事件', en: 'Component or event' },
};

export const STANDING_WORDS: Readonly<Record<Standing, Word>> = {
  lower_priority: { zh: '优先级较低', en: 'lower priority' },
  less_specific: { zh: '条件较宽', en: 'wider conditions' },
  older: { zh: '生效较早', en: 'in force since earlier' },
  later_in_order: { zh: '条件相同，按编号在后', en: 'same conditions, later by number' },
};

const KINDS: Readonly<Record<string, Word>> = {
  component: { zh: '部件', en: 'component' },
  event: { zh: '事件', en: 'event' },
};
const NONE: Word = { zh: '（无）', en: '(none)' };
const NO_CONDITION: Word = { zh: '兜底规则：不限条件', en: 'The rule for everything else: no conditions' };

export function reasonWords(reason: KeptReason, language: Language): string {
  if (typeof reason === 'string') return reason;
  if (reason.condition === 'none') return NO_CONDITION[language];
  const name = CONDITION_WORDS[reason.condition][language];
  const [wanted, given] = [said(reason, 'wanted', language), said(reason, 'given', language)];
  return language === 'zh'
    ? `${name}：规则为 ${wanted}，本件为 ${given}`
    : `${name}: the rule says ${wanted}, this matter has ${given}`;
}

/** A value by the name people know it by; classes, areas and units stand in the reason by their names already. */
function said({ condition, ...values }: Reason, side: 'wanted' | 'given', language: Language): string {
  const value = values[side];
  if (value === '') return NONE[language];
  return wordsOf(condition, value)?.[language] ?? value;
}

function wordsOf(condition: Condition, code: string): Word | undefined {
  switch (condition) {
    case 'level':
      return (CYCLES as Readonly<Record<string, Word>>)[code];
    case 'channel':
      return (CHANNELS as Readonly<Record<string, Word>>)[code];
    case 'kind':
      return KINDS[code];
    case 'ownerUnit':
    case 'classPrefix':
    case 'areaPrefix':
    case 'timeOfDay':
      return undefined;
  }
}
