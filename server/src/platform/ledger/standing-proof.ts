/** Proves rows that follow from states: none changed, none added, none missing where they are filled in. */
import type { Queryable } from '../db/database.ts';
import { type Key, keyText } from './beside.ts';
import type { AnyStream, Chain, Row } from './chain.ts';
import { isSame, type StandingRow, standingKey, standingRows } from './standing.ts';
import { filledIn, isFilled } from './standing-fill.ts';

/** Of a page of streams. */
export type Stood = {
  /** Rows by table and stream. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly filled: (table: string, key: Key) => boolean;
};

const placeOf = (table: string, key: string) => `${table} ${key}`;

export async function stoodOf(db: Queryable, stream: AnyStream, keys: readonly Key[]): Promise<Stood> {
  const rows: [string, Row][] = [];
  for (const { table } of stream.standing ?? []) {
    // Table after table on one connection, which is one moment.
    const found = await db.query<Row>(
      `select b.* from unnest($1::text[], $2::uuid[]) as a(district, id)
       join ${table} b on b.district = a.district and b.stream_id = a.id`,
      [keys.map(({ district }) => district), keys.map(({ id }) => id)],
    );
    for (const row of found.rows) rows.push([placeOf(table, `${row.district}.${row.stream_id}`), row]);
  }
  const filled = await filledIn(db, stream.name);
  const byPlace = Map.groupBy(rows, ([place]) => place);
  return {
    rows: new Map([...byPlace].map(([place, some]) => [place, some.map(([, row]) => row)])),
    filled: (table, key) => isFilled(filled, table, key),
  };
}

/** Whether the rows of one stream are what its state and its events say. */
export function standsRight(
  stream: AnyStream,
  key: Key,
  { state, births }: Pick<Chain, 'state' | 'births'>,
  stood: Stood,
): boolean {
  const expected = standingRows(stream, state);
  return (stream.standing ?? []).every((standing) => {
    const { table, since } = standing;
    const have = new Map(
      (stood.rows.get(placeOf(table, keyText(key))) ?? []).map((row) => [standingKey(standing, row), row]),
    );
    const fits = (row: StandingRow) => {
      const own = have.get(standingKey(standing, row));
      have.delete(standingKey(standing, row));
      if (own === undefined) return !stood.filled(table, key);
      // A command before the filling in may have brought what stood before.
      const sinceFits = own[since] === births.sinceOf(standing, row) || !stood.filled(table, key);
      return isSame(standing, own, row) && sinceFits;
    };
    return (expected[table] ?? []).map(fits).every(Boolean) && have.size === 0;
  });
}
