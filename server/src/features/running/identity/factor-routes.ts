/** The second factor of one's own account: set up, name, remove. */
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { passwordFits } from '../../../platform/auth/passwords.ts';
import { insertStep } from '../../../platform/auth/queries.ts';
import { hashOfSecret, newSessionSecret } from '../../../platform/auth/secrets.ts';
import { stepMs } from '../../../platform/auth/sign-in.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route, type SignedAccount } from '../../../platform/http/route.ts';
import { Moment, nullable, ShortText, Uuid } from '../../../platform/http/shapes.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { codeFits, hashOfCode, newRecoveryCodes, newTotp, sealTotp } from './codes.ts';
import type { IdentityDeps } from './deps.ts';
import {
  confirmTotp,
  deletePasskey,
  deleteTotp,
  factorsOf,
  findTotp,
  guardedAccount,
  holdAccount,
  insertPasskey,
  keepTotp,
  listPasskeys,
  MOST_PASSKEYS,
  renamePasskey,
  replaceRecovery,
  takeStep,
} from './factor-queries.ts';
import { askForNewPasskey, BrowserOptions, NewPasskeyAnswer, newPasskeyIn, siteOf } from './passkeys.ts';
import { Origin, Step } from './schema.ts';

const Password = Type.String({ minLength: 1, maxLength: 200 });
const WithPassword = Type.Object({ password: Password });
const Codes = Type.Object({
  recoveryCodes: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20, description: 'Shown once' }),
});
const some = '0192d3a0-7b1c-7000-8000-0123456789ab';

export function factorRoutes(deps: IdentityDeps): Route[] {
  return [overviewRoute(deps), ...totpRoutes(deps), ...passkeyRoutes(deps)];
}

function own(account: SignedAccount | null): SignedAccount {
  // A program's token is no person: it sets up nothing to sign in with.
  if (account === null || account.token) throw new HttpProblem('sign-in-needed');
  return account;
}

/** @throws Refusal where it is not the password of the account */
async function askPassword(db: Queryable, id: string, password: string): Promise<void> {
  const account = await guardedAccount(db, id);
  if (await passwordFits(password, account?.passwordHash ?? null)) return;
  throw new Refusal('field-wrong', {
    field: asIs('password'),
    problem: say('密码不对', 'it is not the present password'),
    right: say('现在的密码', 'the present password'),
  });
}

function overviewRoute({ db }: IdentityDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/me/sign-in',
    operationId: 'getOwnSignIn',
    summary: 'How the own account signs in',
    tag: 'session',
    right: 'signed-in',
    audit: { none: 'one’s own account' },
    schema: {
      reply: {
        200: Type.Object({
          password: Type.Boolean({ description: 'Whether the account has a password here' }),
          totp: nullable(
            Type.Object({
              since: Moment,
              recoveryLeft: Type.Integer({ minimum: 0, maximum: 20 }),
            }),
          ),
          passkeys: Type.Array(
            Type.Object({
              id: Uuid,
              name: Type.String({ maxLength: 100 }),
              createdAt: Moment,
              usedAt: nullable(Moment),
            }),
            { maxItems: MOST_PASSKEYS },
          ),
          missing: Type.Boolean({ description: 'A post asks for a second factor and there is none' }),
        }),
      },
    },
    async run(ask) {
      const { id, factorMissing } = own(ask.account);
      const [account, factors, passkeys] = await Promise.all([
        guardedAccount(db, id),
        factorsOf(db, id),
        listPasskeys(db, id),
      ]);
      const { totpSince, recoveryLeft } = factors;
      return {
        password: account?.passwordHash !== null,
        totp: totpSince === null ? null : { since: totpSince, recoveryLeft },
        passkeys: passkeys.map(({ id: key, name, createdAt, usedAt }) => ({
          id: key,
          name,
          createdAt,
          usedAt,
        })),
        missing: factorMissing,
      };
    },
  });
}

const ofOwn = { tag: 'session', right: 'signed-in', audit: { access: 'change' }, rate: 'sign-in' } as const;

