/** From what the provider says of a person to an account here, by the rules. */
import { createHash } from 'node:crypto';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { normalName } from '../../../platform/auth/sign-in.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import type { Claims } from './provider.ts';
import {
  accountById,
  accountByName,
  accountOfSubject,
  announcePeople,
  endPost,
  type FoundAccount,
  givenPosts,
  givePost,
  holdsPost,
  insertPerson,
  listRulesOn,
  type RuleRow,
} from './queries.ts';

export type Unknown = 'unknown' | 'disabled' | 'no-post';
export type Who = { readonly account: FoundAccount } | { readonly unknown: Unknown };

/**
 * A rule that names an account wins (by subject, then e-mail, then group); then the account made for this subject
 * before; then rules that give posts make one. Rules count on their days only. Posts given by rules end with them, and
 * follow what is changed with every sign-in.
 */
export async function whoIs(db: Db, issuer: string, claims: Claims, now: number): Promise<Who> {
  return db.transaction(async (tx) => {
    const day = dayTextAt(now);
    const rules = await listRulesOn(tx, day);
    const fitting = rules.filter((rule) => fits(rule, claims));
    const named = await namedAccount(tx, fitting, claims);
    const account = named ?? (await ownAccount(tx, issuer, claims, fitting, now));
    if (account === undefined) return { unknown: 'unknown' };
    if (!account.active) return { unknown: 'disabled' };
    if (account.personId === null || !(await holdsPost(tx, account.personId, day)))
      return { unknown: 'no-post' };
    return { account };
  });
}

function fits({ claim, value }: RuleRow, { subject, email, groups }: Claims): boolean {
  if (claim === 'groups') return groups.includes(value);
  const said = claim === 'sub' ? subject : email;
  return (
    said !== '' && (value === '*' || (claim === 'email' ? value.toLowerCase() === said : value === said))
  );
}

const order = ['sub', 'email', 'groups'];

async function namedAccount(
  tx: Queryable,
  fitting: readonly RuleRow[],
  { subject, email }: Claims,
): Promise<FoundAccount | undefined> {
  const naming = fitting
    .filter(({ postKind }) => postKind === null)
    .sort((one, other) => rank(one) - rank(other));
  // In the order of their rank: the first that finds somebody ends the search.
  for (const rule of naming) {
    const called = rule.claim === 'email' ? (email.split('@')[0] ?? '') : subject;
    const account =
      rule.accountId === null
        ? await accountByName(tx, normalName(called.replaceAll('\0', '')))
        : await accountById(tx, rule.accountId);
    if (account !== undefined) return account;
  }
  return undefined;
}

/** Rules that name one person before those for everybody. */
function rank({ claim, value }: RuleRow): number {
  return order.indexOf(claim) + (value === '*' ? order.length : 0);
}

async function ownAccount(
  tx: Queryable,
  issuer: string,
  claims: Claims,
  fitting: readonly RuleRow[],
  now: number,
): Promise<FoundAccount | undefined> {
  const giving = fitting.filter(({ postKind }) => postKind !== null);
  const known = await accountOfSubject(tx, issuer, claims.subject);
  if (known === undefined && giving.length === 0) return undefined;
  const account = known ?? (await makeAccount(tx, issuer, claims, now));
  if (account.personId !== null && account.active) await followRules(tx, account.personId, giving, now);
  return account;
}

async function makeAccount(
  tx: Queryable,
  issuer: string,
  claims: Claims,
  now: number,
): Promise<FoundAccount> {
  const { subject } = claims;
  const mark = createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 16);
  const made = { personId: uuidv7(now), accountId: uuidv7(now), accountName: `oidc-${mark}` };
  await insertPerson(tx, { ...made, personName: claims.name || made.accountName, issuer, subject, now });
  return { id: made.accountId, name: made.accountName, personId: made.personId, active: true };
}

async function followRules(
  tx: Queryable,
  personId: string,
  giving: readonly RuleRow[],
  now: number,
): Promise<void> {
  const day = dayTextAt(now);
  const held = await givenPosts(tx, personId, day);
  const gone = held.filter(({ ruleId }) => !giving.some(({ id }) => id === ruleId));
  const fresh = giving.filter(({ id }) => !held.some(({ ruleId }) => ruleId === id));
  // One after the other: one connection takes one statement at a time.
  for (const { postId } of gone) await endPost(tx, postId, day);
  // One transaction has one line; a person has a handful of posts.
  for (const rule of fresh) await givePost(tx, { id: uuidv7(now), personId, day, rule });
  if (gone.length + fresh.length > 0) await announcePeople(tx);
}
