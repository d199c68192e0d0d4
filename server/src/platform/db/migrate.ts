import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withCaseTables } from './case-table.ts';
import { openDatabase, type Queryable } from './database.ts';
import { appRole } from './embedded.ts';
import { parseAddress } from './hosts.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
};

export type MigrateOptions = {
  readonly ownerUrl: string;
  /** Folder of `NNNN_what.sql`. */
  readonly folder: string;
  /** Password for the app role; without one the role gets no sign-in of its own. */
  readonly appPassword?: string;
};

export type MigrateResult = {
  /** Names of the migrations carried out now. */
  readonly applied: readonly string[];
  /**
   * How the running server is kept from changing history: `login` – signs in as the app role; `role` – signs
   * in as owner and takes the role on; `none` – the role could not be made, so only our own code protects it.
   */
  readonly separation: 'login' | 'role' | 'none';
  /** Whether the role that deletes what is forgotten is there to be taken on. */
  readonly forgets: boolean;
};

/** The database and the files disagree; nothing was changed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** May delete words that are forgotten, and nothing else; taken on by the owner for just that. */
export const forgetRole = 'gridgov_forget';

const minimumVersion = 150_000;

/**
 * Brings the schema up to the newest file. Each file is one transaction. Two servers started at once take
 * turns on a row of the database, and the later one finds the work done.
 * @throws MigrationError when a file that was carried out has since been changed or removed
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  const migrations = await readMigrations(options.folder);
  const db = openDatabase({ url: options.ownerUrl, max: 1, statementTimeoutMs: 0 });
  try {
    await checkVersion(db);
    await db.query('SET client_min_messages = warning');
    await prepareTables(db);
    const { separation, roleIsThere } = await prepareRole(db, options);
    const forgets = await prepareForgetting(db);
    const applied: string[] = [];
    // In their order, each in a transaction of its own.
    for (const migration of migrations) {
      const done = await db.transaction((tx) => applyOne(tx, migration, roleIsThere));
      if (done) applied.push(migration.name);
    }
    await db.transaction((tx) => refuseUnknown(tx, migrations));
    if (roleIsThere) await db.transaction((tx) => applyMissedGrants(tx, migrations));
    if (forgets) await db.transaction((tx) => grantForgetting(tx, migrations));
    return { applied, separation, forgets };
  } finally {
    await db.close();
  }
}

/** @throws MigrationError when a name does not fit or a number is there twice */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const match = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name);
      if (match === null) throw new MigrationError(`${name}: a migration is called NNNN_what.sql`);
      const sql = await readFile(path.join(folder, name), 'utf8');
      return { number: Number(match[1]), name, sql, sha256: sha256(sql) };
    }),
  );
  const double = migrations.find((migration, index) => migrations[index + 1]?.number === migration.number);
  if (double !== undefined) throw new MigrationError(`There are two migrations with number ${double.number}`);
  return migrations;
}

/** The address features use: the app role's own, or the owner's with the role taken on, or the owner's. */
export function appConnection(options: {
  readonly ownerUrl: string;
  readonly appUrl: string | undefined;
  readonly separation: MigrateResult['separation'];
}): { url: string; role?: string } {
  if (options.appUrl !== undefined) return { url: options.appUrl };
  return options.separation === 'none' ? { url: options.ownerUrl } : { url: options.ownerUrl, role: appRole };
}

async function checkVersion(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  );
  const version = Number(rows[0]?.version);
  if (version >= minimumVersion) return;
  throw new MigrationError(`PostgreSQL 15 or newer is needed; this one is ${Math.floor(version / 10_000)}`);
}

async function prepareTables(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ there: boolean }>("SELECT to_regclass('migration') IS NOT NULL AS there");
  if (rows[0]?.there === true) return;
  // IF NOT EXISTS can still collide with another server doing the same; asking again settles it.
  try {
    await db.query(`CREATE TABLE IF NOT EXISTS migration_turn (id int PRIMARY KEY)`);
    await db.query('INSERT INTO migration_turn (id) VALUES (1) ON CONFLICT DO NOTHING');
    await db.query(`CREATE TABLE IF NOT EXISTS migration (
      number int PRIMARY KEY,
      name text NOT NULL,
      sha256 text NOT NULL,
      granted boolean NOT NULL,
      at timestamptz NOT NULL
    )`);
  } catch (error) {
    const again = await db.query<{ there: boolean }>("SELECT to_regclass('migration') IS NOT NULL AS there");
    if (again.rows[0]?.there !== true) throw error;
  }
}

type Role = { readonly separation: MigrateResult['separation']; readonly roleIsThere: boolean };

