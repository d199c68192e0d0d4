/** What counted of the matters of some channels: counters are not cut by unit and channel, so sheets are read one by one. */
import { TRADES } from '@gridgov/domain/trades.ts';
import { countedIn, type Sheet } from '@gridgov/domain/workflow/figures.ts';
import type { MeasureData } from '@gridgov/domain/workflow/measures.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { listSheets, type SheetRow } from './queries.ts';

const BITE = 500;
type Asked = {
  readonly district: string;
  readonly cut: 'street' | 'unit';
  readonly from: string;
  readonly to: string;
  readonly channels: readonly string[];
};
export type KeySum = { readonly key: string; readonly fact: string; readonly n: number };

export const factsOf = ({ numerator, denominator, exclusions }: MeasureData): readonly string[] => [
  ...numerator,
  ...denominator,
  ...exclusions,
];

/** The facts of a measure by street or unit, as often as each counted; not yet summed. */
export async function sumsOfChannels(
  db: Queryable,
  measure: MeasureData,
  { district, cut, from, to, channels }: Asked,
): Promise<KeySum[]> {
  const figures = TRADES.find(({ name }) => name === measure.trade)?.figures;
  const facts: Readonly<Record<string, { readonly day: string }>> = figures?.facts ?? {};
  const wanted = new Set(factsOf(measure));
  const day = facts[measure.numerator[0] ?? '']?.day;
  const sums: KeySum[] = [];
  if (figures === undefined || day === undefined) return sums;
  for (const is of channels) {
    const range = { districts: [district], table: figures.table, day, from, to };
    let after: readonly [string, string, number] | null = null;
    do {
      // Each bite begins where the one before ended.
      const bite: SheetRow[] = await listSheets(db, {
        ...{ ...range, where: [{ column: 'channel', is }], after, limit: BITE },
      });
      const counted = bite.flatMap((row) => countedIn(figures.facts, row as unknown as Sheet));
      sums.push(...counted.filter(({ fact }) => wanted.has(fact)).map((one) => ({ ...one, key: one[cut] })));
      const last = bite.length < BITE ? undefined : bite.at(-1);
      after = last === undefined ? null : [String(last[day]), last.stream_id, last.span];
    } while (after !== null);
  }
  return sums;
}
