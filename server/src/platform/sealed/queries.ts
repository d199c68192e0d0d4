import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';

/** A case by what keeps it. */
export type Place = { readonly district: string; readonly id: string };
export type WordsRow = { readonly digest: string; readonly words: Buffer };

/** The sealed key of a case; undefined where it has none, or none any more. */
export async function findKey(db: Queryable, { district, id }: Place): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ key: Buffer }>({
    name: 'sealed_key',
    text: 'select key from sealed_key where district = $1 and stream_id = $2',
    values: [district, id],
  });
  return rows[0]?.key;
}

/** Of two that are made at once one stays, which both are answered. */
export async function keepKey(
  db: Queryable,
  { district, id }: Place,
  key: Buffer,
  now: number,
): Promise<Buffer> {
  await db.query({
    name: 'sealed_key_insert',
    text: `insert into sealed_key (district, stream_id, key, made_at) values ($1, $2, $3, $4)
      on conflict (district, stream_id) do nothing`,
    values: [district, id, key, timestamp(now)],
  });
  return (await findKey(db, { district, id })) ?? key;
}

export async function listWords(
  db: Queryable,
  { district, id }: Place,
  digests: readonly string[],
): Promise<WordsRow[]> {
  const { rows } = await db.query<WordsRow>({
    name: 'sealed_words',
    text: 'select digest, words from sealed_words where district = $1 and stream_id = $2 and digest = any($3)',
    values: [district, id, digests],
  });
  return rows;
}

/** Which of these cases of a district still have a key or words. */
export async function listKept(db: Queryable, district: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select stream_id as id from sealed_key where district = $1 and stream_id = any($2::uuid[])
     union select stream_id from sealed_words where district = $1 and stream_id = any($2::uuid[])`,
    [district, ids],
  );
  return rows.map(({ id }) => id);
}

/** Words first: without their key they are nothing. As the role that may delete them, in one transaction. */
export async function deleteSealed(tx: Queryable, { district, id }: Place): Promise<void> {
  await tx.query('delete from sealed_words where district = $1 and stream_id = $2', [district, id]);
  await tx.query('delete from sealed_key where district = $1 and stream_id = $2', [district, id]);
}
