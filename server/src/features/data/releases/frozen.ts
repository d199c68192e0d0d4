/** The spans a released period counted, each with its facts as they stood then; numbers and rows are made of these. */
import { createHash, type Hash } from 'node:crypto';
import { countedIn, keyOfCut, type Sheet } from '@gridgov/domain/workflow/figures.ts';
import type { MeasureData } from '@gridgov/domain/workflow/measures.ts';
import type { Period } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { CutSum } from '../../../platform/figures/sums.ts';
import type { CountingTrade, Scope } from '../figures/public.ts';
import { type FrozenSpan, factsOf, RELEASED_BY } from './cells.ts';
import { spansOf } from './frozen-queries.ts';

type SheetAsKept = Sheet & { readonly stream_id: string; readonly span: number };

/** Null of a sheet that counts nothing in the period. */
export function frozenOf(
  { name: trade, facts }: CountingTrade,
  names: ReadonlySet<string>,
  { from, to }: Period,
  sheet: SheetAsKept,
): FrozenSpan | null {
  const counted = countedIn(facts, sheet)
    .filter(({ fact, day }) => names.has(fact) && day >= from && day <= to)
    .map(({ fact, day, unit, n }) => [fact, [day, unit, n]] as const);
  if (counted.length === 0) return null;
  const { stream_id, span, street, class_code, channel, left_out } = sheet;
  return {
    ...{ trade, case_id: stream_id, span, street, class_code, channel, left_out },
    counted: Object.fromEntries(counted),
  };
}

export type Frozen = { readonly spans: readonly FrozenSpan[]; readonly tally: Tally };

/** All that measures count in a period, a bite of sheets at a time; of each span all facts at one moment. */
export async function freeze(
  db: Queryable,
  measures: readonly MeasureData[],
  trades: readonly CountingTrade[],
  { district, period }: { readonly district: string; readonly period: Period },
): Promise<Frozen> {
  const spans: FrozenSpan[] = [];
  const tally = new Tally();
  for (const trade of trades.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const own = measures.filter((measure) => measure.trade === trade.name);
    const names = new Set(own.flatMap(factsOf));
    if (names.size === 0) continue;
    const days = new Set([...names].flatMap((name) => trade.facts[name]?.day ?? []));
    const asked = { table: trade.table, days: [...days], district, ...period };
    // Bite after bite, trade after trade: each goes on where the one before ended.
    for await (const sheet of spansOf(db, asked)) {
      const frozen = frozenOf(trade, names, period, sheet as SheetAsKept);
      if (frozen === null) continue;
      spans.push(frozen);
      tally.add(frozen);
    }
  }
  return { spans, tally };
}

/** Counts frozen spans in the order of their keys, and hashes them. */
export class Tally {
  readonly #sums = new Map<string, Map<string, CutSum & { n: number }>>();
  readonly #hash: Hash = createHash('sha256');
  spans = 0;

  add({ trade, case_id, span, street, class_code, channel, left_out, counted }: FrozenSpan): void {
    this.spans += 1;
    const facts = Object.entries(counted).sort(([a], [b]) => (a < b ? -1 : 1));
    // The database gives the facts back in another order.
    this.#hash.update(JSON.stringify([trade, case_id, span, street, class_code, channel, left_out, facts]));
    const sums = this.#sums.get(trade) ?? new Map<string, CutSum & { n: number }>();
    this.#sums.set(trade, sums);
    const keysOf = (unit: string) =>
      Object.values(RELEASED_BY).map((cut) => {
        const key = keyOfCut(cut, { street, unit, class: class_code ?? '', channel });
        return { cut, key, name: `${cut}\t${key}\t` };
      });
    const byUnit = new Map<string, ReturnType<typeof keysOf>>();
    for (const [fact, [, unit, n]] of facts) {
      const keys = byUnit.get(unit) ?? keysOf(unit);
      byUnit.set(unit, keys);
      for (const { cut, key, name } of keys) {
        const sum = sums.get(name + fact);
        if (sum === undefined) sums.set(name + fact, { district: '', cut, key, fact, n });
        else sum.n += n;
      }
    }
  }

  sums(trade: string): CutSum[] {
    return [...(this.#sums.get(trade)?.values() ?? [])];
  }

  /** Once, when all are added. */
  digest(): Buffer {
    return this.#hash.digest();
  }
}

export type Side = 'above' | 'below' | 'left' | 'none';
export type SeenSpan = { readonly side: Side; readonly n: number };
const UNSEEN: SeenSpan = { side: 'none', n: 0 };

/** A measure of an edition as a post sees it. */
export type Seen = {
  readonly district: string;
  readonly period: Period;
  readonly data: MeasureData;
  readonly trade: CountingTrade;
  readonly scope: Pick<Scope, 'cut' | 'shown'>;
};

/** How a span counts in a measure under a key of the table (undefined: under any); above the line wins. */
export function countsUnder(
  { data, scope, district }: Seen,
  span: FrozenSpan | null,
  key: string | undefined,
): SeenSpan {
  if (span === null) return UNSEEN;
  const { street, class_code, channel, counted } = span;
  const [, unit] = dayAndUnit(data, counted);
  const shown = scope.shown(
    district,
    keyOfCut(scope.cut, { street, unit, class: class_code ?? '', channel }),
  );
  if (shown === null || (key !== undefined && shown !== key)) return UNSEEN;
  const sum = (facts: readonly string[]) => facts.reduce((all, fact) => all + (counted[fact]?.[2] ?? 0), 0);
  const sides = [
    ['above', sum(data.numerator)],
    ['left', sum(data.exclusions)],
    ['below', sum(data.denominator)],
  ] as const;
  const [side, n] = sides.find(([, times]) => times > 0) ?? ['none', 0];
  return { side, n };
}

/** All facts of a measure count on one day; the unit is that of the first one that counts, as in the rows of now. */
export function dayAndUnit(
  measure: MeasureData,
  counted: FrozenSpan['counted'],
): readonly [day: string, unit: string] {
  const name = factsOf(measure).find((fact) => counted[fact] !== undefined);
  const [day, unit] = counted[name ?? ''] ?? ['', ''];
  return [day, unit];
}
