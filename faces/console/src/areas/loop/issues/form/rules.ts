import type { FormValue } from '../../../../forms/field.ts';
import type { LimitInput } from '../../../../forms/limit.ts';
import { isLimit, limitOf, noLimit } from '../../../../forms/limit.ts';
import type { FormProblem, PieceProblem, RulesByKind } from '../../../../forms/rules.ts';
import { fieldRules, onlyOne } from '../../../../forms/rules.ts';

export interface PartInput {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly limit: LimitInput;
}
export type PartPiece = 'title' | 'unit' | 'limit';

/** What the loop's fields have beside those of every form. */
export const issueRules: RulesByKind = {
  ...fieldRules,
  // What is waited for lies ahead.
  date: { ...fieldRules.date, problem: (value, today) => (String(value) <= today ? 'datePast' : null) },
  part: { start: onlyOne, sent: Number },
  parts: {
    // A split begins with the two parts it needs at least.
    start: () => {
      const first = blankPart([]);
      return [first, blankPart([first])];
    },
    problem: (value) => (partsOf(value).length < 2 ? 'tooFewParts' : null),
    pieces: (value) => partsOf(value).flatMap(piecesOf),
    sent: (value) =>
      partsOf(value).map(({ title, unit, limit }) => ({ title: title.trim(), unit, limit: limitOf(limit) })),
  },
};

export function partsOf(value: FormValue): readonly PartInput[] {
  return (value as readonly PartInput[] | undefined) ?? [];
}

/** A further part, under a key that none of the others has. */
export function blankPart(others: readonly PartInput[]): PartInput {
  const last = Math.max(0, ...others.map(({ key }) => Number(key)));
  return { key: String(last + 1), title: '', unit: '', limit: noLimit };
}

const pieceNames = {
  title: 'command.partWhat',
  unit: 'command.partUnit',
  limit: 'command.partLimit',
} as const;

function piecesOf({ key, title, unit, limit }: PartInput, at: number): PieceProblem[] {
  const found = (piece: PartPiece, problem: FormProblem): PieceProblem => ({
    id: `${key}-${piece}`,
    problem,
    words: (t, said) =>
      t('command.inPart', { part: t('command.partTitle', { n: at + 1 }), said: said(t(pieceNames[piece])) }),
  });
  const noNumber = limit.n.trim() === '';
  return [
    ...(title.trim() === '' ? [found('title', 'missing')] : []),
    ...(unit === '' ? [found('unit', 'missingChoice')] : []),
    ...(isLimit(limit) ? [] : [found('limit', noNumber ? 'missing' : 'badNumber')]),
  ];
}
