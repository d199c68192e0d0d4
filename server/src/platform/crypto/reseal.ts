/** After the secret was changed: what older ones sealed is sealed anew, so that a secret that got out opens nothing. */
import type { Db } from '../db/database.ts';
import type { FieldCrypto } from './fields.ts';

/** A column that holds sealed values, and the context it seals them with. */
export type SealedColumn = { readonly table: string; readonly column: string; readonly context: string };

const AT_ONCE = 500;
type Row = { readonly at: string; readonly value: Buffer };

/**
 * Works in small steps while the server runs: a value changed meanwhile is left to whoever changed it. Returns how
 * many were sealed anew; a second run has nothing to do. @throws SealBrokenError where a value opens with no secret
 */
export async function resealColumn(
  owner: Db,
  crypto: FieldCrypto,
  { table, column, context }: SealedColumn,
): Promise<number> {
  const old = `${column} is not null and substring(${column} from 2 for 1) <> $1`;
  const current = crypto.seal('', context).subarray(1, 2);
  let sealed = 0;
  for (let more = true; more; ) {
    // Step by step, each a statement of its own.
    const { rows } = await owner.query<Row>(
      `select ctid::text as at, ${column} as value from ${table} where ${old} limit ${AT_ONCE}`,
      [current],
    );
    const fresh = rows.map(({ value }) => crypto.seal(crypto.open(value, context), context));
    await owner.query(
      `update ${table} set ${column} = n.fresh
       from unnest($1::text[], $2::bytea[], $3::bytea[]) as n(at, old, fresh)
       where ${table}.ctid = n.at::tid and ${table}.${column} = n.old
       /* across districts: every row is sealed anew where it lies */`,
      [rows.map(({ at }) => at), rows.map(({ value }) => value), fresh],
    );
    sealed += rows.length;
    more = rows.length === AT_ONCE;
  }
  return sealed;
}
