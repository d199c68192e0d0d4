import type { Db } from '../db/database.ts';
import { HttpProblem } from '../http/problem.ts';
import { passwordFits } from './passwords.ts';
import { countFailure, findForSignIn, forgetFailures, insertSession } from './queries.ts';
import { hashOfSecret, newSessionSecret } from './secrets.ts';

export type SignInGiven = {
  readonly name: string;
  readonly password: string;
  readonly now: number;
  readonly address: string;
  readonly agent: string;
};

export type SignedIn = { readonly secret: string; readonly accountId: string; readonly expiresAt: number };

const minuteMs = 60_000;

export function normalName(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * Opens a session for a name and its password. Guesses at one account take turns, so that the failure that
 * locks it is never overtaken by guesses sent at the same moment.
 */
export function makeSignIn(db: Db): (given: SignInGiven) => Promise<SignedIn> {
  const turns = new Map<string, Promise<unknown>>();
  return (given) => {
    const name = normalName(given.name);
    const before = turns.get(name) ?? Promise.resolve();
    const mine = before.then(
      () => signIn(db, name, given),
      () => signIn(db, name, given),
    );
    turns.set(name, mine);
    return mine.finally(() => {
      if (turns.get(name) === mine) turns.delete(name);
    });
  };
}

/** @throws HttpProblem sign-in-failed (the same for a wrong name, password or a disabled account), sign-in-locked */
async function signIn(db: Db, name: string, given: SignInGiven): Promise<SignedIn> {
  const { now } = given;
  // NUL cannot be stored, so no account has it.
  const account = name.includes('\0') ? undefined : await findForSignIn(db, name);
  const locked = account?.lockedUntil ?? 0;
  if (locked > now) throw lockedFor(locked - now);
  const fits = await passwordFits(given.password, account?.passwordHash ?? null);
  if (account === undefined || account.status !== 'active') throw new HttpProblem('sign-in-failed');
  if (!fits) {
    const until = now + account.lockMinutes * minuteMs;
    const lock = await countFailure(db, account.id, { now, after: account.failuresToLock, until });
    throw lock === null ? new HttpProblem('sign-in-failed') : lockedFor(lock - now);
  }
  if (account.failures > 0) await forgetFailures(db, account.id);
  const secret = newSessionSecret();
  const expiresAt = now + account.sessionHours * 60 * minuteMs;
  const { address, agent } = given;
  await insertSession(db, {
    secretHash: hashOfSecret(secret),
    accountId: account.id,
    now,
    expiresAt,
    address,
    agent,
  });
  return { secret, accountId: account.id, expiresAt };
}

function lockedFor(ms: number): HttpProblem {
  const seconds = Math.ceil(ms / 1000);
  return new HttpProblem(
    'sign-in-locked',
    { minutes: Math.ceil(seconds / 60) },
    { headers: { 'retry-after': String(seconds) } },
  );
}
