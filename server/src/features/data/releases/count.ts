/** What a release counts, and what the same period counts now. */
import type { Cut } from '@gridgov/domain/workflow/figures.ts';
import { isCutBy } from '@gridgov/domain/workflow/figures.ts';
import { type MeasureData, shareOf } from '@gridgov/domain/workflow/measures.ts';
import type { Period } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type CutSum, sumsOfCuts } from '../../../platform/figures/sums.ts';
import type { CountingTrade } from '../figures/public.ts';
import {
  factsOf,
  type Numbers,
  RELEASED_BY,
  type Released,
  type ReleasedBy,
  type ReleasedCell,
} from './cells.ts';

const BYS = Object.entries(RELEASED_BY) as [ReleasedBy, (typeof RELEASED_BY)[ReleasedBy]][];

type Where = { readonly district: string; readonly period: Period };

/** Every measure with what its period counts now, all of one moment for each trade. */
export async function countMeasures<M extends MeasureData>(
  db: Queryable,
  measures: readonly M[],
  trades: readonly CountingTrade[],
  { district, period }: Where,
): Promise<(M & Pick<Released, 'cells'>)[]> {
  const counted = new Map<string, readonly CutSum[]>();
  for (const [trade, own] of Map.groupBy(measures, (one) => one.trade)) {
    const facts = [...new Set(own.flatMap(factsOf))];
    // Trade by trade; each answers in one statement.
    const cuts = Object.values(RELEASED_BY);
    const sums = await sumsOfCuts(db, {
      ...{ districts: [district], stream: trade, cuts, facts, from: period.from, to: period.to },
    });
    counted.set(trade, sums);
  }
  return measures.map((measure) => {
    const cells = cellsIn(measure, trades, counted.get(measure.trade) ?? []);
    return { ...measure, cells };
  });
}

/** The numbers of a measure by everything it is cut by, in the order of their keys. */
export function cellsIn(
  measure: MeasureData,
  trades: readonly CountingTrade[],
  sums: readonly CutSum[],
): ReleasedCell[] {
  const sorted = sums.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return cutsOf(measure, trades).flatMap(([by, cut]) => cellsOf(measure, sorted, { by, cut }));
}

/** What a measure of these facts can be cut by. */
export function cutsOf(measure: MeasureData, trades: readonly CountingTrade[]) {
  const facts = trades.find(({ name }) => name === measure.trade)?.facts ?? {};
  return BYS.filter(([, cut]) => factsOf(measure).every((name) => isCutBy(facts[name] ?? {}, cut)));
}

function cellsOf(
  measure: MeasureData,
  sums: readonly CutSum[],
  { by, cut }: { readonly by: ReleasedBy; readonly cut: Cut },
): ReleasedCell[] {
  const keys = Map.groupBy(
    sums.filter((sum) => sum.cut === cut),
    ({ key }) => key,
  );
  return [...keys].flatMap(([key, own]) => {
    const numbers = shareOf(measure, (fact) => own.find((sum) => sum.fact === fact)?.n ?? 0);
    return isNothing(numbers) ? [] : [{ by, key, ...numbers }];
  });
}

export const isNothing = ({ numerator, denominator, leftOut }: Numbers) =>
  numerator === 0 && denominator === 0 && leftOut === 0;
