/** After the secret was changed: what older ones sealed is sealed anew, so that a secret that got out opens nothing. */
import type { Db } from '../db/database.ts';
import type { FieldCrypto } from './fields.ts';
import { SealBrokenError } from './provider.ts';

/** A column that holds sealed values, and the context it seals them with. */
export type SealedColumn = { readonly table: string; readonly column: string; readonly context: string };

export type Keys = {
  /** Of the newest secret alone. */
  readonly current: FieldCrypto;
  /** Of all of them. */
  readonly all: FieldCrypto;
};

const AT_ONCE = 500;
const START = '(0,0)';
type Row = { readonly at: string; readonly value: Buffer };

/**
 * Works in small steps while the server runs: a value changed meanwhile is left to whoever changed it. Goes over the
 * column until a pass finds nothing more, since rows move when they are written. Returns how many were sealed anew; a
 * second run has nothing to do. @throws SealBrokenError where a value opens with no secret
 */
export async function resealColumn(
  owner: Db,
  keys: Keys,
  column: SealedColumn,
  seen: (looked: number, sealed: number) => void = () => undefined,
): Promise<number> {
  let [looked, sealed, again] = [0, 0, true];
  while (again) {
    again = false;
    for (let after: string | undefined = START; after !== undefined; ) {
      // Step by step, each a statement of its own.
      const rows: Row[] = await rowsAfter(owner, column, after);
      const old = rows.filter(({ value }) => !opens(keys.current, value, column.context));
      if (old.length > 0) await sealAnew(owner, keys, column, old);
      [looked, sealed, again] = [looked + rows.length, sealed + old.length, again || old.length > 0];
      seen(looked, sealed);
      after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.at;
    }
  }
  return sealed;
}

async function rowsAfter(owner: Db, { table, column }: SealedColumn, after: string): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `select ctid::text as at, ${column} as value from ${table}
     where ${column} is not null and ctid > $1::tid order by ctid limit ${AT_ONCE}
     /* across districts: every row, where it lies */`,
    [after],
  );
  return rows;
}

async function sealAnew(
  owner: Db,
  { current, all }: Keys,
  { table, column, context }: SealedColumn,
  rows: readonly Row[],
): Promise<void> {
  await owner.query(
    `update ${table} set ${column} = n.fresh
     from unnest($1::text[], $2::bytea[], $3::bytea[]) as n(at, old, fresh)
     where ${table}.ctid = n.at::tid and ${table}.${column} = n.old
     /* across districts: every row is sealed anew where it lies */`,
    [
      rows.map(({ at }) => at),
      rows.map(({ value }) => value),
      rows.map(({ value }) => current.seal(all.open(value, context), context)),
    ],
  );
}

function opens(crypto: FieldCrypto, value: Buffer, context: string): boolean {
  try {
    crypto.open(value, context);
    return true;
  } catch (error) {
    if (error instanceof SealBrokenError) return false;
    throw error;
  }
}
