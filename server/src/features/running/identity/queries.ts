import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type RuleRow = {
  readonly id: string;
  readonly claim: 'sub' | 'email' | 'groups';
  readonly value: string;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly postKind: string | null;
  readonly postArea: string | null;
  readonly postUnit: string | null;
  readonly unitName: string | null;
  readonly createdAt: number;
  readonly validFrom: string;
  /** The first day it holds no more. */
  readonly validTo: string | null;
  /** Who made it, where somebody of this city did since rules are looked at by two. */
  readonly madeBy: string | null;
  /** Since when it counts; null while nobody else has looked at it. */
  readonly releasedAt: number | null;
};

export const MOST_RULES = 1_000;

const ruleColumns = `r.id, r.claim, r.value, r.account_id as "accountId", a.name as "accountName",
  r.post_kind as "postKind", r.post_area as "postArea", r.post_unit as "postUnit", u.name as "unitName", r.created_at as "createdAt",
  r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.made_by as "madeBy",
  r.released_at as "releasedAt"`;

/** With those that are over, which come last. */
export async function listRules(db: Queryable): Promise<RuleRow[]> {
  const { rows } = await db.query<RuleRow>(
    `select ${ruleColumns} from identity_rule r left join account a on a.id = r.account_id left join unit u on u.id = r.post_unit
     order by r.valid_to desc nulls first, r.claim, r.value, r.id limit ${MOST_RULES}`,
  );
  return rows;
}

/** Those that hold on a day: a city has some dozens. */
export async function listRulesOn(db: Queryable, day: string): Promise<RuleRow[]> {
  const { rows } = await db.query<RuleRow>(
    `select ${ruleColumns} from identity_rule r left join account a on a.id = r.account_id left join unit u on u.id = r.post_unit
     where r.released_at is not null and r.valid_from <= $1::date and (r.valid_to is null or r.valid_to > $1::date)
     order by r.claim, r.value, r.id`,
    [day],
  );
  return rows;
}

export async function insertRule(
  db: Queryable,
  rule: Omit<RuleRow, 'accountName' | 'unitName' | 'releasedAt'>,
): Promise<void> {
  await db.query(
    `insert into identity_rule (id, claim, value, account_id, post_kind, post_area, post_unit, created_at,
       valid_from, valid_to, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      rule.id,
      rule.claim,
      rule.value,
      rule.accountId,
      rule.postKind,
      rule.postArea,
      rule.postUnit,
      timestamp(rule.createdAt),
      rule.validFrom,
      rule.validTo,
      rule.madeBy,
    ],
  );
}

/** The rule let go on; undefined where none waits that somebody else made. */
export async function releaseRule(
  db: Queryable,
  id: string,
  by: { readonly account: string; readonly now: number },
): Promise<{ accountId: string | null } | undefined> {
  const { rows } = await db.query<{ accountId: string | null }>(
    `update identity_rule set released_at = $3, released_by = $2
     where id = $1 and released_at is null and made_by is distinct from $2
     returning account_id as "accountId"`,
    [id, by.account, timestamp(by.now)],
  );
  return rows[0];
}

/**
 * Lets a rule hold until a day, where it would hold longer; one that would not have begun by then is taken away. False
 * where there is none, or it is over by today.
 */
export async function endRule(db: Queryable, id: string, day: string, today: string): Promise<boolean> {
  const { rows } = await db.query(
    `with gone as (delete from identity_rule where id = $1 and valid_from >= $2::date returning id),
       ended as (update identity_rule set valid_to = least(valid_to, $2::date)
         where id = $1 and valid_from < $2::date and (valid_to is null or valid_to > $3::date) returning id)
     select id from gone union all select id from ended`,
    [id, day, today],
  );
  return rows.length === 1;
}

export type FoundAccount = {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly active: boolean;
};

const found = `a.id, a.name, a.person_id as "personId", a.status = 'active' as active`;

export async function accountById(db: Queryable, id: string): Promise<FoundAccount | undefined> {
  const { rows } = await db.query<FoundAccount>(`select ${found} from account a where a.id = $1`, [id]);
  return rows[0];
}

export async function accountByName(db: Queryable, name: string): Promise<FoundAccount | undefined> {
  const { rows } = await db.query<FoundAccount>(`select ${found} from account a where a.name = $1`, [name]);
  return rows[0];
}

export async function accountOfSubject(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<FoundAccount | undefined> {
  const { rows } = await db.query<FoundAccount>(
    `select ${found} from identity_subject s join account a on a.id = s.account_id
     where s.issuer = $1 and s.subject = $2`,
    [issuer, subject],
  );
  return rows[0];
}

export type NewPerson = {
  readonly personId: string;
  readonly personName: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly issuer: string;
  readonly subject: string;
  readonly now: number;
};

/** A person with an account that has no password: there is no other way in than by the provider. */
export async function insertPerson(db: Queryable, one: NewPerson): Promise<void> {
  await db.query('insert into person (id, name) values ($1, $2)', [one.personId, one.personName]);
  await db.query(
    `insert into account (id, name, person_id, password_hash, password_at, must_change, failures, locked_until,
       status, demo, language, created_at, version)
     values ($1, $2, $3, null, null, false, 0, null, 'active', false, 'zh', $4, 1)`,
    [one.accountId, one.accountName, one.personId, timestamp(one.now)],
  );
  await db.query(
    `insert into identity_subject (issuer, subject, account_id, first_at, last_at) values ($1, $2, $3, $4, $4)`,
    [one.issuer, one.subject, one.accountId, timestamp(one.now)],
  );
}

export type GivenPost = { readonly postId: string; readonly ruleId: string };

/** Posts given by rules that the person holds on a day. */
export async function givenPosts(db: Queryable, personId: string, day: string): Promise<GivenPost[]> {
  const { rows } = await db.query<GivenPost>(
    `select g.post_id as "postId", g.rule_id as "ruleId" from identity_post g join post p on p.id = g.post_id
     where p.person_id = $1 and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)`,
    [personId, day],
  );
  return rows;
}

export async function givePost(
  db: Queryable,
  post: { readonly id: string; readonly personId: string; readonly day: string; readonly rule: RuleRow },
): Promise<void> {
  const { rule } = post;
  await db.query(
    `insert into post (id, person_id, kind, area, unit_id, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [post.id, post.personId, rule.postKind, rule.postArea, rule.postUnit, post.day, rule.validTo],
  );
  await db.query('insert into identity_post (post_id, rule_id) values ($1, $2)', [post.id, rule.id]);
}

export async function endPost(db: Queryable, postId: string, day: string): Promise<void> {
  await db.query('update post set valid_to = $2 where id = $1', [postId, day]);
}

/** Tells every server that people and posts have changed. */
export async function announcePeople(db: Queryable): Promise<void> {
  await db.query('update people_revision set revision = revision + 1');
}

/** How long sessions last, as the security administrator has set it. */
export async function sessionHours(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ hours: number }>('select session_hours as hours from account_policy');
  return rows[0]?.hours ?? 12;
}

export async function holdsPost(db: Queryable, personId: string, day: string): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from post where person_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) limit 1`,
    [personId, day],
  );
  return rows.length > 0;
}

export async function keepIdToken(db: Queryable, secretHash: Buffer, idToken: Buffer): Promise<void> {
  await db.query('insert into identity_session (secret_hash, id_token) values ($1, $2)', [
    secretHash,
    idToken,
  ]);
}

export async function idTokenOf(db: Queryable, secretHash: Buffer): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ token: Buffer }>(
    'select id_token as token from identity_session where secret_hash = $1',
    [secretHash],
  );
  return rows[0]?.token;
}
