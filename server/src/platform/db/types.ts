import pg from 'pg';

/**
 * How column values reach TypeScript, decided once:
 * - `bigint` → number; a value beyond 2^53 throws instead of losing digits
 * - `timestamptz` → epoch milliseconds (number), ±Infinity for 'infinity'; `Date` is in no row type
 * - `date` → 'YYYY-MM-DD', `timestamp` and `numeric` → as PostgreSQL writes them
 * - `json`, `jsonb` → parsed; `bytea` → Buffer; `bigint[]`, `timestamptz[]` → number[]
 *
 * Writing a `timestamptz`: pass `timestamp(milliseconds)`, never a bare number.
 */
export function columnTypes(): pg.CustomTypesConfig {
  const parsers = new Map<number, (text: string) => unknown>([
    [20, wholeNumber],
    [1082, (text) => text],
    [1114, (text) => text],
    [1184, milliseconds],
    [1016, listOf(wholeNumber)],
    [1182, listOf((text) => text)],
    [1185, listOf(milliseconds)],
  ]);
  return {
    getTypeParser(oid: number, format?: 'text' | 'binary') {
      return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text');
    },
  } as pg.CustomTypesConfig;
}

/** Epoch milliseconds as a parameter for a `timestamptz` column. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The whole number ${text} is too large to be exact; read it as text (column::text)`);
}

/** Sessions run in UTC (see `openDatabase`), so the text always ends in +00. */
function milliseconds(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const value = Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
  if (Number.isNaN(value)) throw new RangeError(`The time ${text} cannot be read`);
  return value;
}

const textArray: number = 1009;

function listOf<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  return (text) => {
    const items: (string | null)[] = pg.types.getTypeParser(textArray, 'text')(text);
    return items.map((item) => (item === null ? null : parse(item)));
  };
}
