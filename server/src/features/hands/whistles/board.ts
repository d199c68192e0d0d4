/** The board of a district 全区哨情: who was called, who came, and how many whistles each street blew. */
import { FIGURES } from '@gridgov/domain/hands/whistles/figures.ts';
import { countedIn } from '@gridgov/domain/workflow/figures.ts';
import { shareOf } from '@gridgov/domain/workflow/measures.ts';
import type { CalledRow } from './queries.ts';

/** Numerator and denominator, never a bare share. */
export type Share = { readonly n: number; readonly of: number };
export type DepartmentLine = {
  readonly unit: string;
  readonly called: number;
  /** Reported in within its clock, of those due, as the figures count them. */
  readonly answered: Share;
  readonly came: Share;
  readonly objections: { readonly upheld: number; readonly refused: number; readonly open: number };
  readonly scores: { readonly sum: number; readonly n: number };
  readonly rows: readonly CalledRow[];
};

const { facts } = FIGURES;
const TO_REPORT = { numerator: ['report_in_time'], denominator: ['report_due'], exclusions: ['left_out'] };
const TO_COME = { numerator: ['came'], denominator: ['come_due'], exclusions: ['left_out'] };

export const departmentLines = (rows: readonly CalledRow[]): DepartmentLine[] =>
  [...Map.groupBy(rows, ({ lane: { unit } }) => unit)]
    .map(([unit, own]) => lineOf(unit, own))
    .sort((a, b) => b.called - a.called || (a.unit < b.unit ? -1 : 1));

function lineOf(unit: string, rows: readonly CalledRow[]): DepartmentLine {
  const counted = rows.flatMap(({ sheet }) => countedIn(facts, sheet));
  const times = (name: string) => counted.filter(({ fact }) => fact === name).length;
  const shareIn = (measure: typeof TO_REPORT): Share => {
    const { numerator: n, denominator: of } = shareOf(measure, times);
    return { n, of };
  };
  const lanes = rows.map(({ lane }) => lane);
  const scores = lanes.flatMap(({ score }) => (score === null ? [] : Object.values(score)));
  return {
    ...{ unit, rows, called: rows.length, answered: shareIn(TO_REPORT), came: shareIn(TO_COME) },
    objections: {
      upheld: lanes.filter(({ ruled }) => ruled?.upheld === true).length,
      refused: lanes.filter(({ ruled }) => ruled?.upheld === false).length,
      open: lanes.filter(({ stage }) => stage === 'objected').length,
    },
    scores: { sum: scores.reduce((sum, one) => sum + one, 0), n: scores.length },
  };
}

export type StreetLine = {
  readonly street: string;
  readonly count: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** At none, or at twice the median or more, the street says why in one sentence. */
  readonly asked: boolean;
};

export function streetLines(
  streets: readonly string[],
  blown: readonly { readonly street: string; readonly kind: string; readonly count: number }[],
): { readonly median: number; readonly lines: StreetLine[] } {
  const counts = streets.map((street) => {
    const own = blown.filter((one) => one.street === street);
    const kinds = Object.fromEntries(own.map(({ kind, count }) => [kind, count]));
    return { street, kinds, count: own.reduce((sum, { count }) => sum + count, 0) };
  });
  const median = medianOf(counts.map(({ count }) => count));
  const lines = counts.map((line) => ({
    ...line,
    asked: median > 0 && (line.count === 0 || line.count >= 2 * median),
  }));
  return { median, lines };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}
