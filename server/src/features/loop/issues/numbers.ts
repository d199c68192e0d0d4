import type { Db } from '../../../platform/db/database.ts';
import { type Numbers, numbersFrom } from '../../../platform/workflow/numbers.ts';
import { takeNumbers } from './queries.ts';

/** Numbers of matters. */
export const makeNumbers = (db: Db, block?: number): Numbers =>
  numbersFrom((district, day, count) => takeNumbers(db, district, day, count), block);

/** `0131` of 24 November as it stands in lists: `1124-0131`. */
export function shortNumber(number: string): string {
  const [, day = '', serial = ''] = number.split('-');
  return `${day.slice(4)}-${serial}`;
}
