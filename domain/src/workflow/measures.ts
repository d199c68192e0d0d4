/** Measures 指标 are dated data: which facts stand above the line, which below, and which are left out. */
import { asIs, type Refusal, say, sayField, wrongField } from '../refusal.ts';
import type { Fact } from './figures.ts';
import type { Words } from './form.ts';

/** Whose posts see a measure, by the level of their area. */
export const MEASURE_LEVELS = ['city', 'district', 'street', 'community'] as const;
export type MeasureLevel = (typeof MEASURE_LEVELS)[number];
export const MEASURE_UNITS = ['percent', 'each'] as const;
/** Whether more of it is better, or less; what says neither is never ranked. */
export const MEASURE_BETTER = ['more', 'less'] as const;
export type MeasureBetter = (typeof MEASURE_BETTER)[number];

export type MeasureData = Words & {
  readonly trade: string;
  /** What it says, in a sentence. */
  readonly says: Words;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Taken off what is below the line. */
  readonly exclusions: readonly string[];
  readonly unit: (typeof MEASURE_UNITS)[number];
  /** Below so many no share is shown. */
  readonly least: number;
  readonly better?: MeasureBetter;
  /** Where it comes from: a standard, a rule of the city. */
  readonly source?: Words;
  readonly sees: readonly MeasureLevel[];
  readonly place: number;
};
export type Measure = MeasureData & { readonly name: string };

/** The trades that count, with their facts. */
export type Countable = {
  readonly name: string;
  readonly figures?: { readonly facts: Readonly<Record<string, Fact>> };
};

const FIELDS = {
  trade: sayField('trade', '业务', 'trade'),
  zh: sayField('zh', '中文名称', 'Chinese name'),
  en: sayField('en', '英文名称', 'English name'),
  says: sayField('says', '口径说明', 'what it says'),
  numerator: sayField('numerator', '分子', 'above the line'),
  denominator: sayField('denominator', '分母', 'below the line'),
  exclusions: sayField('exclusions', '不计', 'left out'),
  unit: sayField('unit', '单位', 'unit'),
  least: sayField('least', '最小样本', 'minimum sample'),
  better: sayField('better', '多好还是少好', 'which way is better'),
  source: sayField('source', '出处', 'source'),
  sees: sayField('sees', '谁能看', 'who sees it'),
  place: sayField('place', '次序', 'place'),
} as const;
type Field = keyof typeof FIELDS;

/** @throws Refusal naming the first member that is wrong, and what it should be */
export function parseMeasure(given: unknown, trades: readonly Countable[]): MeasureData {
  const data = isRecord(given) ? given : {};
  const { trade, facts } = tradeOf(data.trade, trades);
  const numerator = factsOf('numerator', data.numerator, facts, 1);
  const denominator = factsOf('denominator', data.denominator, facts, 1);
  const exclusions = factsOf('exclusions', data.exclusions ?? [], facts, 0);
  checkDays([...denominator, ...numerator, ...exclusions], facts);
  const unit = MEASURE_UNITS.find((one) => one === data.unit);
  if (unit === undefined) throw wrong('unit', data.unit, MEASURE_UNITS.join(' / '));
  const says = isRecord(data.says) ? data.says : {};
  return {
    trade,
    zh: wordIn('zh', data.zh),
    en: wordIn('en', data.en),
    says: { zh: wordIn('says', says.zh), en: wordIn('says', says.en) },
    numerator,
    denominator,
    exclusions,
    unit,
    least: wholeIn('least', data.least, 1_000_000),
    ...betterIn(data.better),
    ...sourceIn(data.source),
    sees: levelsIn(data.sees),
    place: wholeIn('place', data.place ?? 0, 10_000),
  };
}

function tradeOf(name: unknown, trades: readonly Countable[]) {
  const counting = trades.filter(({ figures }) => figures !== undefined);
  const found = counting.find((one) => one.name === name);
  if (found?.figures === undefined) throw wrong('trade', name, counting.map((one) => one.name).join(' / '));
  return { trade: found.name, facts: found.figures.facts };
}

function factsOf(
  field: Field,
  given: unknown,
  facts: Readonly<Record<string, Fact>>,
  least: number,
): string[] {
  const right = Object.keys(facts).join(' / ');
  if (!Array.isArray(given) || given.length < least) throw wrong(field, given, right);
  const unknown = given.find((one) => typeof one !== 'string' || !Object.hasOwn(facts, one));
  if (unknown !== undefined) throw wrong(field, unknown, right);
  if (new Set(given).size < given.length)
    throw wrongField(FIELDS[field], say('有重复', 'named twice'), say('每项一次', 'each once'));
  return given as string[];
}

/** What is set against each other counts on the same day, so that a figure opens to one set of rows. */
function checkDays(names: readonly string[], facts: Readonly<Record<string, Fact>>): void {
  const [first = '', ...others] = names;
  const other = others.find((name) => facts[name]?.day !== facts[first]?.day);
  if (other === undefined) return;
  const day = facts[first]?.day ?? '';
  const same = Object.keys(facts).filter((name) => facts[name]?.day === day);
  throw wrongField(
    FIELDS.denominator,
    say(`${other} 与 ${first} 不按同一个日子计`, `${other} does not count on the day of ${first}`),
    asIs(same.join(' / ')),
  );
}

function wordIn(field: Field, given: unknown): string {
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '' || text.length > 200)
    throw wrongField(FIELDS[field], asIs(shown(given)), say('1 到 200 个字', '1 to 200 characters'));
  return text;
}

function wholeIn(field: Field, given: unknown, most: number): number {
  if (typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= most) return given;
  throw wrong(field, given, `0–${most}`);
}

function betterIn(given: unknown): { better?: MeasureBetter } {
  if (given === undefined || given === null) return {};
  const better = MEASURE_BETTER.find((one) => one === given);
  if (better === undefined) throw wrong('better', given, MEASURE_BETTER.join(' / '));
  return { better };
}

function sourceIn(given: unknown): { source?: Words } {
  if (!isRecord(given)) return {};
  return { source: { zh: wordIn('source', given.zh), en: wordIn('source', given.en) } };
}

function levelsIn(given: unknown): MeasureLevel[] {
  const right = MEASURE_LEVELS.join(' / ');
  if (!Array.isArray(given) || given.length === 0) throw wrong('sees', given, right);
  return given.map((one) => {
    const level = MEASURE_LEVELS.find((known) => known === one);
    if (level === undefined) throw wrong('sees', one, right);
    return level;
  });
}

const wrong = (field: Field, given: unknown, right: string): Refusal =>
  wrongField(FIELDS[field], asIs(shown(given)), asIs(right));

const shown = (given: unknown) => (given === undefined ? '—' : (JSON.stringify(given) ?? '—').slice(0, 80));

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Above and below the line, from how often each fact happened. */
export function shareOf(
  { numerator, denominator, exclusions }: Pick<Measure, 'numerator' | 'denominator' | 'exclusions'>,
  times: (fact: string) => number,
): { readonly numerator: number; readonly denominator: number; readonly leftOut: number } {
  const sum = (facts: readonly string[]) => facts.reduce((all, fact) => all + times(fact), 0);
  const leftOut = sum(exclusions);
  return { numerator: sum(numerator), denominator: sum(denominator) - leftOut, leftOut };
}
