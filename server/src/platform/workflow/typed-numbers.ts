/** Numbers of cases as people type them: in full, without the district, as lists show them, by their last digits. */
import { yearAt } from '@gridgov/domain/calendar/zone.ts';

const FULL = /^\d{6}-\d{8}-\d{4,}$/;
const DATED = /^\d{8}-\d{4,}$/;
const SHORT = /^(\d{4})-(\d{4,})$/;
const SERIAL = /^\d{4}$/;
const YEARS = 6;

/** Digits and strokes of an input method in full width are the same number. */
const plain = (text: string) => text.normalize('NFKC').trim();

/** Numbers a text may mean in a district; `1124-0131` is one of this year or of the years before. */
export function numbersIn(text: string, district: string, now: number): string[] {
  const said = plain(text);
  if (FULL.test(said)) return said.startsWith(`${district}-`) ? [said] : [];
  if (DATED.test(said)) return [`${district}-${said}`];
  const [, day, serial] = SHORT.exec(said) ?? [];
  if (day === undefined || serial === undefined) return [];
  const year = yearAt(now);
  return Array.from({ length: YEARS }, (_, back) => `${district}-${year - back}${day}-${serial}`);
}

/** Whether a text is a whole number, which names one matter a district. */
export function isNumber(text: string): boolean {
  const said = plain(text);
  return FULL.test(said) || DATED.test(said) || SHORT.test(said);
}

/** Four digits alone are the end of a number; null for anything else. */
export function serialIn(text: string): string | null {
  const said = plain(text);
  return SERIAL.test(said) ? said : null;
}
