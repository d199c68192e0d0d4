import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';

export type PostRow = {
  readonly id: string;
  readonly kind: PostKind;
  readonly area: string | null;
  readonly unitId: string | null;
  /** The holder's person, where the post is acted in by a deputy. */
  readonly holder: string | null;
};

type WithPosts = {
  readonly accountId: string;
  readonly name: string;
  readonly status: 'active' | 'disabled';
  readonly personId: string | null;
  readonly posts: readonly PostRow[];
};

export type SessionRow = WithPosts & {
  readonly postId: string | null;
  readonly seenAt: number;
  readonly expiresAt: number;
  readonly passwordAt: number | null;
  readonly mustChange: boolean;
  readonly idleMinutes: number;
  readonly passwordDays: number;
  /** Kinds of posts that need a second factor on the day. */
  readonly factorKinds: readonly string[];
  /** The account has a second factor, or the city's identity provider sees to it. */
  readonly hasFactor: boolean;
};

export type TokenRow = WithPosts & {
  readonly tokenId: string;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly usedAt: number | null;
};

/**
 * Posts held on a day, then those somebody else's that are acted in for them as long as they are held. The first
 * day no longer held is `valid_to`; the last day of a deputy is `to_day`.
 */
const posts = `(select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'area', p.area,
    'unitId', p.unit_id, 'holder', p.holder) order by p.holder is not null, p.valid_from, p.unit_id is not null, p.id), '[]')
  from (select id, kind, area, unit_id, valid_from, valid_to, null::uuid as holder
      from post where person_id = a.person_id
    union
    select p.id, p.kind, p.area, p.unit_id, p.valid_from, p.valid_to, p.person_id
      from deputy d join post p on p.id = d.post_id
      where d.deputy_id = a.person_id and d.ended_at is null and d.from_day <= $2 and d.to_day >= $2) p
  where p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)) as posts`;

const factorKinds = `array(select r.post_kind from second_factor_rule r
  where r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)) as "factorKinds"`;
const hasCode = `exists (select 1 from account_totp f where f.account_id = a.id and f.confirmed_at is not null)`;
const hasPasskey = 'exists (select 1 from account_passkey f where f.account_id = a.id)';

const account = 'a.id as "accountId", a.name, a.status, a.person_id as "personId"';

export async function findSession(
  db: Queryable,
  secretHash: Buffer,
  day: string,
): Promise<SessionRow | undefined> {
  const { rows } = await db.query<SessionRow>({
    name: 'auth_session',
    text: `select ${account}, s.post_id as "postId", s.seen_at as "seenAt", s.expires_at as "expiresAt",
        a.password_at as "passwordAt", a.must_change as "mustChange",
        c.idle_minutes as "idleMinutes", c.password_days as "passwordDays", ${posts}, ${factorKinds},
        (${hasCode} or ${hasPasskey} or exists (select 1 from identity_session i
          where i.secret_hash = s.secret_hash)) as "hasFactor"
      from session s join account a on a.id = s.account_id cross join account_policy c
      where s.secret_hash = $1`,
    values: [secretHash, day],
  });
  return rows[0];
}

export async function findToken(
  db: Queryable,
  secretHash: Buffer,
  day: string,
): Promise<TokenRow | undefined> {
  const { rows } = await db.query<TokenRow>({
    name: 'auth_token',
    text: `select ${account}, t.id as "tokenId", t.scopes, t.areas, t.expires_at as "expiresAt",
        t.revoked_at as "revokedAt", t.used_at as "usedAt", ${posts}
      from machine_token t join account a on a.id = t.account_id
      where t.secret_hash = $1`,
    values: [secretHash, day],
  });
  return rows[0];
}

export async function touchSession(db: Queryable, secretHash: Buffer, now: number): Promise<void> {
  await db.query('update session set seen_at = $2 where secret_hash = $1', [secretHash, timestamp(now)]);
}

export async function touchToken(db: Queryable, id: string, now: number): Promise<void> {
  await db.query('update machine_token set used_at = $2 where id = $1', [id, timestamp(now)]);
}

export async function deleteSession(db: Queryable, secretHash: Buffer): Promise<void> {
  await db.query('delete from session where secret_hash = $1', [secretHash]);
}

