import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Kind = 'answer' | 'not_accepted';
export type Entry = {
  readonly id: string;
  readonly version: number;
  readonly kind: Kind;
  readonly title: string;
  readonly body: string;
  readonly keywords: string;
  readonly sendTo: string;
  readonly phone: string;
  readonly ownerUnit: string | null;
  readonly area: string;
  readonly from: string;
  readonly to: string | null;
  readonly reviewOn: string;
  readonly at: number;
  readonly byPerson: string;
};

const COLUMNS = `k.id, k.version, k.kind, k.title, k.body, k.keywords, k.send_to as "sendTo", k.phone,
  k.owner_unit as "ownerUnit", k.area, k.valid_from as "from", k.valid_to as "to", k.review_on as "reviewOn",
  k.at, k.by_person as "byPerson"`;

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
    text: `select ${COLUMNS} from knowledge k
      where k.newest and ($1::text is null or k.words @@ $1::tsquery) and ($2::text is null or k.kind = $2)
        and ($3::date is null or (k.valid_from <= $3 and (k.valid_to is null or k.valid_to > $3)))
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
    `select ${COLUMNS} from knowledge k where k.id = $1 order by k.version desc limit 200`,
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
  const { rowCount: added } = await tx.query(
    `insert into knowledge (id, version, kind, title, body, keywords, send_to, phone, owner_unit, area, valid_from,
        valid_to, review_on, words, newest, at, by_person)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::tsvector, true, $15, $16)
      on conflict (id, version) do nothing`,
    [
      entry.id,
      entry.version,
      entry.kind,
      entry.title,
      entry.body,
      entry.keywords,
      entry.sendTo,
      entry.phone,
      entry.ownerUnit,
      entry.area,
      entry.from,
      entry.to,
      entry.reviewOn,
      words,
      timestamp(entry.at),
      entry.byPerson,
    ],
  );
  return added === 1;
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
