/** Dates as the specification has them: ISO 8601 with a zone, to the second. */
import { fault, refuse } from './errors.ts';

const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Epoch milliseconds of a date people send; without a zone it is the city's. A plus sign that came through an address
 * unescaped has become a blank. `end`: where the text names a whole second or day, its last moment.
 * @throws HttpProblem naming the field
 */
export function readDate(field: string, given: string, end = false): number {
  const text = given.trim().replace(/ (\d\d:?\d\d)$/, '+$1');
  const match = FORM.exec(text);
  const at = match === null ? Number.NaN : momentOf(match, text);
  if (Number.isNaN(at)) throw wrongDate(field);
  if (!end) return at;
  return match?.[4] === undefined ? at + 86_400_000 - 1 : at + (text.includes('.') ? 0 : 999);
}

function momentOf(match: RegExpExecArray, text: string): number {
  const [, year, month, day, hour, , , zone] = match;
  const date = `${year}-${month}-${day}`;
  // The thirtieth of February would become a day of March.
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return Number.NaN;
  if (hour === undefined) return Date.parse(`${date}T00:00:00+08:00`);
  return Date.parse(zone === undefined ? `${text}+08:00` : text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

function wrongDate(field: string) {
  return refuse(fault(field, '日期写法不对', 'is no date', '2026-11-24T10:00:00+08:00'));
}
