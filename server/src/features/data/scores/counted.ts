/** The figures of everybody who is judged: as they were released, or as they run now. */
import type { Counted } from '@gridgov/domain/data/score-templates/formula.ts';
import type { JudgedKind, ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Judged } from '@gridgov/domain/data/scores/points.ts';
import { type MeasureData, shareOf } from '@gridgov/domain/workflow/measures.ts';
import type { Period } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { sumsOf } from '../../../platform/figures/sums.ts';
import {
  factsOf,
  type KeySum,
  type Measures,
  namesOfAreas,
  namesOfUnits,
  sumsOfChannels,
} from '../figures/public.ts';
import { frozenSums } from '../releases/public.ts';

/** Sums of a measure, and those of them from channels that count twice. */
type SumsFor = (
  measure: MeasureData,
  doubled: readonly string[],
) => Promise<{ readonly all: readonly KeySum[]; readonly twice: readonly KeySum[] }>;

/** From the rows of a released edition: nothing that happens later changes them. */
export const releasedSums =
  (
    db: Queryable,
    cut: JudgedKind,
    edition: { readonly district: string; readonly release: string; readonly version: number },
  ): SumsFor =>
  async (measure, doubled) => {
    const all = await frozenSums(db, { ...edition, cut, trade: measure.trade, facts: factsOf(measure) });
    return { all, twice: all.filter(({ channel }) => doubled.includes(channel)) };
  };

/** From the counters of today, for a period that still runs. */
export const runningSums =
  (db: Queryable, cut: JudgedKind, district: string, { from, to }: Omit<Period, 'name'>): SumsFor =>
  async (measure, channels) => {
    const where = { cut, facts: factsOf(measure), from, to };
    const sums = await sumsOf(db, { ...where, districts: [district], stream: measure.trade });
    return {
      all: sums.flatMap(({ key, times }) => [...times].map(([fact, n]) => ({ key, fact, n }))),
      twice: await sumsOfChannels(db, measure, { ...where, district, channels }),
    };
  };

/** Those that have a name: what no unit holds, or one grid, is nobody’s score. */
export async function judgedIn(
  db: Queryable,
  { items, judges }: ScoreTemplate,
  measures: Measures,
  { sumsFor, day }: { readonly sumsFor: SumsFor; readonly day: string },
): Promise<Judged[]> {
  const counted = new Map<string, Record<string, Counted>>();
  for (const item of items) {
    const measure = measures.get(item.measure ?? '');
    if (measure === undefined) continue;
    // One read at a time: many may look at their scores at once.
    const { all, twice } = await sumsFor(measure, item.doubled);
    for (const key of new Set(all.map((sum) => sum.key))) {
      const { numerator, denominator } = shareOf(measure, timesIn(twice, key));
      const numbers = { ...shareOf(measure, timesIn(all, key)), twice: { numerator, denominator } };
      counted.set(key, { ...counted.get(key), [item.name]: numbers });
    }
  }
  const isStreet = judges === 'street';
  const keys = [...counted.keys()].filter((key) => key !== '').sort();
  const names = isStreet ? await namesOfAreas(db, keys, day) : await namesOfUnits(db, keys);
  return keys.flatMap((key) => {
    // A street that is gone by the end of the period keeps its code.
    const title = names.get(key) ?? (isStreet ? key : undefined);
    if (title === undefined) return [];
    return [
      { key, seat: `${isStreet ? 'desk:street:' : 'unit:'}${key}`, title, counted: counted.get(key) ?? {} },
    ];
  });
}

const timesIn = (sums: readonly KeySum[], key: string) => (fact: string) =>
  sums.reduce((all, sum) => all + (sum.key === key && sum.fact === fact ? sum.n : 0), 0);
