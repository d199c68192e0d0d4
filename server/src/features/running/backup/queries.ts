import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { AppliedMigration } from './manifest.ts';

export type TableColumns = { readonly name: string; readonly columns: readonly string[] };

/** Tables the migration runner keeps for itself; what they say is in the manifest. */
const RUNNER = ['migration', 'migration_turn'];

/** All tables of the product, each after those it refers to, so that they can be loaded in this order. */
export async function listTables(db: Queryable): Promise<TableColumns[]> {
  const { rows: tables } = await db.query<TableColumns>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ($1)
     group by c.relname order by c.relname`,
    [RUNNER],
  );
  const { rows: references } = await db.query<{ child: string; parent: string }>(
    `select c.relname as child, p.relname as parent
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  const parents = Map.groupBy(references, ({ child }) => child);
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<TableColumns>();
  const place = (table: TableColumns, above: readonly string[]) => {
    for (const { parent } of parents.get(table.name) ?? []) {
      const found = byName.get(parent);
      if (above.includes(parent))
        throw new Error(`Tables refer to each other in a circle: ${[...above, parent]}`);
      if (found !== undefined && !ordered.has(found)) place(found, [...above, table.name]);
    }
    ordered.add(table);
  };
  for (const table of tables) place(table, [table.name]);
  return [...ordered];
}

export async function listMigrations(db: Queryable): Promise<AppliedMigration[]> {
  const { rows: found } = await db.query<{ there: boolean }>(
    "select to_regclass('public.migration') is not null as there",
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await db.query<AppliedMigration>(
    'select number, name, sha256 from migration order by number',
  );
  return rows;
}

export async function serverVersion(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ version: string }>("select current_setting('server_version') as version");
  return rows[0]?.version ?? '';
}

/** Rows that a migration gives to tables which hold more than one: a fresh database has them. */
const GIVEN: ReadonlyMap<string, number> = new Map([['message_hours', 1]]);

/**
 * Tables that hold something a city put there. The one-row tables that migrations fill (their key is the column
 * `one`) do not count.
 */
export async function filledTables(db: Queryable): Promise<string[]> {
  const filled: string[] = [];
  // Some hundred small looks on one connection, before a restore.
  for (const { name, columns } of await listTables(db)) {
    if (columns.includes('one')) continue;
    const given = GIVEN.get(name) ?? 0;
    const { rows } = await db.query(`select 1 from ${quoted(name)} limit ${given + 1}`);
    if (rows.length > given) filled.push(name);
  }
  return filled;
}

export async function emptyTables(tx: Queryable, tables: readonly string[]): Promise<void> {
  if (tables.length > 0) await tx.query(`truncate ${tables.map(quoted).join(', ')}`);
}

export async function countRows(tx: Queryable, table: string): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(`select count(*) as n from ${quoted(table)}`);
  return rows[0]?.n ?? 0;
}

export function copyOutText({ name, columns }: TableColumns): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`;
}

export function copyInText({ name, columns }: TableColumns): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A connection in one snapshot of everything: what others write meanwhile is not seen. */
export async function openSnapshot(db: Db) {
  const client = await db.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
  } catch (error) {
    client.release(true);
    throw error;
  }
  return client;
}
