import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type TotpRow = {
  readonly secret: Buffer;
  readonly confirmedAt: number | null;
  readonly lastStep: number;
};

export async function findTotp(db: Queryable, accountId: string): Promise<TotpRow | undefined> {
  const { rows } = await db.query<TotpRow>(
    `select secret, confirmed_at as "confirmedAt", last_step as "lastStep" from account_totp
     where account_id = $1`,
    [accountId],
  );
  return rows[0];
}

/** A key not yet confirmed is replaced; false where there is one that is in use. */
export async function keepTotp(
  db: Queryable,
  accountId: string,
  secret: Buffer,
  now: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into account_totp (account_id, secret, created_at, confirmed_at, last_step) values ($1, $2, $3, null, 0)
     on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = 0
     where account_totp.confirmed_at is null`,
    [accountId, secret, timestamp(now)],
  );
  return rowCount === 1;
}

/** False where the time step, or a later one, was used before: a code works once. */
export async function useStep(db: Queryable, accountId: string, step: number): Promise<boolean> {
  const { rowCount } = await db.query(
    'update account_totp set last_step = $2 where account_id = $1 and last_step < $2',
    [accountId, step],
  );
  return rowCount === 1;
}

export async function confirmTotp(db: Queryable, accountId: string, now: number): Promise<void> {
  await db.query('update account_totp set confirmed_at = $2 where account_id = $1', [
    accountId,
    timestamp(now),
  ]);
}

export async function deleteTotp(db: Queryable, accountId: string): Promise<boolean> {
  await db.query('delete from account_recovery where account_id = $1', [accountId]);
  const { rowCount } = await db.query('delete from account_totp where account_id = $1', [accountId]);
  return rowCount === 1;
}

export async function replaceRecovery(
  db: Queryable,
  accountId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await db.query('delete from account_recovery where account_id = $1', [accountId]);
  await db.query(
    'insert into account_recovery (account_id, code_hash) select $1::uuid, unnest($2::bytea[])',
    [accountId, hashes],
  );
}

export async function useRecovery(
  db: Queryable,
  accountId: string,
  hash: Buffer,
  now: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update account_recovery set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null',
    [accountId, hash, timestamp(now)],
  );
  return rowCount === 1;
}

export type PasskeyRow = {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
};

const passkey = `p.id, p.account_id as "accountId", p.credential_id as "credentialId", p.public_key as "publicKey",
  p.counter, p.transports, p.name, p.created_at as "createdAt", p.used_at as "usedAt"`;

export const MOST_PASSKEYS = 20;

export async function listPasskeys(db: Queryable, accountId: string): Promise<PasskeyRow[]> {
  const { rows } = await db.query<PasskeyRow>(
    `select ${passkey} from account_passkey p where p.account_id = $1 order by p.id limit ${MOST_PASSKEYS}`,
    [accountId],
  );
  return rows;
}

export async function findPasskey(db: Queryable, credentialId: string): Promise<PasskeyRow | undefined> {
  const { rows } = await db.query<PasskeyRow>(
    `select ${passkey} from account_passkey p where p.credential_id = $1`,
    [credentialId],
  );
  return rows[0];
}

export async function insertPasskey(db: Queryable, row: Omit<PasskeyRow, 'usedAt'>): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into account_passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing`,
    [
      row.id,
      row.accountId,
      row.credentialId,
      row.publicKey,
      row.counter,
      row.transports,
      row.name,
      timestamp(row.createdAt),
    ],
  );
  return rowCount === 1;
}

export async function touchPasskey(db: Queryable, id: string, counter: number, now: number): Promise<void> {
  await db.query('update account_passkey set counter = $2, used_at = $3 where id = $1', [
    id,
    counter,
    timestamp(now),
  ]);
}

export async function renamePasskey(
  db: Queryable,
  accountId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update account_passkey set name = $3 where account_id = $1 and id = $2',
    [accountId, id, name],
  );
  return rowCount === 1;
}

export async function deletePasskey(db: Queryable, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from account_passkey where account_id = $1 and id = $2', [
    accountId,
    id,
  ]);
  return rowCount === 1;
}

export async function deletePasskeys(db: Queryable, accountId: string): Promise<number> {
  const { rowCount } = await db.query('delete from account_passkey where account_id = $1', [accountId]);
  return rowCount;
}

export type StepRow = { readonly accountId: string | null; readonly challenge: string };

export async function findStep(
  db: Queryable,
  secretHash: Buffer,
  kind: string,
  now: number,
): Promise<StepRow | undefined> {
  const { rows } = await db.query<StepRow>(
    `select account_id as "accountId", challenge from sign_in_step
     where secret_hash = $1 and kind = $2 and expires_at > $3`,
    [secretHash, kind, timestamp(now)],
  );
  return rows[0];
}

/** Whoever takes it away has it: of two at once only one. */
export async function takeStep(
  db: Queryable,
  secretHash: Buffer,
  kind: string,
  now: number,
): Promise<StepRow | undefined> {
  const { rows } = await db.query<StepRow>(
    `delete from sign_in_step where secret_hash = $1 and kind = $2 and expires_at > $3
     returning account_id as "accountId", challenge`,
    [secretHash, kind, timestamp(now)],
  );
  return rows[0];
}

export type GuardedAccount = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly lockedUntil: number | null;
  readonly failuresToLock: number;
  readonly lockMinutes: number;
  readonly sessionHours: number;
  readonly passwordHash: string | null;
};

const guarded = `select a.id, a.name, a.status = 'active' as active, a.locked_until as "lockedUntil",
  c.failures_to_lock as "failuresToLock", c.lock_minutes as "lockMinutes", c.session_hours as "sessionHours",
  a.password_hash as "passwordHash" from account a cross join account_policy c where a.id = $1`;

export async function guardedAccount(db: Queryable, id: string): Promise<GuardedAccount | undefined> {
  const { rows } = await db.query<GuardedAccount>(guarded, [id]);
  return rows[0];
}

/** Guesses at one account take turns, on whatever server they come in: the row is held until the transaction ends. */
export async function holdAccount(tx: Queryable, id: string): Promise<GuardedAccount | undefined> {
  const { rows } = await tx.query<GuardedAccount>(`${guarded} for update of a`, [id]);
  return rows[0];
}

export type FactorCounts = {
  readonly totpSince: number | null;
  readonly recoveryLeft: number;
  readonly passkeys: number;
};

export async function factorsOf(db: Queryable, accountId: string): Promise<FactorCounts> {
  const { rows } = await db.query<FactorCounts>(
    `select (select confirmed_at from account_totp where account_id = $1) as "totpSince",
       (select count(*)::int from account_recovery where account_id = $1 and used_at is null) as "recoveryLeft",
       (select count(*)::int from account_passkey where account_id = $1) as passkeys`,
    [accountId],
  );
  return rows[0] ?? { totpSince: null, recoveryLeft: 0, passkeys: 0 };
}
