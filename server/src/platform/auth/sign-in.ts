import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import type { Db } from '../db/database.ts';
import { HttpProblem } from '../http/problem.ts';
import { Guesses, placeOf } from './guesses.ts';
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
  /** A device in which an account signed in before. */
  readonly device?: { readonly accountId: string; readonly mark: string } | undefined;
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
 * Opens a session for a name and its password. Guesses at one account from one place take turns, so that the failure
 * that locks it there is never overtaken by guesses sent at the same moment.
 */
export function makeSignIn(db: Db): (given: SignInGiven) => Promise<SignedIn> {
  const turns = new Map<string, Promise<unknown>>();
  const guesses = new Guesses();
  return (given) => {
    const name = normalName(given.name);
    const lane = `${name}\n${given.device?.mark ?? placeOf(given.address)}`;
    const before = turns.get(lane) ?? Promise.resolve();
    const next = () => signIn(db, guesses, name, given);
    const mine = before.then(next, next);
    turns.set(lane, mine);
    return mine.finally(() => {
      if (turns.get(lane) === mine) turns.delete(lane);
    });
  };
}

/** Stands for the accounts there are not: what is done for a wrong password is done for a wrong name as well. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', failuresToLock: 5, lockMinutes: 15 };

type Tried = {
  readonly name: string;
  readonly account: SignInRow | undefined;
  /** From a device in which this account signed in before. */
  readonly known: boolean;
  /** Device or address. */
  readonly from: string;
};

/**
 * Strangers are refused after some wrong passwords from one place; while a name is guessed at from many, their
 * passwords are looked at now and then only, or a second factor is asked for. A known device is never refused: strangers
 * have none, and its own guesses become slow.
 */
function isHeldOff(guesses: Guesses, { name, account, known, from }: Tried, now: number): boolean {
  if (known) return false;
  if (guesses.locked(name, from, now)) return true;
  if ((account?.lockedUntil ?? 0) <= now) return false;
  return (account === undefined || secondOf(account).length === 0) && !guesses.takeSlot(name, now);
}

async function countWrong(db: Db, guesses: Guesses, tried: Tried, given: SignInGiven): Promise<void> {
  const { now, onLocked } = given;
  const { id, failuresToLock: after, lockMinutes } = tried.account ?? NOBODY;
  const until = now + lockMinutes * minuteMs;
  const here = guesses.failed(tried.name, tried.from, { now, after, until });
  // Guesses during the lock do not prolong it, and those of the person's own device lock out nobody.
  const counted = tried.known || (tried.account?.lockedUntil ?? 0) > now ? NOBODY.id : id;
  const lock = await countFailure(db, counted, { now, after, until });
  if (here || lock !== null) await onLocked?.();
}

/**
 * @throws HttpProblem sign-in-failed: the same after the same work for a wrong name, a wrong password, a disabled and
 * a locked account, so that nobody can find out which accounts there are
 */
async function signIn(db: Db, guesses: Guesses, name: string, given: SignInGiven): Promise<SignedIn> {
  const { now, device } = given;
  // NUL cannot be stored, so no account has it.
  const account = name.includes('\0') ? undefined : await findForSignIn(db, name, dayText(dayOf(now)));
  const fits = await passwordFits(given.password, account?.passwordHash ?? null);
  const known = device !== undefined && device.accountId === account?.id;
  const tried = { name, account, known, from: known ? device.mark : placeOf(given.address) };
  if (known) await sleep(guesses.delayOf(name, tried.from, now));
  const heldOff = isHeldOff(guesses, tried, now);
  if (account === undefined || account.status !== 'active' || heldOff || !fits) {
    await countWrong(db, guesses, tried, given);
    throw new HttpProblem('sign-in-failed');
  }
  guesses.forgive(name, tried.from);
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
