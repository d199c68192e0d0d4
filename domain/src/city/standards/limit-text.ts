import type { LimitUnit } from '../../calendar/limits.ts';
import { UNIT_NAMES } from '../../calendar/limits.ts';
import { CHINESE_DIGITS, chineseNumber } from './chinese-number.ts';
import { cleanText } from './rows.ts';

export interface ParsedLimit {
  readonly limit: number;
  readonly unit: LimitUnit;
}

export type LimitReading =
  | ({ readonly ok: true } & ParsedLimit)
  | { readonly ok: false; readonly message: string };

/** Longest first: 紧急工作日 before 工作日 before 日. Minutes and 个 are handled beside them. */
const WORDS: readonly (readonly [word: string, unit: LimitUnit, factor: number])[] = [
  ['urgent_workday', 'urgent_workday', 1],
  ['urgent_day', 'urgent_workday', 1],
  ['urgent_hour', 'urgent_hour', 1],
  ['working_hour', 'working_hour', 1],
  ['workdays', 'workday', 1],
  ['workday', 'workday', 1],
  ['hours', 'working_hour', 1],
  ['hour', 'working_hour', 1],
  ['days', 'workday', 1],
  ['day', 'workday', 1],
  ['h', 'working_hour', 1],
  ['d', 'workday', 1],
  ['工作小时', 'working_hour', 1],
  ['工作时', 'working_hour', 1],
  ['工作日', 'workday', 1],
  ['工作天', 'workday', 1],
  ['自然日', 'urgent_workday', 1],
  ['自然天', 'urgent_workday', 1],
  ['日历日', 'urgent_workday', 1],
  ['日历天', 'urgent_workday', 1],
  ['小时', 'working_hour', 1],
  ['钟头', 'working_hour', 1],
  ['分钟', 'working_hour', 1 / 60],
  ['天', 'workday', 1],
  ['日', 'workday', 1],
  ['时', 'working_hour', 1],
];

const URGENT: Readonly<Record<LimitUnit, LimitUnit>> = {
  working_hour: 'urgent_hour',
  workday: 'urgent_workday',
  urgent_hour: 'urgent_hour',
  urgent_workday: 'urgent_workday',
};

const NUMBER = `\\d+(?:\\.\\d+)?|[${CHINESE_DIGITS}]+|半`;
const LIMIT = new RegExp(
  `(紧急|应急)?(${NUMBER})(?:个(半)?)?(紧急|应急)?(?:个)?(${WORDS.map(([word]) => word).join('|')})(半)?`,
  'g',
);
const RANGE = new RegExp(`(?:${NUMBER})[^\\d]{0,6}?[-—–~～至到][^\\d]{0,2}?(?:${NUMBER})`);
const BARE = new RegExp(`^(${NUMBER})$`);

/**
 * Reads a limit as cities write it: 2紧急工作时, 4小时, 三日, 十五个工作日, 24小时内, １紧急工作时制止, 半天.
 *
 * 小时 and 时 without 紧急 run inside the management window, 天 and 日 are workdays (GB/T 30428.8 knows no others);
 * 自然日 and 日历天 run round the clock. Words around the one limit (内, 不超过, 制止) are left out. A cell that
 * holds no number, a range, or several limits is refused with what was found: which of them a clock should run to
 * is for a person to say, one row per limit.
 *
 * `unitText` is the unit of a number that stands alone (a column of its own, or the header's brackets); where the
 * cell names a unit as well, the two must agree.
 */
export function parseLimit(raw: string, unitText = ''): LimitReading {
  const text = cleanText(raw)
    .replace(/\s|非紧急/g, '')
    .toLowerCase();
  if (text === '') return refuse('时限为空，应写明数字和单位，如“2紧急工作时”“4小时”“3个工作日”');
  const bare = BARE.exec(text);
  if (bare?.[1] !== undefined) return withUnit(readNumber(bare[1]), raw, unitText);
  if (RANGE.test(text)) return refuse(`时限“${raw}”是一个范围，应写成一个数`);
  // 紧急工作时：2小时 names the clock before the number.
  const urgent = /紧急(?:工作)?[时日小]/.test(text);
  const found = distinct([...text.matchAll(LIMIT)].map((match) => fromMatch(match, urgent)));
  const [first, second] = found;
  if (first === undefined) return refuse(whyUnreadable(text, raw));
  if (second !== undefined) return refuse(severalMessage(raw, found));
  return checked(first, raw, unitText);
}

/** The unit a column or a header names: 工作日, 小时, hour, urgent_day …; null where it names none. */
export function parseLimitUnit(raw: string): LimitUnit | null {
  const text = cleanText(raw)
    .replace(/[\s()（）]/g, '')
    .toLowerCase();
  const urgent = /^(紧急|应急)/.test(text);
  const word = text.replace(/^(紧急|应急)/, '').replace(/^个/, '');
  const known = WORDS.find(([name, , factor]) => factor === 1 && name === word);
  if (known === undefined) return null;
  return urgent ? URGENT[known[1]] : known[1];
}

function fromMatch(match: RegExpMatchArray, urgent: boolean): ParsedLimit {
  const [, before, number = '', halfBefore, after, word = '', halfAfter] = match;
  const [, unit = 'workday', factor = 1] = WORDS.find(([name]) => name === word) ?? [];
  const half = halfBefore === undefined && halfAfter === undefined ? 0 : 0.5;
  const limit = (readNumber(number) + half) * factor;
  return { limit, unit: urgent || before !== undefined || after !== undefined ? URGENT[unit] : unit };
}

function readNumber(text: string): number {
  if (text === '半') return 0.5;
  return chineseNumber(text) ?? Number(text);
}

function withUnit(limit: number, raw: string, unitText: string): LimitReading {
  const unit = parseLimitUnit(unitText);
  if (unit !== null) return checked({ limit, unit }, raw, '');
  if (unitText.trim() === '') return refuse(`时限“${raw}”没有单位，应如“${raw}工作日”，或另有一列写单位`);
  return refuse(`时限单位“${unitText}”无法识别，应为${Object.values(UNIT_NAMES).join('、')}之一`);
}

function checked(found: ParsedLimit, raw: string, unitText: string): LimitReading {
  if (!(found.limit > 0 && found.limit <= 3650)) return refuse(`时限“${raw}”应大于 0 且不超过 3650`);
  const column = unitText.trim() === '' ? null : parseLimitUnit(unitText);
  if (column !== null && column !== found.unit) {
    return refuse(`时限“${raw}”与单位列“${unitText}”不一致，请改成同一单位`);
  }
  return { ok: true, ...found };
}

function distinct(found: ParsedLimit[]): ParsedLimit[] {
  return found.filter((one, i) => found.findIndex((x) => x.limit === one.limit && x.unit === one.unit) === i);
}

function severalMessage(raw: string, found: readonly ParsedLimit[]): string {
  const list = found.map((one) => `${one.limit}${UNIT_NAMES[one.unit]}`).join('、');
  return `时限“${raw}”里有 ${found.length} 个时限（${list}），请分成几行，每行一个时限和它的结案条件`;
}

function whyUnreadable(text: string, raw: string): string {
  if (!new RegExp(NUMBER).test(text))
    return `时限“${raw}”没有数字，无法计时，应写明数字和单位，如“1紧急工作时”`;
  return `时限“${raw}”的单位无法识别，应为紧急工作时、工作时（小时）、工作日（天）、紧急工作日之一`;
}

function refuse(message: string): LimitReading {
  return { ok: false, message };
}
