/**
 * Score templates 考评办法 are dated data: which figures are scored, with which weight and by which formula. They judge
 * streets and units; people are never judged.
 */
import { asIs, type FieldValue, say, sayField } from '../../refusal.ts';
import {
  type Bounds,
  type Data,
  isNothing,
  numberIn,
  oneOf,
  recordIn,
  wordIn,
  wrong,
} from '../../workflow/entered.ts';
import { type Figures, isCutBy } from '../../workflow/figures.ts';
import type { Words } from '../../workflow/form.ts';
import type { MeasureData } from '../../workflow/measures.ts';
import { EVERY, FIELDS, FORMS, JUDGED } from './words/names.ts';

export type JudgedKind = keyof typeof JUDGED;
export type Every = keyof typeof EVERY;

export type Form = keyof typeof FORMS;

export type ScoreItem = Words & {
  readonly name: string;
  readonly form: Form;
  /** The figure it is about; null of what is entered by hand. */
  readonly measure: string | null;
  /** What it is worth in full; what is only added or taken begins with 0. */
  readonly points: number;
  /** In hundredths of a share: from here on all points. Of shares alone. */
  readonly full: number | null;
  /** Of `linear`: from here on no points. */
  readonly floor: number | null;
  /** Points for each time, or for each hundredth that is short; below 0 they are taken. */
  readonly each: number | null;
  /** At most so many points are added or taken by it; null: no bound. */
  readonly most: number | null;
  /** Channels whose matters count twice 加倍. */
  readonly doubled: readonly string[];
};

export type ScoreTemplate = Words & {
  readonly says: Words;
  readonly judges: JudgedKind;
  readonly every: Every;
  readonly items: readonly ScoreItem[];
};

/** What a template is checked against: measures in force, and the trades that count. */
export type Known = {
  readonly measures: ReadonlyMap<
    string,
    Pick<MeasureData, 'trade' | 'numerator' | 'denominator' | 'exclusions'>
  >;
  readonly trades: readonly {
    readonly name: string;
    readonly figures?: Pick<Figures<never, never>, 'facts' | 'channel'>;
  }[];
};

type Field = keyof typeof FIELDS;

/** Which members a form needs; all others of `OPTIONAL` are left empty. */
export const NEEDS: Readonly<Record<Form, readonly Field[]>> = {
  linear: ['measure', 'points', 'full', 'floor'],
  short: ['measure', 'full', 'each'],
  times: ['measure', 'each'],
  entry: ['each'],
};
const MOST_ITEMS = 40;
const MOST_POINTS = 1000;

/** @throws Refusal naming the item and the member that is wrong, and what it should be */
export function parseTemplate(given: unknown, known: Known): ScoreTemplate {
  const data = recordIn(given);
  const judges = oneOf(JUDGED, data.judges, at('judges'));
  const items = Array.isArray(data.items) ? data.items : [];
  if (items.length === 0 || items.length > MOST_ITEMS)
    throw wrong(at('items'), items.length, say(`1 到 ${MOST_ITEMS} 项`, `1 to ${MOST_ITEMS} of them`));
  const parsed = items.map((item, n) => parseItem(recordIn(item), n + 1, { judges, known }));
  const twice = parsed.find(({ name }, n) => parsed.findIndex((one) => one.name === name) < n);
  if (twice !== undefined)
    throw wrong(at('name'), twice.name, say('每项一个代码', 'another one for each item'));
  const says = recordIn(data.says);
  return {
    zh: wordIn(data.zh, at('zh')),
    en: wordIn(data.en, at('en')),
    says: { zh: wordIn(says.zh, at('says')), en: wordIn(says.en, at('says')) },
    judges,
    every: oneOf(EVERY, data.every, at('every')),
    items: parsed,
  };
}

type Around = { readonly judges: JudgedKind; readonly known: Known };

function parseItem(given: Data, n: number, { judges, known }: Around): ScoreItem {
  const where = (field: Field) => at(field, n);
  const form = oneOf(FORMS, given.form, where('form'));
  const has = (field: Field) => NEEDS[form].includes(field);
  const number = (field: Field, bounds: Bounds) =>
    has(field) || !isNothing(given[field]) ? numberIn(given[field], bounds, where(field)) : null;
  const share = form === 'linear' || form === 'short';
  const measure = has('measure') ? measureIn(given.measure, { judges, known }, where('measure')) : null;
  const full = share ? number('full', { least: 0, most: 100 }) : null;
  const floor = form === 'linear' ? number('floor', { least: 0, most: 100 }) : null;
  if (form === 'linear' && full === floor)
    throw wrong(where('floor'), floor, say('与满分线不同', 'another one than that for all points'));
  const each =
    form === 'linear' ? null : number('each', { least: -100, most: form === 'short' ? -0.01 : 100 });
  if (each === 0) throw wrong(where('each'), each, say('不为 0', 'not 0'));
  return {
    name: nameIn(given.name, where('name')),
    zh: wordIn(given.zh, where('zh')),
    en: wordIn(given.en, where('en')),
    form,
    measure,
    points: number('points', { least: 0, most: MOST_POINTS }) ?? 0,
    ...{ full, floor, each },
    most: number('most', { least: 0, most: MOST_POINTS }),
    doubled: doubledIn(given.doubled ?? [], measure, known, where('doubled')),
  };
}

/** A measure whose facts are cut by who is judged, so that each has figures of its own. */
function measureIn(given: unknown, { judges, known }: Around, field: FieldValue): string {
  const fits = [...known.measures].flatMap(([name, measure]) => {
    const facts = known.trades.find((trade) => trade.name === measure.trade)?.figures?.facts ?? {};
    const names = [...measure.numerator, ...measure.denominator, ...measure.exclusions];
    return names.every((fact) => isCutBy(facts[fact] ?? {}, judges)) ? [name] : [];
  });
  const found = fits.find((name) => name === given);
  if (found === undefined) throw wrong(field, given, asIs(fits.join(' / ')));
  return found;
}

function doubledIn(given: unknown, measure: string | null, known: Known, field: FieldValue): string[] {
  const trade = known.measures.get(measure ?? '')?.trade;
  const channels = Object.keys(known.trades.find(({ name }) => name === trade)?.figures?.channel.named ?? {});
  const list = Array.isArray(given) ? given : [given];
  const unknown = list.find((one) => typeof one !== 'string' || !channels.includes(one));
  if (unknown !== undefined) throw wrong(field, unknown, asIs(channels.join(' / ') || '—'));
  return [...new Set(list as string[])];
}

/** Names the member, and of which item it is. */
const at = (field: Field, n?: number): FieldValue => {
  const [zh, en] = FIELDS[field];
  return n === undefined
    ? sayField(field, zh, en)
    : sayField(field, `第 ${n} 项的${zh}`, `${en} of item ${n}`);
};

function nameIn(given: unknown, field: FieldValue): string {
  if (typeof given === 'string' && /^[a-z_]{2,40}$/.test(given)) return given;
  throw wrong(field, given, say('2 到 40 个小写字母或下划线', '2 to 40 small letters or underscores'));
}
