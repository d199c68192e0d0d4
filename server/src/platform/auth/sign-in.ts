import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import type { Db } from '../db/database.ts';
import { HttpProblem } from '../http/problem.ts';
import { needsFactor } from './identify.ts';
import { passwordFits } from './passwords.ts';
import {
  countFailure,
  findForSignIn,
  forgetFailures,
  insertSession,
  insertStep,
  type SignInRow,
} from './queries.ts';
import { hashOfSecret, newSessionSecret } from './secrets.ts';

export type SignInGiven = {
  readonly name: string;
  readonly password: string;
  readonly now: number;
  readonly address: string;
  readonly agent: string;
  /** The account is locked, or was by this attempt: for the audit, since the answer must not tell. */
  readonly onLocked?: () => Promise<void>;
};

/** With what the sign-in goes on after the password. */
export type Second = 'code' | 'passkey';

export type SignedIn = {
  /** Of the session; where `second` names something, of the step that waits for it. */
  readonly secret: string;
  readonly accountId: string;
  readonly expiresAt: number;
  readonly second: readonly Second[];
};

/** How long somebody may look for the telephone with the code. */
export const stepMs = 5 * 60_000;

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

/** Stands for the accounts there are not: what is done for a wrong password is done for a wrong name as well. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', failuresToLock: 5, lockMinutes: 15 };

/**
 * @throws HttpProblem sign-in-failed: the same after the same work for a wrong name, a wrong password, a disabled and
 * a locked account, so that nobody can find out which accounts there are
 */
async function signIn(db: Db, name: string, given: SignInGiven): Promise<SignedIn> {
  const { now, onLocked } = given;
  // NUL cannot be stored, so no account has it.
  const account = name.includes('\0') ? undefined : await findForSignIn(db, name, dayText(dayOf(now)));
  const fits = await passwordFits(given.password, account?.passwordHash ?? null);
  const locked = (account?.lockedUntil ?? 0) > now;
  if (account === undefined || account.status !== 'active' || locked || !fits) {
    // Guesses during the lock do not prolong it.
    const { id, failuresToLock, lockMinutes } = locked ? NOBODY : (account ?? NOBODY);
    const until = now + lockMinutes * minuteMs;
    const lock = await countFailure(db, id, { now, after: failuresToLock, until });
    if (locked || lock !== null) await onLocked?.();
    throw new HttpProblem('sign-in-failed');
  }
  const second = secondOf(account);
  if (second.length > 0) {
    // Failures stay counted until all of it is right: wrong codes must not be forgiven by the password.
    const secret = newSessionSecret();
    const expiresAt = now + stepMs;
    const step = { secretHash: hashOfSecret(secret), kind: 'code', challenge: '' } as const;
    await insertStep(db, { ...step, accountId: account.id, now, expiresAt });
    return { secret, accountId: account.id, expiresAt, second };
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
  return { secret, accountId: account.id, expiresAt, second };
}

/** Codes always; a passkey alone only where a post asks for more than the password. */
function secondOf(account: SignInRow): readonly Second[] {
  const { hasCode, hasPasskey } = account;
  if (!hasCode && !(hasPasskey && needsFactor(account))) return [];
  return [...(hasCode ? (['code'] as const) : []), ...(hasPasskey ? (['passkey'] as const) : [])];
}
