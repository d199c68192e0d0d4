/** Parts of dated data as they were entered, checked one by one; a refusal names the field and what it should be. */
import { asIs, type FieldValue, type Refusal, say, type Value, wrongField } from '../refusal.ts';

export type Data = Readonly<Record<string, unknown>>;
export type Bounds = { readonly least: number; readonly most: number };

export const isNothing = (given: unknown) => given === undefined || given === null || given === '';
export const recordIn = (given: unknown): Data =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Data) : {};

export function oneOf<K extends string>(
  table: Readonly<Record<K, unknown>>,
  given: unknown,
  field: FieldValue,
): K {
  const names = Object.keys(table) as K[];
  const found = names.find((name) => name === given);
  if (found === undefined) throw wrong(field, given, asIs(names.join(' / ')));
  return found;
}

export function wordIn(given: unknown, field: FieldValue): string {
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '' || text.length > 400)
    throw wrong(field, given, say('1 到 400 个字', '1 to 400 characters'));
  return text;
}

/** Points and shares are kept in hundredths, so that sums are exact. */
export function numberIn(given: unknown, { least, most }: Bounds, field: FieldValue): number {
  const isNumber = typeof given === 'number' && Number.isFinite(given);
  if (isNumber && given >= least && given <= most && Math.abs(given * 100 - Math.round(given * 100)) < 1e-6)
    return given;
  const range = `${least} – ${most}`;
  throw wrong(field, given, say(`${range}，最多两位小数`, `${range}, two decimals at most`));
}

export const wrong = (field: FieldValue, given: unknown, right: Value): Refusal =>
  wrongField(field, asIs(given === undefined ? '—' : (JSON.stringify(given) ?? '—').slice(0, 80)), right);
