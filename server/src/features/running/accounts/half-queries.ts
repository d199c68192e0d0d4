/**
 * A first password that no single administrator knows. Whoever opens or resets the account is shown the first half; the
 * second is shown once, to the audit administrator or to the person themselves, signed in with another account.
 */
import { firstPassword, hashPassword } from '../../../platform/auth/passwords.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

const CONTEXT = 'account_half.sealed';

export type Halved = { readonly hash: string; readonly first: string; readonly second: string };

/** Two passwords of 16 characters make one: each half alone is beyond guessing. */
export async function halvedPassword(): Promise<Halved> {
  const [first, second] = [firstPassword(), firstPassword()];
  return { hash: await hashPassword(first + second), first, second };
}

export async function keepHalf(
  tx: Queryable,
  crypto: FieldCrypto,
  half: {
    readonly accountId: string;
    readonly second: string;
    readonly madeBy: string;
    readonly now: number;
  },
): Promise<void> {
  await tx.query(
    `insert into account_half (account_id, sealed, made_by, made_at) values ($1, $2, $3, $4)
     on conflict (account_id) do update set sealed = excluded.sealed, made_by = excluded.made_by,
       made_at = excluded.made_at, shown_to = null, shown_at = null`,
    [half.accountId, crypto.seal(half.second, CONTEXT), half.madeBy, timestamp(half.now)],
  );
}

export async function dropHalf(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('delete from account_half where account_id = $1', [accountId]);
}

export type WaitingHalf = {
  readonly accountId: string;
  readonly accountName: string;
  readonly personName: string | null;
  readonly madeByName: string;
  readonly madeAt: number;
};

/** Of all accounts, or of one person's. */
export async function listHalves(
  db: Queryable,
  only: { readonly personId: string | null },
): Promise<WaitingHalf[]> {
  const { rows } = await db.query<WaitingHalf>(
    `select h.account_id as "accountId", a.name as "accountName", p.name as "personName", m.name as "madeByName",
       h.made_at as "madeAt"
     from account_half h join account a on a.id = h.account_id join account m on m.id = h.made_by
     left join person p on p.id = a.person_id
     where h.shown_at is null and ($1::uuid is null or a.person_id = $1) order by h.made_at limit 500`,
    [only.personId],
  );
  return rows;
}

export type HalfViewer = {
  readonly account: string;
  /** Only accounts of this person; null for whoever may see that of any. */
  readonly personId: string | null;
  readonly now: number;
};

/** The half, once; undefined where there is none to be shown to this account. Whoever has the first never gets it. */
export async function showHalf(
  tx: Queryable,
  crypto: FieldCrypto,
  accountId: string,
  { account, personId, now }: HalfViewer,
): Promise<string | undefined> {
  const { rows } = await tx.query<{ sealed: Buffer }>(
    `update account_half h set shown_to = $2, shown_at = $3 from account a
     where h.account_id = $1 and a.id = h.account_id and h.shown_at is null and h.account_id <> $2
       and h.made_by <> $2 and ($4::uuid is null or a.person_id = $4) returning h.sealed`,
    [accountId, account, timestamp(now), personId],
  );
  const [row] = rows;
  return row === undefined ? undefined : crypto.open(row.sealed, CONTEXT);
}