export async function deleteSessionsOf(db: Queryable, accountId: string, except?: Buffer): Promise<void> {
  await db.query('delete from session where account_id = $1 and ($2::bytea is null or secret_hash <> $2)', [
    accountId,
    except ?? null,
  ]);
}

export async function deleteExpiredSessions(db: Queryable, now: number): Promise<number> {
  const { rowCount } = await db.query('delete from session where expires_at < $1', [timestamp(now)]);
  return rowCount;
}

export async function setSessionPost(db: Queryable, secretHash: Buffer, postId: string): Promise<void> {
  await db.query('update session set post_id = $2 where secret_hash = $1', [secretHash, postId]);
}

export type NewSession = {
  readonly secretHash: Buffer;
  readonly accountId: string;
  readonly now: number;
  readonly expiresAt: number;
  readonly address: string;
  readonly agent: string;
};

export async function insertSession(db: Queryable, session: NewSession): Promise<void> {
  await db.query(
    `insert into session (secret_hash, account_id, post_id, created_at, seen_at, expires_at, address, agent)
     values ($1, $2, null, $3, $3, $4, $5, $6)`,
    [
      session.secretHash,
      session.accountId,
      timestamp(session.now),
      timestamp(session.expiresAt),
      session.address,
      session.agent.slice(0, 200).replaceAll('\0', ''),
    ],
  );
}

export type SignInRow = {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly lockedUntil: number | null;
  readonly failures: number;
  readonly status: 'active' | 'disabled';
  readonly failuresToLock: number;
  readonly lockMinutes: number;
  readonly sessionHours: number;
  readonly posts: readonly PostRow[];
  readonly factorKinds: readonly string[];
  readonly hasCode: boolean;
  readonly hasPasskey: boolean;
};

export async function findForSignIn(
  db: Queryable,
  name: string,
  day: string,
): Promise<SignInRow | undefined> {
  const { rows } = await db.query<SignInRow>(
    `select a.id, a.password_hash as "passwordHash", a.locked_until as "lockedUntil", a.failures, a.status,
       c.failures_to_lock as "failuresToLock", c.lock_minutes as "lockMinutes", c.session_hours as "sessionHours",
       ${posts}, ${factorKinds}, ${hasCode} as "hasCode", ${hasPasskey} as "hasPasskey"
     from account a cross join account_policy c where a.name = $1`,
    [name, day],
  );
  return rows[0];
}

/** Counts one more failure; after a lock that has run out counting begins anew. */
export async function countFailure(
  db: Queryable,
  accountId: string,
  lock: { readonly now: number; readonly after: number; readonly until: number },
): Promise<number | null> {
  const { rows } = await db.query<{ lockedUntil: number | null }>(
    `update account set
       failures = case when locked_until <= $2 then 1 else failures + 1 end,
       locked_until = case when (case when locked_until <= $2 then 1 else failures + 1 end) >= $3
         then $4::timestamptz else null end
     where id = $1 returning locked_until as "lockedUntil"`,
    [accountId, timestamp(lock.now), lock.after, timestamp(lock.until)],
  );
  return rows[0]?.lockedUntil ?? null;
}

export type NewStep = {
  readonly secretHash: Buffer;
  readonly kind: 'code' | 'passkey' | 'new-passkey';
  readonly accountId: string | null;
  readonly challenge: string;
  readonly now: number;
  readonly expiresAt: number;
};

/** Opens a step of a sign-in and takes away those that have had their time. */
export async function insertStep(db: Queryable, step: NewStep): Promise<void> {
  await db.query(
    `with gone as (delete from sign_in_step where expires_at < $5)
     insert into sign_in_step (secret_hash, kind, account_id, challenge, expires_at) values ($1, $2, $3, $4, $6)`,
    [
      step.secretHash,
      step.kind,
      step.accountId,
      step.challenge,
      timestamp(step.now),
      timestamp(step.expiresAt),
    ],
  );
}

export async function forgetFailures(db: Queryable, accountId: string): Promise<void> {
  await db.query('update account set failures = 0, locked_until = null where id = $1', [accountId]);
}
