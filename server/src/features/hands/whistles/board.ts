/** The board of a district 全区哨情: who was called, who came, and how many whistles each street blew. */
import type { CalledRow } from './queries.ts';

/** Numerator and denominator, never a bare share. */
export type Share = { readonly n: number; readonly of: number };
export type DepartmentLine = {
  readonly unit: string;
  readonly called: number;
  /** Answered within its clock, of those whose clock is over or who answered; an upheld objection is no absence. */
  readonly answered: Share;
  readonly came: Share;
  readonly objections: { readonly upheld: number; readonly refused: number; readonly open: number };
  readonly scores: { readonly sum: number; readonly n: number };
  readonly rows: readonly CalledRow[];
};

const over = (row: CalledRow, now: number) => row.highest > 0 || (row.dueAt !== null && row.dueAt <= now);
const counted = ({ stage }: CalledRow) => stage !== 'excused' && stage !== 'released' && stage !== 'objected';

export function departmentLines(rows: readonly CalledRow[], now: number): DepartmentLine[] {
  return [...Map.groupBy(rows, ({ unit }) => unit)]
    .map(([unit, own]) => lineOf(unit, own, now))
    .sort((a, b) => b.called - a.called || (a.unit < b.unit ? -1 : 1));
}

function lineOf(unit: string, rows: readonly CalledRow[], now: number): DepartmentLine {
  const due = rows.filter((row) => counted(row) && (row.kept.report !== null || over(row, now)));
  const toCome = due.filter(({ kept, stage }) => kept.come !== null || stage !== 'reported');
  const scores = rows.flatMap(({ score }) => (score === null ? [] : Object.values(score)));
  return {
    unit,
    called: rows.length,
    answered: { n: due.filter(({ kept }) => kept.report === true).length, of: due.length },
    came: { n: toCome.filter(({ kept }) => kept.come !== null).length, of: toCome.length },
    objections: {
      upheld: rows.filter(({ ruled }) => ruled?.upheld === true).length,
      refused: rows.filter(({ ruled }) => ruled?.upheld === false).length,
      open: rows.filter(({ stage }) => stage === 'objected').length,
    },
    scores: { sum: scores.reduce((sum, one) => sum + one, 0), n: scores.length },
    rows,
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
