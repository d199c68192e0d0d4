/** Words sealed beside events: each digest that an event holds has its words, unless the case was forgotten. */
import { digestsIn } from '@gridgov/domain/workflow/sealed.ts';
import type { Queryable } from '../db/database.ts';
import type { Key } from './beside.ts';
import { keyText } from './beside.ts';
import type { AnyStream, EventRow, Report } from './chain.ts';

type Words = { readonly digest: string; readonly words: Buffer };
/** What lies sealed beside one stream. */
export type SealedBeside = { readonly rows: readonly Words[]; readonly key: Buffer | undefined };
/** Tells whether words are those that were sealed. Given by whoever has the secret. */
export type IsAsSealed = (place: Key, key: Buffer | undefined, row: Words) => boolean;

export async function sealedOf(
  db: Queryable,
  stream: AnyStream,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, SealedBeside>> {
  if (stream.forgets === undefined) return new Map();
  const places = [keys.map(({ district }) => district), keys.map(({ id }) => id)];
  const among = 'from unnest($1::text[], $2::uuid[]) as a(district, id) join';
  const { rows } = await db.query<Key & Words>(
    `select w.district, w.stream_id as id, w.digest, w.words ${among} sealed_words w
     on w.district = a.district and w.stream_id = a.id`,
    places,
  );
  const { rows: own } = await db.query<Key & { key: Buffer }>(
    `select k.district, k.stream_id as id, k.key ${among} sealed_key k
     on k.district = a.district and k.stream_id = a.id`,
    places,
  );
  const words = Map.groupBy(rows, keyText);
  const key = new Map(own.map((row) => [keyText(row), row.key]));
  return new Map(keys.map(keyText).map((at) => [at, { rows: words.get(at) ?? [], key: key.get(at) }]));
}

/** Without the secret (`isAsSealed`) it is proved that none is missing and none was added. */
export function proveSealed(
  stream: AnyStream,
  place: Key,
  given: { readonly events: readonly EventRow[]; readonly beside: SealedBeside | undefined },
  { report, isAsSealed }: { readonly report: Report; readonly isAsSealed?: IsAsSealed | undefined },
): void {
  if (stream.forgets === undefined) return;
  const { rows, key } = given.beside ?? { rows: [], key: undefined };
  const kept = new Map(rows.map((row) => [row.digest, row]));
  const forgotten = given.events.some(({ name }) => stream.forgets?.includes(name));
  for (const { version, body } of given.events) {
    const own = new Set(digestsIn(body));
    const wrong = [...own].some((digest) => {
      const row = kept.get(digest);
      if (row === undefined) return !forgotten;
      // What waits to be deleted may have lost its key already.
      return !forgotten && isAsSealed?.(place, key, row) === false;
    });
    if (wrong) report('sealed', version);
    for (const digest of own) kept.delete(digest);
  }
  if (kept.size > 0) report('stray', null);
}