async function prepareRole(db: Queryable, options: MigrateOptions): Promise<Role> {
  const mine = await db.query<{ may: boolean; there: boolean }>(
    `SELECT rolcreaterole OR rolsuper AS may,
       EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS there
     FROM pg_roles WHERE rolname = current_user`,
    [appRole],
  );
  const { may = false, there = false } = mine.rows[0] ?? {};
  if (!there && !may) return { separation: 'none', roleIsThere: false };
  const login = options.appPassword === undefined ? undefined : quoted(options.appPassword);
  if (!there) await createRole(db, appRole);
  if (may && login !== undefined) {
    await db.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${login}`);
    return { separation: 'login', roleIsThere: true };
  }
  const member = await db.query<{ may: boolean }>("SELECT pg_has_role(current_user, $1, 'MEMBER') AS may", [
    appRole,
  ]);
  return { separation: member.rows[0]?.may === true ? 'role' : 'none', roleIsThere: true };
}

/** False where it is not there and may not be made. */
async function prepareForgetting(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ may: boolean }>(
    `SELECT rolcreaterole OR rolsuper AS may FROM pg_roles
     WHERE rolname = current_user AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1)`,
    [forgetRole],
  );
  if (rows[0]?.may === true) await createRole(db, forgetRole);
  const mine = await db.query(
    `SELECT 1 FROM pg_roles WHERE rolname = $1 AND pg_has_role(current_user, oid, 'MEMBER')`,
    [forgetRole],
  );
  return mine.rows.length > 0;
}

/** Roles belong to the whole cluster, so another database's start may be making it at the same moment. */
async function createRole(db: Queryable, role: string): Promise<void> {
  try {
    await db.query(`CREATE ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE`);
    await db.query(`GRANT ${role} TO CURRENT_USER`);
  } catch (error) {
    const { rows } = await db.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (rows.length === 0) throw error;
  }
}

async function applyOne(tx: Queryable, migration: Migration, roleIsThere: boolean): Promise<boolean> {
  await tx.query('SELECT id FROM migration_turn WHERE id = 1 FOR UPDATE');
  const found = await tx.query<{ sha256: string }>('SELECT sha256 FROM migration WHERE number = $1', [
    migration.number,
  ]);
  const before = found.rows[0];
  if (before !== undefined && before.sha256 !== migration.sha256) {
    throw new MigrationError(
      `${migration.name} was changed after it had been carried out. Put it back and write a new migration.`,
    );
  }
  if (before !== undefined) return false;
  try {
    const sql = withCaseTables(migration.sql).replace(forgetGrant, '');
    await tx.query(roleIsThere ? sql : withoutGrants(sql));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`${migration.name} failed and was undone: ${why}`, { cause: error });
  }
  await tx.query('INSERT INTO migration (number, name, sha256, granted, at) VALUES ($1, $2, $3, $4, now())', [
    migration.number,
    migration.name,
    migration.sha256,
    roleIsThere,
  ]);
  return true;
}

async function refuseUnknown(tx: Queryable, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map((migration) => migration.number));
  const { rows } = await tx.query<{ number: number; name: string }>('SELECT number, name FROM migration');
  const unknown = rows.filter((row) => !known.has(row.number)).map((row) => row.name);
  if (unknown.length === 0) return;
  throw new MigrationError(
    `This database is newer than the program: it has ${unknown.join(', ')}. Start the newer program.`,
  );
}

const grantStatement = /^[ \t]*(?:GRANT|REVOKE)\b[^;]*\bgridgov_app\b[^;]*;/gim;

/** Given once all tables are there, at every start: its operator may have made the role since. */
const forgetGrant = /^[ \t]*(?:GRANT|REVOKE)\b[^;]*\bgridgov_forget\b[^;]*;/gim;

async function grantForgetting(tx: Queryable, migrations: readonly Migration[]): Promise<void> {
  const grants = migrations.flatMap(({ sql }) => sql.match(forgetGrant) ?? []);
  // One transaction has one line.
  for (const grant of grants) await tx.query(grant);
}

function withoutGrants(sql: string): string {
  return sql.replace(grantStatement, '');
}

/** For a role its operator made after the tables: the grants of the files carried out without it. */
async function applyMissedGrants(tx: Queryable, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await tx.query<{ number: number }>(
    'SELECT number FROM migration WHERE NOT granted FOR UPDATE',
  );
  const missed = new Set(rows.map((row) => row.number));
  const grants = migrations
    .filter((migration) => missed.has(migration.number))
    .flatMap((migration) => migration.sql.match(grantStatement) ?? []);
  // One transaction has one line.
  for (const grant of grants) await tx.query(grant);
  if (missed.size > 0) await tx.query('UPDATE migration SET granted = true WHERE NOT granted');
}

/** DDL takes no parameters. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** For messages: where the database is, without its password. */
export function describeAddress(url: string): string {
  const { hosts, database, user } = parseAddress(url);
  return `${user ?? ''}@${hosts.map(({ host, port }) => `${host}:${port}`).join(',')}/${database ?? ''}`;
}
