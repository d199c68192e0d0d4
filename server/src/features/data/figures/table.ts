/** A measure by street, unit, class or channel, month by month, always with both numbers. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { asIs, type Language, Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import { isCutBy, type Part } from '@gridgov/domain/workflow/figures.ts';
import { type Measure, type MeasureData, shareOf } from '@gridgov/domain/workflow/measures.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { monthOf, monthsBetween } from '../../../platform/figures/days.ts';
import { sumsByMonth } from '../../../platform/figures/sums.ts';
import type { Names } from '../../city/names/public.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';
import type { CountingTrade, FigureDeps } from './deps.ts';
import { lastRecount } from './queries.ts';
import { BYS, type By, bysOf, levelOf, scopeOf } from './scope.ts';

export type Shown = Measure & { readonly from: string };

const measureVersionsOn = async (db: Queryable, day: string) =>
  (await currentVersions(db, 'measure')).filter((version) => holdsOn(version, day));

/** Those that hold on a day, by name, whoever may see them. */
export async function measuresOn(db: Queryable, day: string): Promise<Measures> {
  return new Map((await measureVersionsOn(db, day)).map(({ key, data }) => [key, data.data]));
}
export type Measures = ReadonlyMap<string, MeasureData>;

/** Those that hold on a day and that posts of this level see. */
export async function measuresFor(db: Queryable, actor: Actor, day: string): Promise<Shown[]> {
  const level = levelOf(actor.area);
  return (await measureVersionsOn(db, day))
    .map(({ key, from, data }): Shown => ({ name: key, from, ...(data.data satisfies MeasureData) }))
    .filter(({ sees }) => sees.includes(level) || actor.rights.has('rules.edit'))
    .sort((a, b) => a.place - b.place);
}

export type Asked = {
  readonly measure: string;
  readonly by: By;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};
export type Given = { readonly actor: Actor; readonly now: number; readonly language: Language };

const LONGEST = 24;
const USUAL = 6;

/** What was asked, checked against what the post may see. */
export async function looked(deps: FigureDeps, asked: Asked, { actor, now }: Given) {
  const today = dayTextAt(now, deps.offset);
  const measure = (await measuresFor(deps.db, actor, today)).find(({ name }) => name === asked.measure);
  const trade = deps.trades.find(({ name }) => name === measure?.trade);
  if (measure === undefined || trade === undefined) throw new Refusal('not-found', { what: MEASURE });
  const scope = scopeOf(actor, asked.by, deps.districts());
  if (scope === null || !bysFor(actor, measure, trade).includes(asked.by))
    throw notFor(actor, measure, trade);
  return { measure, trade, scope, ...periodOf(asked, today) };
}

/** The months asked for, the last ones where nothing is said. */
export function periodOf(asked: Pick<Asked, 'from' | 'to'>, today: string) {
  const last = monthOf(`${asked.to ?? today.slice(0, 7)}-01`);
  const first = monthOf(`${asked.from ?? monthsBefore(last.from, USUAL - 1)}-01`);
  const months = monthsBetween(first.from, last.from);
  if (months.length === 0 || months.length > LONGEST)
    throw new Refusal('field-wrong', {
      field: sayField('from', '起始月', 'first month'),
      problem: asIs(first.from.slice(0, 7)),
      right: say(`${LONGEST} 个月以内，且不晚于截止月`, `within ${LONGEST} months, and not after the last`),
    });
  // What falls due later is not due yet.
  const [to = today] = [last.to, today].sort();
  return { months, from: first.from, to };
}
export type Looked = Awaited<ReturnType<typeof looked>>;

const MEASURE = say('指标', 'measure');

/** The ways a post can look at a measure: those its facts are cut by. */
function bysFor(actor: Actor, measure: Measure, { facts }: CountingTrade): By[] {
  const names = [...measure.numerator, ...measure.denominator, ...measure.exclusions];
  return bysOf(actor).filter((by) => {
    const cut = scopeOf(actor, by, [])?.cut;
    return cut !== undefined && names.every((name) => isCutBy(facts[name] ?? {}, cut));
  });
}

const notFor = (actor: Actor, measure: Measure, trade: CountingTrade) =>
  new Refusal('field-wrong', {
    field: sayField('by', '按什么分', 'by what'),
    problem: say('不能这样看', 'it is not seen so'),
    right: asIs(bysFor(actor, measure, trade).join(' / ')),
  });

function monthsBefore(day: string, n: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - n, 1)).toISOString().slice(0, 7);
}

type Times = Map<string, number>;
/** Stands for all months together. */
const TOTAL = '';
const share = (measure: Measure, times: Times) =>
  withShare(
    measure,
    shareOf(measure, (fact) => times.get(fact) ?? 0),
  );

/** With the share, where there are enough for one. */
export function withShare(measure: Pick<Measure, 'least' | 'unit'>, counted: ReturnType<typeof shareOf>) {
  const { numerator, denominator } = counted;
  const enough = denominator > 0 && denominator >= measure.least;
  const rate =
    measure.unit === 'percent' ? Math.round((numerator / denominator) * 1000) / 10 : numerator / denominator;
  return { ...counted, share: enough ? rate : null };
}

