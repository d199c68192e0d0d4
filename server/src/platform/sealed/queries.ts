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

/** Files that came with that case and with nothing else that is not forgotten ($3: events that forget). */
const OWN_FILES = `from case_file c join file f on f.id = c.file_id::uuid
  where c.district = $1 and c.stream_id = any($2::uuid[])
    and not exists (select 1 from issue_file i where i.file_id = c.file_id)
    and not exists (select 1 from case_file o where o.file_id = c.file_id
      and (o.district, o.stream_id) <> (c.district, c.stream_id)
      and not exists (select 1 from event e
        where e.district = o.district and e.stream_id = o.stream_id and e.name = any($3::text[])))`;

/** Which of these cases of a district still have a key, words or files of their own. */
export async function listKept(
  db: Queryable,
  district: string,
  ids: readonly string[],
  forgets: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select stream_id as id from sealed_key where district = $1 and stream_id = any($2::uuid[])
     union select stream_id from sealed_words where district = $1 and stream_id = any($2::uuid[])
     union select c.stream_id ${OWN_FILES}`,
    [district, ids, forgets],
  );
  return rows.map(({ id }) => id);
}

/** The files that a case has to itself; `only` where no other file has the same content. */
export async function listOwnFiles(
  db: Queryable,
  { district, id }: Place,
  forgets: readonly string[],
): Promise<{ id: string; hash: Buffer; only: boolean }[]> {
  const { rows } = await db.query<{ id: string; hash: Buffer }>(`select distinct f.id, f.hash ${OWN_FILES}`, [
    district,
    [id],
    forgets,
  ]);
  const ids = rows.map((row) => row.id);
  const { rows: shared } = await db.query<{ hash: Buffer }>(
    'select hash from file where hash = any($1::bytea[]) and id <> all($2::uuid[])',
    [rows.map(({ hash }) => hash), ids],
  );
  const held = new Set(shared.map(({ hash }) => hash.toString('hex')));
  return rows.map((row) => ({ ...row, only: !held.has(row.hash.toString('hex')) }));
}

export async function isHeld(db: Queryable, hash: Buffer): Promise<boolean> {
  const { rows } = await db.query('select 1 from file where hash = $1 limit 1', [hash]);
  return rows.length > 0;
}

/** Words first: without their key they are nothing. As the role that may delete them, in one transaction. */
export async function deleteSealed(
  tx: Queryable,
  { district, id }: Place,
  files: readonly string[],
): Promise<void> {
  if (files.length > 0) await tx.query('delete from file where id = any($1::uuid[])', [files]);
  await tx.query('delete from sealed_words where district = $1 and stream_id = $2', [district, id]);
  await tx.query('delete from sealed_key where district = $1 and stream_id = $2', [district, id]);
}

/** Those of these rows beside events whose case holds none of the events that forget. */
export async function notForgotten<R extends Readonly<Record<string, unknown>>>(
  db: Queryable,
  rows: ReadonlySet<R>,
  forgets: readonly string[],
): Promise<ReadonlySet<R>> {
  const all = [...rows];
  const { rows: found } = await db.query<{ n: number }>(
    `select a.n::int as n from unnest($1::text[], $2::uuid[]) with ordinality as a(district, id, n)
     where not exists (select 1 from event e
       where e.district = a.district and e.stream_id = a.id and e.name = any($3::text[]))`,
    [all.map(({ district }) => district), all.map(({ stream_id }) => stream_id), forgets],
  );
  return new Set(found.map(({ n }) => all[n - 1] as R));
}

export type RolePowers = {
  /** May delete keys, words and files. */
  readonly deletes: boolean;
  /** May delete keys or words. */
  readonly deletesWords: boolean;
  /** May read keys, words or what a file is, or write them. */
  readonly reads: boolean;
  /** May do anything with another table, or with roles and databases. */
  readonly more: boolean;
};

/** What a role may do with what is sealed, and beside it; null: there is no such role. */
export async function powersOfRole(db: Queryable, role: string): Promise<RolePowers | null> {
  const { rows } = await db.query<RolePowers>(
    `select whole.deletes, part.deletes as "deletesWords", looks.found as reads,
        r.rolsuper or r.rolcreaterole or r.rolcreatedb or others.found as more
      from pg_roles r,
      lateral (select bool_and(has_table_privilege(r.oid, t, 'DELETE')) as deletes
        from unnest(array['sealed_key', 'sealed_words', 'file']) t) as whole,
      lateral (select bool_or(has_table_privilege(r.oid, t, 'DELETE')) as deletes
        from unnest(array['sealed_key', 'sealed_words']) t) as part,
      lateral (select bool_or(
          has_column_privilege(r.oid, attrelid, attnum, 'INSERT,UPDATE')
            or attname not in ('district', 'stream_id', 'id') and has_column_privilege(r.oid, attrelid, attnum, 'SELECT')
        ) as found from pg_attribute where attnum > 0 and not attisdropped
          and attrelid in ('sealed_key'::regclass, 'sealed_words'::regclass, 'file'::regclass)) as looks,
      lateral (select exists (select from pg_class c where c.relkind in ('r', 'p', 'v', 'm')
          and c.relnamespace not in (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema'))
          and c.oid not in ('sealed_key'::regclass, 'sealed_words'::regclass, 'file'::regclass)
          and has_table_privilege(r.oid, c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE')) as found) as others
      where r.rolname = $1`,
    [role],
  );
  return rows[0] ?? null;
}
