/** Small pieces of text of the views of a matter, in both languages. */

import type { LimitUnit } from '@gridgov/domain/calendar/limits.ts';
import { minuteTextAt, yearAt } from '@gridgov/domain/calendar/zone.ts';
import type { KeptReason } from '@gridgov/domain/city/routing/kept.ts';
import type { Condition } from '@gridgov/domain/city/routing/rule.ts';
import { reasonWords } from '@gridgov/domain/city/routing/words.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Names } from '../show/names.ts';

export const UNIT_WORDS: Readonly<Record<LimitUnit, { zh: string; en: string }>> = {
  urgent_hour: { zh: '紧急工作时', en: 'urgent hours' },
  working_hour: { zh: '工作时', en: 'working hours' },
  workday: { zh: '工作日', en: 'workdays' },
  urgent_workday: { zh: '紧急工作日', en: 'urgent workdays' },
};

export function limitText(n: number, unit: LimitUnit, language: Language): string {
  const many = UNIT_WORDS[unit][language];
  return `${n} ${n === 1 && language === 'en' ? many.replace(/s$/, '') : many}`;
}

/** `11-24 09:12`; the year only when it is another one. */
export function momentText(at: number, now: number): string {
  const text = minuteTextAt(at);
  return yearAt(at) === yearAt(now) ? text.slice(5) : text;
}

/** A length on a clock: 2天3时, 3时20分, 40分. */
export function spanText(ms: number, dayMs: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const perDay = Math.max(1, Math.floor(dayMs / 60_000));
  const [days, rest] = [Math.floor(minutes / perDay), minutes % perDay];
  const [hours, left] = [Math.floor(rest / 60), rest % 60];
  const units = language === 'zh' ? ['天', '时', '分'] : ['d ', 'h ', 'min'];
  const parts = [
    days && `${days}${units[0]}`,
    hours && `${hours}${units[1]}`,
    !days && left && `${left}${units[2]}`,
  ];
  return parts.filter(Boolean).join('').trim() || `0${units[2]}`;
}

const WORDS = {
  used: { zh: '用', en: 'used ' },
  paused: { zh: '停', en: 'paused ' },
  left: { zh: '余', en: 'left ' },
  extended: { zh: '延', en: 'extended ' },
  over: { zh: '超', en: 'over ' },
  from: { zh: '起', en: 'from' },
  to: { zh: '至', en: 'to' },
  notResumed: { zh: '未恢复', en: 'not resumed' },
  standing: { zh: '＝ 停表中', en: '= standing still' },
  window: { zh: '窗口', en: 'Window' },
  works: { zh: '调休上班', en: 'works' },
  off: { zh: '放假', en: 'off' },
  estimated: { zh: '假日安排未公布，按估计', en: 'holidays not published yet, estimated' },
  agreed: { zh: '同意', en: 'granted' },
  notAgreed: { zh: '不同意', en: 'not granted' },
  solved: { zh: '一致', en: 'solved' },
  notSolved: { zh: '不一致', en: 'not solved' },
  found: { zh: '属实', en: 'as reported' },
  notFound: { zh: '不属实', en: 'not as reported' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
  noCondition: { zh: '处置', en: 'Handling' },
  reviewDay: { zh: '挂账复核', en: 'Review of the suspension' },
  noAnswer: { zh: '待答复', en: 'no answer yet' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  reporter: { zh: '上报人', en: 'the reporter' },
  calendar: { zh: '日历版本', en: 'calendar version ' },
  inText: { zh: '文字里有', en: 'The text has' },
  assistOpen: { zh: '协办未答复：', en: 'No answer from the assisting unit:' },
  theirClock: { zh: '对方时钟', en: 'their clock said' },
  openingCondition: { zh: '立案条件', en: 'Opening condition' },
  asked: { zh: '申请', en: 'asked' },
  onCondition: { zh: '同时要求', en: 'on condition' },
  added: { zh: '补充', en: 'Added' },
  awaiting: { zh: '等主案', en: 'waits for its master' },
  withMaster: { zh: '随主案办结', en: 'ended with its master' },
} as const;

/** One of the small words above. */
export function word(key: keyof typeof WORDS, language: Language): string {
  return WORDS[key][language];
}

const NAMED = { classPrefix: 'class', areaPrefix: 'area', ownerUnit: 'unit' } as const satisfies Partial<
  Record<Condition, Parameters<Names['said']>[0]>
>;

export function unitName(unit: string, names: Names): string {
  return unit.startsWith('grid:') ? names.area(unit.slice(5)) : names.unit(unit);
}

/** A reason of the routing in the reader's language; it was kept with the Chinese names of its time. */
export function reasonText(reason: KeptReason, names: Names, language: Language): string {
  if (typeof reason === 'string' || reason.condition === 'none') return reasonWords(reason, language);
  const kind = (NAMED as Partial<Record<Condition, 'class' | 'area' | 'unit'>>)[reason.condition];
  if (kind === undefined) return reasonWords(reason, language);
  const said = (name: string) => (name === '' ? '' : names.said(kind, name));
  return reasonWords({ ...reason, wanted: said(reason.wanted), given: said(reason.given) }, language);
}

/** A text and what belongs to it: 漏水（8 紧急工作时） and Leaking (8 urgent hours). */
export function inBrackets(text: string, more: string, language: Language): string {
  return language === 'zh' ? `${text}（${more}）` : `${text} (${more})`;
}
