/**
 * Area codes: 6 district + 3 street + 3 community + 3 grid digits.
 *
 * The first twelve digits are the statistical division code 统计用区划代码; the last three number the grid
 * inside its community (the 15-digit form used by Beijing's unit grids and modelled on GB/T 30428.1). A
 * six-digit code that ends in 00 is the city itself.
 */

export type AreaLevel = 'city' | 'district' | 'street' | 'community' | 'grid';

/** From the widest to the narrowest. */
export const AREA_LEVELS: readonly AreaLevel[] = ['city', 'district', 'street', 'community', 'grid'];

/** Digits of a code of each level. */
export const CODE_DIGITS: Readonly<Record<AreaLevel, number>> = {
  city: 6,
  district: 6,
  street: 9,
  community: 12,
  grid: 15,
};

export type CodeProblem =
  | { readonly reason: 'empty' }
  /** A spreadsheet stored the code as a number and lost its last digits: 3.70602E+14. */
  | { readonly reason: 'rounded'; readonly found: string }
  | { readonly reason: 'not_digits'; readonly found: string; readonly character: string }
  | { readonly reason: 'length'; readonly found: string; readonly digits: number }
  /** A part that may not be zero: 000 is no street, community or grid. */
  | { readonly reason: 'zero_part'; readonly found: string; readonly part: AreaLevel }
  | { readonly reason: 'province'; readonly found: string }
  | {
      readonly reason: 'level';
      readonly found: string;
      readonly level: AreaLevel;
      readonly wanted: AreaLevel;
    }
  | { readonly reason: 'not_inside'; readonly found: string; readonly prefix: string };

export interface AreaCode {
  readonly code: string;
  readonly level: AreaLevel;
  /** The code one level up; null for the city. */
  readonly parent: string | null;
}

export type ParsedCode =
  | { readonly ok: true; readonly value: AreaCode }
  | { readonly ok: false; readonly problem: CodeProblem };

const LEVEL_BY_DIGITS: ReadonlyMap<number, AreaLevel> = new Map([
  [6, 'district'],
  [9, 'street'],
  [12, 'community'],
  [15, 'grid'],
]);

/** What people type and spreadsheets store: full-width digits, blanks, a leading apostrophe. */
export function tidyCode(raw: string): string {
  return raw
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\ufeff\u3000]/g, '')
    .replace(/^['‘’]/, '');
}

/** Reads a code of any level, or says what is wrong with it. */
export function parseAreaCode(raw: string): ParsedCode {
  const code = tidyCode(raw);
  const problem = shapeProblem(code);
  if (problem !== null) return { ok: false, problem };
  const level = levelOf(code);
  return { ok: true, value: { code, level, parent: parentOf(code) } };
}

/** As parseAreaCode, and the code must be of the given level (and, if named, lie inside `prefix`). */
export function parseCodeOf(raw: string, wanted: AreaLevel, prefix = ''): ParsedCode {
  const parsed = parseAreaCode(raw);
  if (!parsed.ok) return parsed;
  const { code, level } = parsed.value;
  if (level !== wanted) return { ok: false, problem: { reason: 'level', found: code, level, wanted } };
  if (prefix !== '' && !contains(prefix, code)) {
    return { ok: false, problem: { reason: 'not_inside', found: code, prefix } };
  }
  return parsed;
}

function shapeProblem(code: string): CodeProblem | null {
  if (code === '') return { reason: 'empty' };
  if (/^\d(\.\d+)?[eE]\+?\d+$/.test(code)) return { reason: 'rounded', found: code };
  const odd = /\D/u.exec(code);
  if (odd) return { reason: 'not_digits', found: code, character: odd[0] };
  if (!LEVEL_BY_DIGITS.has(code.length)) return { reason: 'length', found: code, digits: code.length };
  if (code.slice(2, 6) === '0000') return { reason: 'province', found: code };
  return zeroPart(code);
}

function zeroPart(code: string): CodeProblem | null {
  for (const level of ['street', 'community', 'grid'] as const) {
    const end = CODE_DIGITS[level];
    if (code.length >= end && code.slice(end - 3, end) === '000') {
      return { reason: 'zero_part', found: code, part: level };
    }
  }
  return null;
}

/** The level of a code that parseAreaCode has accepted. */
export function levelOf(code: string): AreaLevel {
  const level = LEVEL_BY_DIGITS.get(code.length);
  if (level === undefined) throw new RangeError(`${code.length} digits are no area code`);
  return level === 'district' && code.endsWith('00') ? 'city' : level;
}

/** The code one level up; null for a city. A street of a city without districts hangs on the city itself. */
export function parentOf(code: string): string | null {
  if (code.length > 6) return code.slice(0, code.length - 3);
  return code.endsWith('00') ? null : cityOf(code);
}

/** 370602… → 370600. */
export function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** The part of a code that names the given level; null where the code is wider than that. */
export function codeAt(code: string, level: AreaLevel): string | null {
  if (level === 'city') return cityOf(code);
  const digits = CODE_DIGITS[level];
  if (code.length < digits || levelOf(code) === 'city') return null;
  return code.slice(0, digits);
}

/** From the city down to the code itself. */
export function lineage(code: string): string[] {
  const line: string[] = [];
  for (let at: string | null = code; at !== null; at = parentOf(at)) line.unshift(at);
  return line;
}

/** Whether `code` is `area` itself or lies inside it. The city contains every code of its first four digits. */
export function contains(area: string, code: string): boolean {
  return code.startsWith(prefixOf(area));
}

/** What every code inside the area begins with. A city without districts keeps its six digits as prefix too. */
export function prefixOf(area: string): string {
  return area.length === 6 && area.endsWith('00') ? area.slice(0, 4) : area;
}
