import { caseTable } from '../../platform/db/case-table.ts';
import type { Queryable } from '../../platform/db/database.ts';
import { sqlState } from '../../platform/db/errors.ts';
import { districtsWaiting } from '../../platform/ledger/relay.ts';

/** Names of databases cannot be parameters; ours are made of letters, digits and underscores. */
function plain(name: string): string {
  if (!/^[a-z0-9_]+$/.test(name)) throw new RangeError(`${name} is no name of a scratch database`);
  return name;
}

export async function createEmptyDatabase(admin: Queryable, name: string): Promise<void> {
  await admin.query(`create database ${plain(name)} template template0`);
}

export async function dropDatabase(admin: Queryable, name: string): Promise<void> {
  await admin.query(`drop database if exists ${plain(name)} with (force)`);
}

export async function databasesNamed(admin: Queryable, start: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [start],
  );
  return rows.map(({ name }) => name);
}

export async function mayCreateDatabases(admin: Queryable): Promise<boolean> {
  const { rows } = await admin.query<{ may: boolean }>(
    'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may === true;
}

export async function hasTable(db: Queryable, name: string): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name]);
  return rows[0]?.there === true;
}

export async function databaseVersion(db: Queryable): Promise<{ number: number; text: string }> {
  const { rows } = await db.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  );
  return { number: Number(rows[0]?.number ?? 0), text: rows[0]?.text ?? '' };
}

const KEPT = ['event', 'command', 'seal', 'seal_leaf', 'access_log', 'signed_seal', 'signed_leaf'] as const;

/** What the connection may do to history although it must not: `update event` …. Nothing is changed by asking. */
export async function powersOverHistory(db: Queryable): Promise<string[]> {
  const powers: string[] = [];
  for (const table of KEPT) {
    // Tables of leaves have no time of their own.
    const column = table.endsWith('_leaf') ? 'hash' : 'at';
    if (!(await isForbidden(db, `update ${table} set ${column} = ${column} where false`))) {
      powers.push(`update ${table}`);
    }
    if (!(await isForbidden(db, `delete from ${table} where false`))) powers.push(`delete ${table}`);
  }
  return powers;
}

const INSUFFICIENT_PRIVILEGE = '42501';

async function isForbidden(db: Queryable, statement: string): Promise<boolean> {
  try {
    await db.query(statement);
    return false;
  } catch (error) {
    if (sqlState(error) === INSUFFICIENT_PRIVILEGE) return true;
    throw error;
  }
}

export type Backlog = { readonly waiting: number; readonly oldest: number | null };

/** Commands whose follow-ups nobody has taken yet, in each district that has some. */
export async function outboxBacklog(db: Queryable): Promise<Backlog[]> {
  const backlog: Backlog[] = [];
  // District by district: each is a statement of its own.
  for (const district of await districtsWaiting(db)) {
    const { rows } = await db.query<Backlog>(
      'select count(*) as waiting, min(at) as oldest from outbox where district = $1',
      [district],
    );
    backlog.push(...rows);
  }
  return backlog;
}

/** In each district: what waits to be sealed, and when the last seal was made. */
export async function sealing(db: Queryable): Promise<{ waiting: number; last: number | null }[]> {
  const { rows } = await db.query<{ waiting: number; last: number | null }>(
    `select coalesce(u.waiting, 0) as waiting, s.last
     from (select district, count(*) as waiting from unsealed group by district) u
     full join (select district, max(at) as last from seal group by district) s on s.district = u.district`,
  );
  return rows;
}

/** Since when something sealed waits for a signature; null where nothing does. */
export async function unsignedSince(db: Queryable): Promise<number | null> {
  const { rows } = await db.query<{ at: number | null }>(
    `select min(s.at) as at from seal s where not exists (
       select 1 from signed_leaf l where l.sealed_district = s.district and l.sealed_number = s.number)
     /* across districts: signed together */`,
  );
  return rows[0]?.at ?? null;
}

export async function demoAccounts(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>('select count(*) as n from account where demo');
  return rows[0]?.n ?? 0;
}

export async function roleState(db: Queryable, role: string): Promise<{ there: boolean; member: boolean }> {
  const { rows } = await db.query<{ member: boolean }>(
    `select pg_has_role(current_user, rolname, 'MEMBER') as member from pg_roles where rolname = $1`,
    [role],
  );
  return { there: rows.length > 0, member: rows[0]?.member === true };
}

/** A table of a trade as every trade has it, in a scratch city; one that is shipped is there. */
export async function createCaseTable(owner: Queryable, name: string): Promise<void> {
  const { rows: there } = await owner.query('select 1 where to_regclass($1) is not null', [plain(name)]);
  if (there.length > 0) return;
  await owner.query(caseTable(name));
  const { rows } = await owner.query("select 1 from pg_roles where rolname = 'gridgov_app'");
  if (rows.length > 0) await owner.query(`grant select, insert, update on ${plain(name)} to gridgov_app`);
}

/** Streets of a scratch city, as a file names them. */
export async function addAreas(
  owner: Queryable,
  areas: readonly { readonly code: string; readonly name: string }[],
): Promise<void> {
  await owner.query(
    `insert into area (code, valid_from, level, parent, name)
     select a.code, '2000-01-01', 'street', null, a.name from unnest($1::text[], $2::text[]) as a(code, name)
     on conflict do nothing`,
    [areas.map(({ code }) => code), areas.map(({ name }) => name)],
  );
}
