/** What follows from figures by a template: points, what was lost, and who can be set beside whom. In hundredths of a point. */
import { type Interval, median, wilson } from '../../workflow/comparing.ts';
import { type Counted, hundredths, isShare, NOTHING, pointsOf } from '../score-templates/formula.ts';
import type { ScoreItem } from '../score-templates/template.ts';

/** Points by hand 人工加减分 for something that happened in one matter. */
export type Entry = {
  readonly key: string;
  readonly judged: string;
  readonly item: string;
  readonly times: number;
  readonly issue: string | null;
  readonly words: string;
  /** Why it was struck out; null: it counts. */
  readonly struck: string | null;
};

export type Judged = {
  readonly key: string;
  /** The queue that answers for it. */
  readonly seat: string;
  /** As it was called when the result was drawn. */
  readonly title: string;
  readonly counted: Readonly<Record<string, Counted>>;
};

/** What is known of the figure of an item. `least`: how many cases a share needs; `left`: some are left out. */
export type Measured = { readonly least: number; readonly trade: string; readonly left: boolean };

/** What a result is made of. `given`: hundredths of a point given back after an objection. */
export type Drawn = {
  readonly items: readonly ScoreItem[];
  readonly measures: Readonly<Record<string, Measured>>;
  readonly judged: readonly Judged[];
  readonly entries: readonly Entry[];
  readonly given: readonly { readonly judged: string; readonly item: string; readonly back: number }[];
};

export type ItemResult = {
  readonly item: string;
  readonly counted: Counted | null;
  /** How often points were entered by hand. */
  readonly times: number;
  /** Null: a share of no cases, which is neither 0 nor 100 %. */
  readonly points: number | null;
  readonly lost: number;
  readonly back: number;
  /** Fewer cases than a share needs. */
  readonly few: boolean;
  readonly interval: Interval | null;
};
export type Result = {
  readonly key: string;
  readonly title: string;
  readonly total: number;
  /** What could be reached with the cases there were. */
  readonly full: number;
  readonly items: readonly ItemResult[];
  /** From 1; null where something it is ranked by has too few cases. */
  readonly rank: number | null;
};

export function resultsOf(drawn: Drawn): Result[] {
  const all = drawn.judged.map((judged) => resultOf(drawn, judged));
  const ranked = all.filter(isRanked);
  return all.map((one) => {
    const isAmong = ranked.length > 1 && isRanked(one);
    return { ...one, rank: isAmong ? 1 + ranked.filter(({ total }) => total > one.total).length : null };
  });
}

/** Every share that gave or took points has cases enough: one late matter among two says little. */
function isRanked({ items, full }: Omit<Result, 'rank'>): boolean {
  return full > 0 && items.every(({ few, points }) => points !== null && !few);
}

function resultOf(drawn: Drawn, { key, title, counted }: Judged): Omit<Result, 'rank'> {
  const items = drawn.items.map((item): ItemResult => {
    const own = item.measure === null ? null : (counted[item.name] ?? NOTHING);
    const entries = drawn.entries.filter((one) => one.judged === key && one.item === item.name);
    const times = entries.reduce((sum, one) => sum + (one.struck === null ? one.times : 0), 0);
    const given = drawn.given.filter((one) => one.judged === key && one.item === item.name);
    const back = given.reduce((sum, one) => sum + one.back, 0);
    const points = pointsOf(item, own, times);
    const cases = own?.denominator ?? 0;
    const few =
      isShare(item) && (points === null || cases > 0) && cases < (drawn.measures[item.name]?.least ?? 0);
    return {
      ...{ item: item.name, counted: own, times, back, few },
      points: points === null ? null : points + back,
      lost: points === null ? 0 : Math.max(0, bestOf(item) - points - back),
      interval: own === null || !isShare(item) ? null : wilson(own.numerator, own.denominator),
    };
  });
  const sum = items.reduce((all, { points }) => all + (points ?? 0), 0);
  const full = drawn.items.reduce(
    (all, item, n) => all + (items[n]?.points === null ? 0 : hundredths(item.points)),
    0,
  );
  return { key, title, total: sum, full, items };
}

/** Nobody loses what could only be won. */
const bestOf = ({ points }: ScoreItem) => hundredths(points);

/** With fewer, what somebody else got could be reckoned from one's own. */
const LEAST_FOR_MEDIAN = 3;

export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < LEAST_FOR_MEDIAN ? null : median(known);
}

/** The median total of those for whom there was something to reach; it ranks nobody. */
export const medianTotal = (results: readonly Result[]) =>
  medianOf(results.map(({ full, total }) => (full > 0 ? total : null)));
