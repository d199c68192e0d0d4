import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';

/** Besides the present one; each costs the time of one hash at a change. */
export const PASSWORDS_KEPT = 5;

export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly status: 'active' | 'disabled';
  readonly lockedUntil: number | null;
  readonly passwordAt: number | null;
  readonly mustChange: boolean;
  readonly demo: boolean;
  readonly language: 'zh' | 'en';
  readonly createdAt: number;
  readonly version: number;
};

const account = `a.id, a.name, a.person_id as "personId", p.name as "personName", a.status,
  a.locked_until as "lockedUntil", a.password_at as "passwordAt", a.must_change as "mustChange", a.demo,
  a.language, a.created_at as "createdAt", a.version`;
const from = 'from account a left join person p on p.id = a.person_id';

export async function findAccount(db: Queryable, id: string): Promise<AccountRow | undefined> {
  const { rows } = await db.query<AccountRow>(`select ${account} ${from} where a.id = $1`, [id]);
  return rows[0];
}

export async function findAccountByName(db: Queryable, name: string): Promise<AccountRow | undefined> {
  const { rows } = await db.query<AccountRow>(`select ${account} ${from} where a.name = $1`, [name]);
  return rows[0];
}

export type AccountFilter = {
  readonly text: string | null;
  readonly status: string | null;
  readonly after: string | null;
  readonly limit: number;
};

/** In the order of names. `text`: the beginning of an account's or a person's name. */
export async function listAccounts(db: Queryable, filter: AccountFilter): Promise<AccountRow[]> {
  const { rows } = await db.query<AccountRow>(
    `select ${account} ${from}
     where ($1::text is null or a.name like $1 or p.name like $1)
       and ($2::text is null or a.status = $2) and ($3::text is null or a.name > $3)
     order by a.name limit $4`,
    [filter.text === null ? null : `${likeText(filter.text)}%`, filter.status, filter.after, filter.limit],
  );
  return rows;
}

function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`).replaceAll('\0', '');
}

export type NewAccountRow = {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
  readonly demo: boolean;
  readonly language: 'zh' | 'en';
  readonly now: number;
};

/** False where the name is taken. */
export async function insertAccount(db: Queryable, row: NewAccountRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into account (id, name, person_id, password_hash, password_at, must_change, failures, locked_until,
       status, demo, language, created_at, version)
     values ($1, $2, $3, $4, $5, $6, 0, null, 'active', $7, $8, $5, 1) on conflict (name) do nothing`,
    [
      row.id,
      row.name,
      row.personId,
      row.passwordHash,
      timestamp(row.now),
      row.mustChange,
      row.demo,
      row.language,
    ],
  );
  return rowCount === 1;
}

export type AccountPatch = {
  readonly status: 'active' | 'disabled' | null;
  readonly unlock: boolean;
};

/** False where the account has another version by now. */
export async function updateAccount(
  db: Queryable,
  id: string,
  version: number,
  patch: AccountPatch,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update account set version = version + 1, status = coalesce($3, status),
       failures = case when $4 then 0 else failures end,
       locked_until = case when $4 then null else locked_until end
     where id = $1 and version = $2`,
    [id, version, patch.status, patch.unlock],
  );
  return rowCount === 1;
}

export async function findPasswordHash(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ hash: string | null }>(
    'select password_hash as hash from account where id = $1',
    [id],
  );
  return rows[0]?.hash ?? null;
}

export type PasswordChange = { readonly hash: string; readonly mustChange: boolean; readonly now: number };

/** Sets the password and keeps the hash of the one before; of those, so many as are looked at in a change. */
export async function updatePassword(db: Queryable, id: string, change: PasswordChange): Promise<void> {
  const at = timestamp(change.now);
  await db.query(
    `insert into password_before (id, account_id, hash, ended_at)
     select $2, id, password_hash, $3 from account where id = $1 and password_hash is not null`,
    [id, uuidv7(change.now), at],
  );
  await db.query(
    `delete from password_before where account_id = $1 and id not in
       (select id from password_before where account_id = $1 order by ended_at desc, id desc limit $2)`,
    [id, PASSWORDS_KEPT],
  );
  await db.query(
    `update account set password_hash = $2, password_at = $3, must_change = $4, failures = 0,
       locked_until = null, version = version + 1 where id = $1`,
    [id, change.hash, at, change.mustChange],
  );
}

/** Hashes of passwords that an account had before the present one. */
export async function listPasswordsBefore(db: Queryable, id: string): Promise<string[]> {
  const { rows } = await db.query<{ hash: string }>(
    'select hash from password_before where account_id = $1 order by ended_at desc, id desc limit $2',
    [id, PASSWORDS_KEPT],
  );
  return rows.map(({ hash }) => hash);
}

export async function updateLanguage(db: Queryable, id: string, language: 'zh' | 'en'): Promise<void> {
  await db.query('update account set language = $2 where id = $1', [id, language]);
}

/** By person; where somebody has several accounts, as in the one opened last. */
export async function listLanguages(
  db: Queryable,
  personIds: readonly string[],
): Promise<{ personId: string; language: 'zh' | 'en' }[]> {
  const { rows } = await db.query<{ personId: string; language: 'zh' | 'en' }>({
    name: 'account_languages',
    text: `select person_id as "personId", language from account
      where person_id = any($1::uuid[]) and status = 'active' order by created_at`,
    values: [personIds],
  });
  return rows;
}

export async function countDemoAccounts(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    "select count(*) as n from account where demo and status = 'active'",
  );
  return rows[0]?.n ?? 0;
}

export type HeldPost = {
  readonly id: string;
  readonly kind: PostKind;
  readonly area: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Name of the holder, where the person only stands in for them. */
  readonly holder?: string;
};

/** Posts somebody may act in as a deputy on a day, each with its holder. */
export async function listDeputised(db: Queryable, personId: string, day: string): Promise<HeldPost[]> {
  const { rows } = await db.query<HeldPost>(
    `select distinct t.id, t.kind, t.area, t.unit_id as "unitId", u.name as "unitName", h.name as holder
     from deputy d join post t on t.id = d.post_id join person h on h.id = t.person_id
     left join unit u on u.id = t.unit_id
     where d.deputy_id = $1 and d.ended_at is null and d.from_day <= $2 and d.to_day >= $2
       and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
     order by t.id limit 100`,
    [personId, day],
  );
  return rows;
}

/** Posts a person holds on a day. */
export async function listPostsOf(db: Queryable, personId: string, day: string): Promise<HeldPost[]> {
  const { rows } = await db.query<HeldPost>(
    `select t.id, t.kind, t.area, t.unit_id as "unitId", u.name as "unitName"
     from post t left join unit u on u.id = t.unit_id
     where t.person_id = $1 and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
     order by t.valid_from, t.id limit 100`,
    [personId, day],
  );
  return rows;
}

export async function personExists(db: Queryable, id: string): Promise<boolean> {
  const { rows } = await db.query('select 1 from person where id = $1', [id]);
  return rows.length > 0;
}

/** A rule of the identity provider that leads to this account, as if it had never been looked at. */
export async function endAccountRule(db: Queryable, accountId: string, id: string): Promise<void> {
  await db.query('update identity_rule set released_at = null where id = $1 and account_id = $2', [
    id,
    accountId,
  ]);
}
