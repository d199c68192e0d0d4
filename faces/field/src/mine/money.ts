import { sumIn, type Total } from '@gridgov/domain/workflow/statement.ts';
import type { MineSay } from '../mine/words.ts';

const inWhole = (hundredths: number): string => (hundredths / 100).toFixed(2);

export const amountText = (
  { unit, hundredths }: Pick<Total, 'unit' | 'hundredths'>,
  words: MineSay,
): string => words(unit, { n: inWhole(hundredths) });

/** Yuan, and points where there are any. */
export function sumText(
  { yuan, points }: { readonly yuan: number; readonly points: number },
  words: MineSay,
) {
  const said = amountText({ unit: 'yuan', hundredths: yuan }, words);
  if (points === 0) return said;
  const more = amountText({ unit: 'points', hundredths: points }, words);
  return yuan === 0 ? more : words('both', { yuan: said, points: more });
}

export const sumsOf = (stated: Parameters<typeof sumIn>[0]) => ({
  yuan: sumIn(stated, 'yuan'),
  points: sumIn(stated, 'points'),
});

/** 2026 and 11 of 2026-11. */
export function monthIn(month: string): { readonly year: string; readonly month: string } {
  const [year = '', number = ''] = month.split('-');
  return { year, month: String(Number(number)) };
}
