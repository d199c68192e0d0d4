/** A database as an earlier version left it: its migrations, and the rows of a city of today in the columns it had. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Db, openDatabase } from '../platform/db/database.ts';
import { withDatabase } from '../platform/db/hosts.ts';
import { type MigrateResult, migrate } from '../platform/db/migrate.ts';
import { rootDir, testCluster } from './cluster.ts';

type CleanUp = { after(fn: () => void | Promise<void>): void };
type Column = { table_name: string; columns: string };

const FOLDER = path.join(rootDir, 'database/migrations');

export type OlderCity = {
  readonly owner: Db;
  /** Brings it up to date, as the start of a new version does. */
  migrate(): Promise<MigrateResult>;
};

/** `last`: number of the newest migration it knows. `prepare` makes the rows of `from` what they were before they are copied. */
export async function olderCity(
  t: CleanUp,
  last: number,
  from: Db,
  prepare: (owner: Db) => Promise<void>,
): Promise<OlderCity> {
  const cluster = await testCluster();
  const name = `older_${process.pid}_${randomBytes(5).toString('hex')}`;
  const admin = openDatabase({
    url: withDatabase(cluster.ownerUrl, 'postgres'),
    max: 1,
    statementTimeoutMs: 0,
  });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const bring = (folder: string) => migrate({ ownerUrl, folder, appPassword: cluster.appPassword });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'older-'));
  for (const file of readdirSync(FOLDER))
    if (Number(file.slice(0, 4)) <= last) copyFileSync(path.join(FOLDER, file), path.join(folder, file));
  await bring(folder);
  rmSync(folder, { recursive: true });
  const owner = openDatabase({ url: ownerUrl, max: 3 });
  t.after(async () => {
    await owner.close();
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.close();
  });
  await prepare(from);
  await copyRows(from, owner);
  return { owner, migrate: () => bring(FOLDER) };
}

/** Every table of the old schema that the new one has, in the columns both have; keys between them are not asked for. */
async function copyRows(from: Db, to: Db): Promise<void> {
  const { rows: tables } = await to.query<Column>(
    `select table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
       and table_name not like 'migration%' group by table_name order by table_name`,
  );
  await to.transaction(async (tx) => {
    await tx.query("set local session_replication_role = 'replica'");
    for (const { table_name: table, columns } of tables) {
      const { rows } = await from.query<{ all: string | null }>(
        `select json_agg(t)::text as all from (select ${columns} from ${table}) t`,
      );
      const all = rows[0]?.all ?? null;
      if (all === null) continue;
      await tx.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`,
        [all],
      );
    }
  });
}
