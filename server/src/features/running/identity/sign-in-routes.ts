/** Signing in with a second factor after the password, or with a passkey instead of it. */
import Type from 'typebox';
import { deviceCookie, sessionCookie } from '../../../platform/auth/cookies.ts';
import { Guesses } from '../../../platform/auth/guesses.ts';
import { countFailure, forgetFailures, insertSession, insertStep } from '../../../platform/auth/queries.ts';
import { hashOfSecret, newSessionSecret } from '../../../platform/auth/secrets.ts';
import { stepMs } from '../../../platform/auth/sign-in.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Moment } from '../../../platform/http/shapes.ts';
import { codeFits } from './codes.ts';
import type { IdentityDeps } from './deps.ts';
import {
  findPasskey,
  findStep,
  type GuardedAccount,
  guardedAccount,
  holdAccount,
  takeStep,
  touchPasskey,
} from './factor-queries.ts';
import { askForPasskey, BrowserOptions, PasskeyAnswer, passkeyFits, siteOf } from './passkeys.ts';
import { Origin, Step } from './schema.ts';

const minuteMs = 60_000;

export function secondRoutes(deps: IdentityDeps): Route[] {
  return [codeRoute(deps), passkeyOptionsRoute(deps), passkeyRoute(deps)];
}

type From = { readonly now: number; readonly address: string; readonly agent: string };

async function openSession(tx: Queryable, account: GuardedAccount, from: From) {
  const secret = newSessionSecret();
  const seconds = account.sessionHours * 3_600;
  const { now, address, agent } = from;
  await forgetFailures(tx, account.id);
  await insertSession(tx, {
    secretHash: hashOfSecret(secret),
    accountId: account.id,
    now,
    address,
    agent,
    expiresAt: now + seconds * 1_000,
  });
  return { secret, seconds, accountId: account.id };
}

type Tried = {
  readonly account?: GuardedAccount;
  readonly locked?: boolean;
  readonly opened?: { secret: string; seconds: number; accountId: string };
};

function codeRoute(deps: IdentityDeps): Route {
  const { db, crypto, publicUrl } = deps;
  // Only whoever has the password comes here, so what strangers do wrong before must not count.
  const guesses = new Guesses();
  return defineRoute({
    method: 'POST',
    path: '/session/code',
    operationId: 'signInWithCode',
    summary: 'Go on signing in with a one-time code',
    description:
      'After the password: the code of the authenticator, or one of the recovery codes. Wrong codes count as wrong passwords do.',
    tag: 'session',
    right: 'public',
    audit: { access: 'sign-in' },
    rate: 'sign-in',
    schema: {
      body: Type.Object({ step: Step, code: Type.String({ minLength: 6, maxLength: 40 }) }),
      reply: { 204: null },
    },
    async run(ask) {
      const { step, code } = ask.body;
      await ask.record({ subject: 'account:?', details: { second: 'code' } });
      const { account, opened, locked = false } = await db.transaction((tx) => attempt(tx, step, code, ask));
      const subject = `account:${account?.name ?? '?'}`;
      await ask.record({ subject, details: { second: 'code', locked } });
      if (opened === undefined) throw new HttpProblem('sign-in-failed');
      return ask.reply.empty(204, {
        'set-cookie': [
          sessionCookie(opened.secret, opened.seconds, publicUrl),
          deviceCookie(crypto, opened.accountId, publicUrl),
        ],
      });
    },
  });

  async function attempt(tx: Queryable, step: string, code: string, from: From): Promise<Tried> {
    const { now } = from;
    const hash = hashOfSecret(step);
    const found = await findStep(tx, hash, 'code', now);
    const account = await holdAccount(tx, found?.accountId ?? '00000000-0000-0000-0000-000000000000');
    if (account === undefined) return {};
    if (!account.active || guesses.locked(account.id, 'code', now)) return { account, locked: true };
    if (!(await codeFits(tx, crypto, { accountId: account.id, code, now }))) {
      const until = now + account.lockMinutes * minuteMs;
      const lock = { now, after: account.failuresToLock, until };
      await countFailure(tx, account.id, lock);
      return { account, locked: guesses.failed(account.id, 'code', lock) };
    }
    // The row of the account is held: whoever finds the step gone was second.
    if ((await takeStep(tx, hash, 'code', now)) === undefined) return { account };
    return { account, opened: await openSession(tx, account, from) };
  }
}

function passkeyOptionsRoute({ db, publicUrl }: IdentityDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/session/passkey/options',
    operationId: 'startPasskeySignIn',
    summary: 'Begin to sign in with a passkey',
    tag: 'session',
    right: 'public',
    audit: { access: 'sign-in' },
    rate: 'sign-in',
    schema: {
      headers: Origin,
      reply: { 200: Type.Object({ step: Step, options: BrowserOptions, expiresAt: Moment }) },
    },
    async run(ask) {
      const { now } = ask;
      await ask.record({ subject: 'account:?', details: { passkey: 'asked' } });
      const options = await askForPasskey(siteOf(publicUrl, ask.headers.origin));
      const step = newSessionSecret();
      const expiresAt = now + stepMs;
      const { challenge } = options;
      const secretHash = hashOfSecret(step);
      await insertStep(db, { secretHash, kind: 'passkey', accountId: null, challenge, now, expiresAt });
      return { step, options: { ...options }, expiresAt };
    },
  });
}

function passkeyRoute({ db, crypto, publicUrl }: IdentityDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/session/passkey',
    operationId: 'signInWithPasskey',
    summary: 'Sign in with a passkey',
    description: 'A passkey is two factors by itself: the device, and what unlocks it. No code is asked for.',
    tag: 'session',
    right: 'public',
    audit: { access: 'sign-in' },
    rate: 'sign-in',
    schema: {
      headers: Origin,
      body: Type.Object({ step: Step, answer: PasskeyAnswer }),
      reply: { 204: null },
    },
    async run(ask) {
      const { step, answer } = ask.body;
      await ask.record({ subject: 'account:?', details: { passkey: true } });
      const asked = await takeStep(db, hashOfSecret(step), 'passkey', ask.now);
      const passkey = asked === undefined ? undefined : await findPasskey(db, answer.id);
      if (asked === undefined || passkey === undefined) throw new HttpProblem('sign-in-failed');
      const account = await guardedAccount(db, passkey.accountId);
      const site = siteOf(publicUrl, ask.headers.origin);
      const counter = await passkeyFits(site, asked.challenge, passkey, answer);
      await ask.record({ subject: `account:${account?.name ?? '?'}`, details: { passkey: true } });
      if (account === undefined || !account.active || counter === undefined)
        throw new HttpProblem('sign-in-failed');
      const opened = await db.transaction(async (tx) => {
        await touchPasskey(tx, passkey.id, counter, ask.now);
        return openSession(tx, account, ask);
      });
      return ask.reply.empty(204, {
        'set-cookie': [
          sessionCookie(opened.secret, opened.seconds, publicUrl),
          deviceCookie(crypto, opened.accountId, publicUrl),
        ],
      });
    },
  });
}
