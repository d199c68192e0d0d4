import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import { firstPassword, hashPassword } from '../../../platform/auth/passwords.ts';
import { hashOfSecret, newTokenSecret } from '../../../platform/auth/secrets.ts';
import { normalName } from '../../../platform/auth/sign-in.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { tellAccount } from './event-queries.ts';
import { halvedPassword, keepHalf } from './half-queries.ts';
import { countDemoAccounts, findAccountByName, insertAccount, listLanguages } from './queries.ts';
import { insertToken } from './token-queries.ts';

export { doer } from './doer.ts';
export { type AccountEvent, type Doer, OPERATOR, tellAccount, tellPerson } from './event-queries.ts';

export type AccountGiven = {
  readonly name: string;
  readonly personId: string | null;
  readonly now: number;
  readonly language?: 'zh' | 'en';
  /** Known to everybody; such accounts keep production from starting. */
  readonly demoPassword?: string;
};

/** Opens an account with a first password that must be changed, or a demo account with a published one. */
export async function createAccount(
  db: Queryable,
  given: AccountGiven,
): Promise<{ id: string; password: string }> {
  const password = given.demoPassword ?? firstPassword();
  const id = await insertNew(db, given, await hashPassword(password));
  return { id, password };
}

/** As `createAccount`, with a first password in two halves: one for whoever opens it, one for somebody else to show. */
export async function openAccount(
  tx: Queryable,
  crypto: FieldCrypto,
  given: Omit<AccountGiven, 'demoPassword'> & {
    readonly by: { readonly account: string; readonly name: string };
  },
): Promise<{ id: string; firstHalf: string }> {
  const { hash, first, second } = await halvedPassword();
  const id = await insertNew(tx, given, hash);
  const { by, now } = given;
  await keepHalf(tx, crypto, { accountId: id, second, madeBy: by.account, now });
  await tellAccount(tx, id, {
    what: 'account.opened',
    by,
    at: now,
    details: { account: normalName(given.name) },
  });
  return { id, firstHalf: first };
}

async function insertNew(db: Queryable, given: AccountGiven, passwordHash: string): Promise<string> {
  const id = uuidv7(given.now);
  const made = await insertAccount(db, {
    id,
    name: normalName(given.name),
    personId: given.personId,
    passwordHash,
    mustChange: given.demoPassword === undefined,
    demo: given.demoPassword !== undefined,
    language: given.language ?? 'zh',
    now: given.now,
  });
  if (!made) throw nameTaken();
  return id;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The language each person chose for what is sent to them. Reporters without an account have none. */
export async function languagesOf(
  db: Queryable,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, 'zh' | 'en'>> {
  const rows = await listLanguages(
    db,
    personIds.filter((id) => UUID.test(id)),
  );
  return new Map(rows.map(({ personId, language }) => [personId, language]));
}

export type TokenGiven = {
  readonly account: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly expiresAt: number | null;
  readonly now: number;
  readonly createdBy: string | null;
};

export type MadeToken = { readonly id: string; readonly token: string; readonly accountId: string };

/** The secret is in the answer and nowhere else. */
export async function createToken(db: Queryable, given: TokenGiven): Promise<MadeToken> {
  const account = await findAccountByName(db, normalName(given.account));
  if (account === undefined) throw noAccount();
  const token = newTokenSecret();
  const id = uuidv7(given.now);
  await insertToken(db, { ...given, id, accountId: account.id, secretHash: hashOfSecret(token) });
  return { id, token, accountId: account.id };
}

/** @throws Error telling the operator what to do, where published passwords would open a production server */
export async function refuseDemoAccounts(db: Db): Promise<void> {
  const count = await countDemoAccounts(db);
  if (count === 0) return;
  throw new Error(
    `This database has ${count} demo accounts with published passwords. Production mode starts with a database of its own: set DATABASE_URL or GRIDGOV_DATA.`,
  );
}

function nameTaken(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('name'),
    problem: say('已被使用', 'it is taken'),
    right: say('另一个账号名', 'another name'),
  });
}

export function noAccount(): Refusal {
  return new Refusal('not-found', { what: say('账号', 'The account') });
}

export function noHalf(): Refusal {
  return new Refusal('not-found', { what: say('待交出的密码', 'The half of a password') });
}
