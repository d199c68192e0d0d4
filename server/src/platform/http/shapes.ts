import Type from 'typebox';
import { known } from './known.ts';
import { HttpProblem } from './problem.ts';

/** How a uuid is written, for patterns of what holds one. */
export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Shapes many features share. Every string, list and whole number has limits: a fuzzer's, and an attacker's. */
export const Uuid = Type.String({
  format: 'uuid',
  maxLength: 36,
  examples: ['0192d3a0-7b1c-7000-8000-0123456789ab'],
});
/** Epoch milliseconds, up to the last moment of the year 9999: databases and programs read no further. */
export const Moment = Type.Integer({
  minimum: 0,
  maximum: 253_402_300_799_999,
  examples: [1_795_500_000_000],
});
export const Day = Type.String({
  format: 'date',
  pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}$',
  maxLength: 10,
  examples: ['2026-11-24'],
});
export const AreaCode = Type.String({ pattern: '^\\d{0,15}$', maxLength: 15, examples: ['370602001'] });
/** The same in a request: an area there is, or was. */
export const KnownArea = known('area', AreaCode);
export const ShortText = Type.String({ minLength: 1, maxLength: 100 });
export const LongText = Type.String({ maxLength: 4000 });
export const Reason = Type.String({ minLength: 2, maxLength: 500, description: 'Why, in plain words' });

export const nullable = <const S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** Parameters of a paged list; spread into the query of a route. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

export function pageOf<const S extends Type.TSchema>(item: S) {
  return Type.Object({
    items: Type.Array(item, { maxItems: 200 }),
    next: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
  });
}

export type Key = readonly (string | number | null)[];

/** The last row's sort key, as a text clients hand back and need not understand. */
export function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Null at the beginning, said or unsaid. @throws HttpProblem where the client made the cursor up */
export function keyIn(cursor: string | undefined, types: readonly ('string' | 'number')[]): Key | null {
  if (cursor === undefined || cursor === '') return null;
  const key = parsed(cursor);
  const fits =
    Array.isArray(key) && key.length === types.length && key.every((part, at) => typeof part === types[at]);
  if (fits) return key as Key;
  const right = { zh: '上一页给出的 next', en: '`next` of the page before' };
  const message = { zh: '写法不对', en: 'has the wrong form' };
  throw new HttpProblem('request-wrong', { count: 1 }, { errors: [{ field: 'cursor', message, right }] });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Cuts one row more than the page off a query's answer and tells where the next page begins. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
  view: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null;
  return { items: shown.map(view), next };
}