export async function tableOf(deps: FigureDeps, asked: Asked, by: Given) {
  const { measure, trade, scope, months, from, to } = await looked(deps, asked, by);
  const facts = [...new Set([...measure.numerator, ...measure.denominator, ...measure.exclusions])];
  const { districts, cut } = scope;
  const sums = await sumsByMonth(deps.db, { districts, stream: trade.name, cut, facts, from, to });
  const keys = new Map<string, Map<string, Times>>();
  const whole = new Map<string, Times>();
  for (const { district, key, fact, month, n } of sums) {
    const shown = scope.shown(district, key);
    if (shown === null) continue;
    const byMonth = keys.get(shown) ?? new Map<string, Times>();
    keys.set(shown, byMonth);
    for (const sums of [byMonth, whole]) {
      for (const name of [month, TOTAL]) {
        const times = sums.get(name) ?? new Map<string, number>();
        times.set(fact, (times.get(fact) ?? 0) + n);
        sums.set(name, times);
      }
    }
  }
  const named = titlesOf(deps.names, trade, by.language);
  const texts = months.map((month) => month.from.slice(0, 7));
  const cells = (byMonth: ReadonlyMap<string, Times>) => ({
    total: share(measure, byMonth.get(TOTAL) ?? new Map()),
    months: texts.map((month) => share(measure, byMonth.get(month) ?? new Map())),
  });
  const rows = [...keys].map(([key, byMonth]) => ({ key, title: named(asked.by, key), ...cells(byMonth) }));
  const recount = await lastRecount(deps.db, districts, trade.name);
  return {
    measure: measure.name,
    by: asked.by,
    months: texts,
    // By code, never by figure: nobody is ranked.
    rows: rows.filter(isFilled).sort((a, b) => (a.key < b.key ? -1 : 1)),
    whole: cells(whole),
    recount: recount === null ? null : { ...recount, on: dayTextAt(recount.at, deps.offset) },
  };
}

const isFilled = ({ total }: { readonly total: ReturnType<typeof share> }) =>
  total.denominator + total.numerator + total.leftOut > 0;

type Parts = Pick<CountingTrade, 'class' | 'channel'>;

/** What a trade's sheets are cut by, as the trade calls it. */
export function bysNamed<B extends By>(trade: Parts | undefined, bys: readonly B[], language: Language) {
  const { class: ofClass = BYS.class, channel = BYS.channel } = trade ?? {};
  const words = { ...BYS, class: ofClass, channel };
  return bys.map((name) => ({ name, title: words[name][language] }));
}

const isPostKind = (key: string): key is PostKind => Object.hasOwn(POST_KINDS, key);
const postTitle = (key: string, language: Language) => (isPostKind(key) ? POST_KINDS[key][language] : key);

/** What a key is called. */
export function titlesOf(names: Names, trade: Parts, language: Language): (by: By, key: string) => string {
  const called = names.in(language);
  const nobody = language === 'zh' ? '（还没有单位）' : '(no unit yet)';
  const noClass = language === 'zh' ? '（没有类别）' : '(no class)';
  const inWordsOf = (part: Part | undefined, key: string) => part?.named[key]?.[language];
  return (by, key) => {
    if (by === 'unit') return key === '' ? nobody : called.unit(key);
    if (by === 'channel') return inWordsOf(trade.channel, key) ?? key;
    if (by === 'post') return postTitle(key, language);
    if (by !== 'class') return called.area(key);
    return key === '' ? noClass : (inWordsOf(trade.class, key) ?? called.classOf(key));
  };
}

/** What a list of rows of a measure shows, in the words of its trade. */
export function columnsOf(measure: MeasureData, trade: CountingTrade, language: Language) {
  const names = [...measure.numerator, ...measure.denominator, ...measure.exclusions];
  return {
    trade: trade.name,
    class: (trade.class ?? BYS.class)[language],
    units: names.every((name) => isCutBy(trade.facts[name] ?? {}, 'unit')),
    left: measure.exclusions.length > 0,
  };
}

export function listOf(deps: FigureDeps, measures: readonly Shown[], { actor, language }: Given) {
  const facts = deps.trades.flatMap((trade: CountingTrade) =>
    Object.entries(trade.facts).map(([name, fact]) => ({
      trade: trade.name,
      name,
      title: fact[language],
      day: fact.day,
    })),
  );
  const known = measures.flatMap((one) => {
    const trade = deps.trades.find(({ name }) => name === one.trade);
    return trade === undefined ? [] : [{ one, trade }];
  });
  return {
    items: known.map(({ one, trade }) => ({
      ...one,
      numerator: [...one.numerator],
      denominator: [...one.denominator],
      exclusions: [...one.exclusions],
      sees: [...one.sees],
      tradeTitle: trade[language],
      bys: bysNamed(trade, bysFor(actor, one, trade), language),
      columns: columnsOf(one, trade, language),
      title: one[language],
      about: one.says[language],
    })),
    facts,
  };
}
