/** Proves rows that follow from states: none changed, none added, none missing where they are filled in. */
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { type Key, keyText } from './beside.ts';
import type { AnyStream, Chain, Row } from './chain.ts';
import { isSame, type StandingRow, standingKey, standingRows } from './standing.ts';
import { type Fill, type Filled, fillAhead, filledIn } from './standing-fill.ts';

/** Of a page of streams. */
export type Stood = {
  /** Rows by table and stream. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly ahead: (table: string, key: Key) => Fill | null;
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
  const filled = await believable(db, stream, await filledIn(db, stream.name));
  const byPlace = Map.groupBy(rows, ([place]) => place);
  return {
    rows: new Map([...byPlace].map(([place, some]) => [place, some.map(([, row]) => row)])),
    ahead: (table, key) => fillAhead(filled, table, key),
  };
}

/** Clocks of servers and of the database differ by less. */
const SKEW = 60_000;

/**
 * Fillings in that can be true: where rows are written for the first time, there are none from before it began. One added by
 * hand, so that missing rows are passed over, would have to empty the rest of the list as well.
 */
async function believable(db: Queryable, stream: AnyStream, filled: Filled): Promise<Filled> {
  const open: Filled[number][] = [];
  for (const fill of filled) {
    const standing = (stream.standing ?? []).find(({ table }) => table === fill.rows_of);
    if (fill.done || standing?.since === undefined) continue;
    // One after the other: there are few, and most often none.
    const { rows } = await db.query(
      `select 1 from ${standing.table} where district = $1 and stream_id > $2 and ${standing.since} < $3 limit 1`,
      [fill.district, fill.after_id, timestamp(fill.begun_at - SKEW)],
    );
    if (fill.kind !== null || rows.length === 0) open.push(fill);
  }
  return open;
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
    const ahead = stood.ahead(table, key);
    // Commands keep the rows of what begins after the filling in did.
    const fill = ahead !== null && (births.began ?? 0) < ahead.begun_at + SKEW ? ahead : null;
    const mayBeMissing = (row: StandingRow) =>
      fill !== null && (fill.kind === null || fill.kind === row[standing.key[0] ?? '']);
    const fits = (row: StandingRow) => {
      const own = have.get(standingKey(standing, row));
      have.delete(standingKey(standing, row));
      if (own === undefined) return mayBeMissing(row);
      // A command before the filling in may have brought what stood before.
      const sinceFits =
        since === undefined || own[since] === births.sinceOf(standing, row) || mayBeMissing(row);
      return isSame(standing, own, row) && sinceFits;
    };
    return (expected[table] ?? []).map(fits).every(Boolean) && have.size === 0;
  });
}
