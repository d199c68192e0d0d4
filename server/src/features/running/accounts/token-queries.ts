import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type TokenRow = {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly name: string;
  readonly scopes: string[];
  readonly areas: string[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly usedAt: number | null;
  /** Not one yet: it waits for its account to take it. */
  readonly offered: boolean;
};

export type NewTokenRow = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly now: number;
  readonly createdBy: string | null;
  readonly expiresAt: number | null;
};

export async function insertToken(db: Queryable, row: NewTokenRow): Promise<void> {
  await db.query(
    `insert into machine_token (id, account_id, name, secret_hash, scopes, areas, created_at, created_by,
       expires_at, revoked_at, used_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, null)`,
    [
      row.id,
      row.accountId,
      row.name,
      row.secretHash,
      row.scopes,
      row.areas,
      timestamp(row.now),
      row.createdBy,
      row.expiresAt === null ? null : timestamp(row.expiresAt),
    ],
  );
}

const token = `t.id, t.account_id as "accountId", a.name as "accountName", t.name, t.scopes, t.areas,
  t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.used_at as "usedAt",
  t.offered`;
const tokens = `(select id, account_id, name, scopes, areas, created_at, expires_at, revoked_at, used_at, false as offered
    from machine_token
  union all select id, account_id, name, scopes, areas, made_at, expires_at, null, null, true from token_offer) t
  join account a on a.id = t.account_id`;

/** With those offered and not yet taken. Newest first: ids are ordered by time. */
export async function listTokens(db: Queryable, after: string | null, limit: number): Promise<TokenRow[]> {
  const { rows } = await db.query<TokenRow>(
    `select ${token} from ${tokens}
     where ($1::uuid is null or t.id < $1) order by t.id desc limit $2`,
    [after, limit],
  );
  return rows;
}

/** The account of the token or offer ended, or undefined where there is none that still works. */
export async function revokeToken(db: Queryable, id: string, now: number): Promise<string | undefined> {
  const { rows } = await db.query<{ accountId: string }>(
    `with offer as (delete from token_offer where id = $1 returning account_id),
       token as (update machine_token set revoked_at = $2 where id = $1 and revoked_at is null returning account_id)
     select account_id as "accountId" from offer union all select account_id from token`,
    [id, timestamp(now)],
  );
  return rows[0]?.accountId;
}

/** Those of one account that still work. */
export async function listTokensOf(db: Queryable, accountId: string, now: number): Promise<TokenRow[]> {
  const { rows } = await db.query<TokenRow>(
    `select ${token} from ${tokens}
     where t.account_id = $1 and not t.offered and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)
     order by t.id desc limit 100`,
    [accountId, timestamp(now)],
  );
  return rows;
}

/** False where the account has no such token that still works. */
export async function revokeOwnToken(
  db: Queryable,
  accountId: string,
  id: string,
  now: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update machine_token set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null',
    [id, accountId, timestamp(now)],
  );
  return rowCount === 1;
}
