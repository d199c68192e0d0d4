/** Proves the access log: each row's own hash, and no row that should have been signed and was not. */
import type { Queryable } from '../db/database.ts';
import { accessHash } from '../log/access-hash.ts';
import type { Proof } from './broken.ts';
import type { Row } from './chain.ts';
import { firstIdAt, timeOfId } from './ids.ts';
import { LATE_MS, newestHead } from './sign.ts';

const PAGE = 5_000;
type Look = Row & { id: string; hash: Buffer | null };

export async function proveLooks(db: Queryable, proof: Proof): Promise<void> {
  const bounds = await boundsOf(db);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // Pages follow one another by key.
    const { rows } = await db.query<Look>(
      `select * from access_log where id > $1 order by id limit ${PAGE}`,
      [after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    const { rows: signed } = await db.query<{ id: string }>(
      'select access_id as id from signed_leaf where access_id >= $1 and access_id <= $2',
      [rows[0]?.id, last.id],
    );
    const known = new Set(signed.map(({ id }) => id));
    for (const row of rows) {
      proof.looks += 1;
      const wrong = problemOf(row, known.has(row.id), bounds);
      if (wrong !== null)
        proof.broken.push({ stream: `access_log ${row.id}`, version: null, problem: wrong });
    }
    after = last.id;
  }
}

type Bounds = { readonly due: string; readonly older: boolean };

/** Below `due` every row is under a signature; rows without a hash may wait only while those from before come in. */
async function boundsOf(db: Queryable): Promise<Bounds> {
  const head = await newestHead(db);
  const { rows } = await db.query<{ id: string; older: boolean }>(
    `select l.access_id as id, a.id is not null and a.hash is null as older from signed_leaf l left join access_log a on a.id = l.access_id
     where l.access_id is not null order by l.access_id desc limit 1`,
  );
  const [last] = rows;
  if (head === null || last === undefined) return { due: firstIdAt(0), older: true };
  const due = Math.min(timeOfId(last.id), head.at) - LATE_MS;
  return { due: firstIdAt(Math.max(0, due)), older: last.older };
}

function problemOf(row: Look, signed: boolean, { due, older }: Bounds): 'access' | 'stray' | null {
  if (row.hash !== null && !accessHash(row).equals(row.hash)) return 'access';
  if (signed) return null;
  if (row.hash === null && !older) return 'stray';
  return row.id < due ? 'stray' : null;
}