function totpRoutes(deps: IdentityDeps): Route[] {
  const { db, crypto, identity } = deps;
  return [
    defineRoute({
      ...ofOwn,
      method: 'POST',
      path: '/me/totp',
      operationId: 'startTotp',
      summary: 'Make a key for an authenticator',
      description: 'It counts from the first right code on (`/me/totp/confirm`).',
      schema: {
        body: WithPassword,
        reply: {
          201: Type.Object({
            secret: Type.String({ maxLength: 100, description: 'The key in base32, to be typed' }),
            uri: Type.String({ maxLength: 400, description: 'otpauth://…, to be drawn as a QR code' }),
          }),
        },
      },
      async run(ask) {
        const { id, name } = own(ask.account);
        await ask.record({ subject: `account:${name}`, details: { totp: 'started' } });
        await askPassword(db, id, ask.body.password);
        const { secret, uri } = newTotp(name);
        if (!(await keepTotp(db, id, sealTotp(crypto, secret), ask.now))) throw new HttpProblem('conflict');
        return ask.reply.json(201, { secret, uri });
      },
    }),
    defineRoute({
      ...ofOwn,
      method: 'POST',
      path: '/me/totp/confirm',
      operationId: 'confirmTotp',
      summary: 'Show that the authenticator works',
      description: 'From now on sign-in asks for a code after the password. Gives the recovery codes.',
      schema: {
        body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 10 }) }),
        reply: { 200: Codes },
      },
      async run(ask) {
        const { id, name } = own(ask.account);
        const recoveryCodes = newRecoveryCodes();
        await db.transaction(async (tx) => {
          await holdAccount(tx, id);
          const given = { accountId: id, code: ask.body.code, now: ask.now, first: true } as const;
          if (!(await codeFits(tx, crypto, given))) throw wrongCode();
          await confirmTotp(tx, id, ask.now);
          await replaceRecovery(tx, id, recoveryCodes.map(hashOfCode));
          await ask.record({ subject: `account:${name}`, details: { totp: 'on' } }, tx);
        });
        identity.forgetAccount(id);
        return { recoveryCodes };
      },
    }),
    defineRoute({
      ...ofOwn,
      method: 'POST',
      path: '/me/totp/remove',
      operationId: 'removeTotp',
      summary: 'Sign in without one-time codes again',
      schema: { body: WithPassword, reply: { 204: null } },
      async run(ask) {
        const { id, name } = own(ask.account);
        await askPassword(db, id, ask.body.password);
        await db.transaction(async (tx) => {
          await deleteTotp(tx, id);
          await ask.record({ subject: `account:${name}`, details: { totp: 'off' } }, tx);
        });
        identity.forgetAccount(id);
        return ask.reply.empty();
      },
    }),
    renewRecoveryRoute(deps),
  ];
}

function renewRecoveryRoute({ db }: IdentityDeps): Route {
  return defineRoute({
    ...ofOwn,
    method: 'POST',
    path: '/me/recovery-codes',
    operationId: 'renewRecoveryCodes',
    summary: 'Make new recovery codes; the old ones end',
    schema: { body: WithPassword, reply: { 200: Codes } },
    async run(ask) {
      const { id, name } = own(ask.account);
      await askPassword(db, id, ask.body.password);
      const recoveryCodes = newRecoveryCodes();
      await db.transaction(async (tx) => {
        if (((await findTotp(tx, id))?.confirmedAt ?? null) === null) throw new HttpProblem('conflict');
        await replaceRecovery(tx, id, recoveryCodes.map(hashOfCode));
        await ask.record({ subject: `account:${name}`, details: { recoveryCodes: 'new' } }, tx);
      });
      return { recoveryCodes };
    },
  });
}

function wrongCode(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('code'),
    problem: say('动态码不对', 'it is not the code'),
    right: say('验证器现在显示的 6 位数字', 'the six digits the authenticator shows now'),
  });
}

function passkeyRoutes(deps: IdentityDeps): Route[] {
  return [newOptionsRoute(deps), addRoute(deps), ...keptRoutes(deps)];
}

