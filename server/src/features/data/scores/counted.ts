/** The figures of everybody who is judged: as they were released, or as they run now. */
import type { Counted, Judged } from '@gridgov/domain/data/scores/points.ts';
import type { JudgedKind, ScoreItem, ScoreTemplate } from '@gridgov/domain/data/scores/template.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { countedIn, type Sheet } from '@gridgov/domain/workflow/figures.ts';
import { type MeasureData, shareOf } from '@gridgov/domain/workflow/measures.ts';
import type { Period } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { sumsOf } from '../../../platform/figures/sums.ts';
import { listSheets, namesOfAreas, namesOfUnits } from '../figures/public.ts';
import { type FrozenSum, frozenSums } from './queries.ts';

export type Measures = ReadonlyMap<string, MeasureData>;
type Where = { readonly district: string; readonly period: Period };
/** Sums of a trade, and those of them that count twice for an item. */
type SumsFor = (
  item: ScoreItem,
  measure: MeasureData,
) => Promise<{ all: readonly Sum[]; twice: readonly Sum[] }>;
type Sum = Pick<FrozenSum, 'key' | 'fact' | 'n'>;

const factsOf = ({ numerator, denominator, exclusions }: MeasureData) => [
  ...numerator,
  ...denominator,
  ...exclusions,
];

/** The facts that a template reads of each trade. */
function factsByTrade({ items }: ScoreTemplate, measures: Measures): ReadonlyMap<string, string[]> {
  const read = items.flatMap(({ measure }) => measures.get(measure ?? '') ?? []);
  return new Map(
    [...Map.groupBy(read, ({ trade }) => trade)].map(([trade, own]) => [
      trade,
      [...new Set(own.flatMap(factsOf))],
    ]),
  );
}

/** From the rows of a released edition: nothing that happens later changes them. */
export async function countReleased(
  db: Queryable,
  template: ScoreTemplate,
  measures: Measures,
  { district, period, release, version }: Where & { readonly release: string; readonly version: number },
): Promise<Judged[]> {
  const sums = new Map<string, FrozenSum[]>();
  for (const [trade, facts] of factsByTrade(template, measures)) {
    // Trade by trade; most templates read one.
    sums.set(
      trade,
      await frozenSums(db, { district, release, version, trade, judges: template.judges, facts }),
    );
  }
  return judgedIn(db, template, measures, { district, period }, async ({ doubled }, { trade }) => {
    const all = sums.get(trade) ?? [];
    return { all, twice: all.filter(({ channel }) => doubled.includes(channel)) };
  });
}

/** From the counters of today, for a period that still runs. */
export async function countRunning(
  db: Queryable,
  template: ScoreTemplate,
  measures: Measures,
  { district, period }: Where,
): Promise<Judged[]> {
  const sums = new Map<string, Sum[]>();
  for (const [stream, facts] of factsByTrade(template, measures)) {
    const asked = {
      districts: [district],
      stream,
      cut: template.judges,
      facts,
      from: period.from,
      to: period.to,
    };
    // Trade by trade, as above.
    const found = await sumsOf(db, asked);
    sums.set(
      stream,
      found.flatMap(({ key, times }) => [...times].map(([fact, n]) => ({ key, fact, n }))),
    );
  }
  return judgedIn(db, template, measures, { district, period }, async ({ doubled }, measure) => ({
    all: sums.get(measure.trade) ?? [],
    twice: await doubledNow(db, template.judges, measure, { district, period, channels: doubled }),
  }));
}

const BITE = 500;

/** Counters are not cut by unit and channel: the few matters of such channels are read one by one. */
async function doubledNow(
  db: Queryable,
  judges: JudgedKind,
  measure: MeasureData,
  { district, period, channels }: Where & { readonly channels: readonly string[] },
): Promise<Sum[]> {
  const figures = TRADES.find(({ name }) => name === measure.trade)?.figures;
  const facts: Readonly<Record<string, { readonly day: string }>> = figures?.facts ?? {};
  const wanted = new Set(factsOf(measure));
  const day = facts[measure.numerator[0] ?? '']?.day;
  const sums: Sum[] = [];
  if (figures === undefined || day === undefined) return sums;
  for (const is of channels) {
    let after: readonly [string, string, number] | null = null;
    for (;;) {
      const range = { districts: [district], table: figures.table, day, from: period.from, to: period.to };
      // Each bite begins where the one before ended.
      const bite: Awaited<ReturnType<typeof listSheets>> = await listSheets(db, {
        ...{ ...range, where: [{ column: 'channel', is }], after, limit: BITE },
      });
      const counted = bite.flatMap((row) => countedIn(figures.facts, row as unknown as Sheet));
      sums.push(
        ...counted.filter(({ fact }) => wanted.has(fact)).map((one) => ({ ...one, key: one[judges] })),
      );
      const last = bite.at(-1);
      if (last === undefined || bite.length < BITE) break;
      after = [String(last[day]), last.stream_id, last.span];
    }
  }
  return sums;
}

/** Those that have a name: what no unit holds, or one grid, is nobody’s score. */
async function judgedIn(
  db: Queryable,
  { items, judges }: ScoreTemplate,
  measures: Measures,
  { period }: Where,
  sumsFor: SumsFor,
): Promise<Judged[]> {
  const counted = new Map<string, Record<string, Counted>>();
  for (const item of items) {
    const measure = measures.get(item.measure ?? '');
    if (measure === undefined) continue;
    // Item by item: only those that count some channels twice read anything.
    const { all, twice } = await sumsFor(item, measure);
    const facts = new Set(factsOf(measure));
    for (const [key, own] of Map.groupBy(
      all.filter(({ fact }) => facts.has(fact)),
      (sum) => sum.key,
    )) {
      const numbers = shareOf(measure, timesIn(own));
      const { numerator, denominator } = shareOf(measure, timesIn(twice.filter((sum) => sum.key === key)));
      const kept = counted.get(key) ?? {};
      counted.set(key, { ...kept, [item.name]: { ...numbers, twice: { numerator, denominator } } });
    }
  }
  const keys = [...counted.keys()].filter((key) => key !== '').sort();
  const names = judges === 'street' ? await namesOfAreas(db, keys, period.to) : await namesOfUnits(db, keys);
  const seat = judges === 'street' ? 'desk:street:' : 'unit:';
  return keys.flatMap((key) => {
    // A street that is gone by the end of the period keeps its code.
    const title = names.get(key) ?? (judges === 'street' ? key : undefined);
    return title === undefined
      ? []
      : [{ key, seat: `${seat}${key}`, title, counted: counted.get(key) ?? {} }];
  });
}

const timesIn = (sums: readonly Sum[]) => (fact: string) =>
  sums.reduce((all, sum) => all + (sum.fact === fact ? sum.n : 0), 0);
