import { Refusal } from '@gridgov/domain/refusal.ts';
import { firstPassword, hashPassword } from '../../platform/auth/passwords.ts';
import { hashOfSecret, newTokenSecret } from '../../platform/auth/secrets.ts';
import { normalName } from '../../platform/auth/sign-in.ts';
import type { Db, Queryable } from '../../platform/db/database.ts';
import { say } from '../../platform/http/words.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import {
  countDemoAccounts,
  findAccountByName,
  insertAccount,
  insertToken,
  listLanguages,
} from './queries.ts';

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
  const id = uuidv7(given.now);
  const made = await insertAccount(db, {
    id,
    name: normalName(given.name),
    personId: given.personId,
    passwordHash: await hashPassword(password),
    mustChange: given.demoPassword === undefined,
    demo: given.demoPassword !== undefined,
    language: given.language ?? 'zh',
    now: given.now,
  });
  if (!made) throw nameTaken();
  return { id, password };
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

/** The secret is in the answer and nowhere else. */
export async function createToken(db: Queryable, given: TokenGiven): Promise<{ id: string; token: string }> {
  const account = await findAccountByName(db, normalName(given.account));
  if (account === undefined) throw noAccount();
  const token = newTokenSecret();
  const id = uuidv7(given.now);
  await insertToken(db, { ...given, id, accountId: account.id, secretHash: hashOfSecret(token) });
  return { id, token };
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
    field: 'name',
    problem: say('已被使用', 'it is taken'),
    right: say('另一个账号名', 'another name'),
  });
}

export function noAccount(): Refusal {
  return new Refusal('not-found', { what: say('账号', 'The account') });
}