function newOptionsRoute({ db, publicUrl }: IdentityDeps): Route {
  return defineRoute({
    ...ofOwn,
    audit: { none: 'nothing is kept before the passkey is there' },
    method: 'POST',
    path: '/me/passkeys/options',
    operationId: 'startPasskey',
    summary: 'Begin to add a passkey',
    schema: {
      headers: Origin,
      body: WithPassword,
      reply: { 200: Type.Object({ step: Step, options: BrowserOptions, expiresAt: Moment }) },
    },
    async run(ask) {
      const { id, name } = own(ask.account);
      await askPassword(db, id, ask.body.password);
      const held = await listPasskeys(db, id);
      if (held.length >= MOST_PASSKEYS) throw new HttpProblem('conflict');
      const options = await askForNewPasskey(siteOf(publicUrl, ask.headers.origin), { id, name }, held);
      const step = newSessionSecret();
      const { now } = ask;
      const expiresAt = now + stepMs;
      await insertStep(db, {
        secretHash: hashOfSecret(step),
        kind: 'new-passkey',
        accountId: id,
        challenge: options.challenge,
        now,
        expiresAt,
      });
      return { step, options: { ...options }, expiresAt };
    },
  });
}

function addRoute({ db, identity, publicUrl }: IdentityDeps): Route {
  return defineRoute({
    ...ofOwn,
    method: 'POST',
    path: '/me/passkeys',
    operationId: 'addPasskey',
    summary: 'Add the passkey the browser has made',
    schema: {
      headers: Origin,
      body: Type.Object({ step: Step, name: ShortText, answer: NewPasskeyAnswer }),
      reply: { 201: Type.Object({ id: Uuid }) },
    },
    async run(ask) {
      const { id: accountId, name: account } = own(ask.account);
      const { step, name, answer } = ask.body;
      const asked = await takeStep(db, hashOfSecret(step), 'new-passkey', ask.now);
      const site = siteOf(publicUrl, ask.headers.origin);
      const made =
        asked?.accountId === accountId ? await newPasskeyIn(site, asked.challenge, answer) : undefined;
      if (made === undefined) throw notThePasskey();
      const id = uuidv7(ask.now);
      await db.transaction(async (tx) => {
        const kept = await insertPasskey(tx, { ...made, id, accountId, name, createdAt: ask.now });
        if (!kept) throw new HttpProblem('conflict');
        await ask.record({ subject: `account:${account}`, details: { passkey: 'added' } }, tx);
      });
      identity.forgetAccount(accountId);
      return ask.reply.json(201, { id });
    },
  });
}

function notThePasskey(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('answer'),
    problem: say('与请求不符或已过期', 'it is not what was asked for, or too late'),
    right: say('重新添加一次', 'add the passkey once more'),
  });
}

function keptRoutes({ db, identity }: IdentityDeps): Route[] {
  const params = Type.Object({ id: Uuid });
  const examples = { id: some };
  return [
    defineRoute({
      ...ofOwn,
      method: 'PATCH',
      path: '/me/passkeys/:id',
      operationId: 'renamePasskey',
      summary: 'Call a passkey something else',
      examples,
      schema: { params, body: Type.Object({ name: ShortText }), reply: { 204: null } },
      async run(ask) {
        const { id, name } = own(ask.account);
        if (!(await renamePasskey(db, id, ask.params.id, ask.body.name))) throw noPasskey();
        await ask.record({ subject: `account:${name}`, details: { passkey: 'renamed' } });
        return ask.reply.empty();
      },
    }),
    defineRoute({
      ...ofOwn,
      method: 'DELETE',
      path: '/me/passkeys/:id',
      operationId: 'removePasskey',
      summary: 'Remove a passkey',
      examples,
      schema: { params, reply: { 204: null } },
      async run(ask) {
        const { id, name } = own(ask.account);
        if (!(await deletePasskey(db, id, ask.params.id))) throw noPasskey();
        await ask.record({ subject: `account:${name}`, details: { passkey: 'removed' } });
        identity.forgetAccount(id);
        return ask.reply.empty();
      },
    }),
  ];
}

function noPasskey(): Refusal {
  return new Refusal('not-found', { what: say('通行密钥', 'The passkey') });
}
