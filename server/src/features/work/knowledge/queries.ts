import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';

export type Kind = 'answer' | 'not_accepted';
const KNOWLEDGE = tableOf('knowledge', 'id, version', {
  id: column(),
  version: column<number>(),
  kind: column<Kind>(),
  title: column(),
  body: column(),
  keywords: column(),
  sendTo: column(),
  phone: column(),
  ownerUnit: column<string | null>(),
  area: column(),
  from: column('valid_from'),
  to: column<string | null>('valid_to'),
  reviewOn: column(),
  at: moment(),
  byPerson: column(),
});
export type Entry = RowOf<typeof KNOWLEDGE>;

export type Search = {
  readonly query: string | null;
  /** What a caller says: entries with a keyword that stands in it. */
  readonly about: string | null;
  readonly kind: Kind | null;
  /** Only what holds on this day; null for all. */
  readonly day: string | null;
  /** Code of the reader's area: entries of areas around it or inside it. */
  readonly area: string;
  readonly limit: number;
};

/** Newest versions; with a query the best matches first, otherwise by title. */
export async function listEntries(db: Queryable, search: Search): Promise<Entry[]> {
  const { rows } = await db.query<Entry>({
    name: 'knowledge_found',
    text: `select ${KNOWLEDGE.list('k')} from knowledge k
      where k.newest and ($1::text is null or k.words @@ $1::tsquery) and ($2::text is null or k.kind = $2)
        and ($3::date is null or (${inForce('k', '$3')}))
        and ($6::text is null or exists (
          select 1 from unnest(string_to_array(k.keywords, ' ')) w where length(w) > 1 and position(w in $6) > 0))
        and (k.area like $4 || '%' or $4 like k.area || '%')
      order by case when $1::text is null then 0 else -ts_rank(k.words, $1::tsquery) end, k.title, k.id limit $5`,
    values: [search.query, search.kind, search.day, search.area, search.limit, search.about],
  });
  return rows;
}

/** Every version of one entry, newest first. */
export async function listVersions(db: Queryable, id: string): Promise<Entry[]> {
  const { rows } = await db.query<Entry>(
    `select ${KNOWLEDGE.list('k')} from knowledge k where k.id = $1 order by k.version desc limit 200`,
    [id],
  );
  return rows;
}

/** Adds a version over the one that was read. False where another was saved meanwhile. */
export async function saveVersion(tx: Queryable, entry: Entry, words: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update knowledge set newest = false where id = $1 and version = $2 and newest',
    [entry.id, entry.version - 1],
  );
  if (entry.version > 1 && rowCount !== 1) return false;
  return insertRow(tx, KNOWLEDGE, entry, { words, newest: true });
}

export async function countEntries(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>('select count(*)::integer as n from knowledge where newest');
  return rows[0]?.n ?? 0;
}

export async function nameOfUnits(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select id, name from unit where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
