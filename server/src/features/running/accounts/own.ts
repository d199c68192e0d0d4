import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { systemOf } from '@gridgov/domain/city/people/right-rows.ts';
import type { SystemWords } from '@gridgov/domain/city/people/systems.ts';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { deviceCookie, endedCookie, knownDevice, sessionCookie } from '../../../platform/auth/cookies.ts';
import { hashPassword, passwordFault, passwordFits } from '../../../platform/auth/passwords.ts';
import { deleteSession, deleteSessionsOf, setSessionPost } from '../../../platform/auth/queries.ts';
import { hashOfSecret } from '../../../platform/auth/secrets.ts';
import { normalName } from '../../../platform/auth/sign-in.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route, type SignedAccount } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import type { AccountDeps } from './deps.ts';
import { dropHalf } from './half-queries.ts';
import { getPolicy } from './policy-queries.ts';
import { noAccount } from './public.ts';
import {
  findAccount,
  findPasswordHash,
  listDeputised,
  listPasswordsBefore,
  listPostsOf,
  PASSWORDS_KEPT,
  updateLanguage,
  updatePassword,
} from './queries.ts';
import { Language, Me, Password, SecondStep } from './schema.ts';
import { postView, today } from './views.ts';

const NONE: SystemWords = new Map();
const Cookies = Type.Object({ cookie: Type.Optional(Type.String({ maxLength: 8_000 })) });

/** What every person does with the own account: sign in and out, choose post, password and language. */
export function ownRoutes(deps: AccountDeps): Route[] {
  return [...sessionRoutes(deps), ...postRoutes(deps), ...settingRoutes(deps)];
}

function sessionRoutes(deps: AccountDeps): Route[] {
  const { db, identity, publicUrl } = deps;
  return [
    defineRoute({
      method: 'POST',
      path: '/session',
      operationId: 'signIn',
      summary: 'Sign in with account and password',
      description:
        'Sets the cookie of a session. Where the account has a second factor, 202 with the step that waits for it. After repeated failures the account is locked for a while where they came from; a device in which it signed in before is not.',
      tag: 'session',
      right: 'public',
      audit: { access: 'sign-in' },
      rate: 'sign-in',
      schema: {
        headers: Cookies,
        body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), password: Password }),
        reply: { 200: Me, 202: SecondStep },
      },
      async run(ask) {
        const { name, password } = ask.body;
        await ask.record({ subject: `account:${normalName(name)}` });
        const signed = await deps.signIn({
          name,
          password,
          now: ask.now,
          address: ask.address,
          agent: ask.agent,
          device: knownDevice(deps.crypto, ask.headers.cookie),
          onLocked: () => ask.record({ subject: `account:${normalName(name)}`, details: { locked: true } }),
        });
        if (signed.second.length > 0) {
          const { secret: step, second, expiresAt } = signed;
          await ask.record({ subject: `account:${normalName(name)}`, details: { passwordRight: true } });
          return ask.reply.json(202, { step, second, expiresAt });
        }
        const seconds = Math.floor((signed.expiresAt - ask.now) / 1000);
        const me = await deps.identity.find({ kind: 'session', secret: signed.secret }, ask.now);
        if (me === null) throw new HttpProblem('sign-in-failed');
        const { accountId, passwordExpired, factorMissing = false, actors } = me;
        const mine = { accountId, passwordExpired, factorMissing, token: false, actors };
        const view = await meView(deps, mine, ask);
        const cookies = [
          sessionCookie(signed.secret, seconds, publicUrl),
          deviceCookie(deps.crypto, accountId, publicUrl),
        ];
        return ask.reply.json(200, view, { 'set-cookie': cookies });
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/session',
      operationId: 'signOut',
      summary: 'Sign out',
      tag: 'session',
      right: 'signed-in',
      audit: { access: 'sign-in' },
      schema: { reply: { 204: null } },
      async run(ask) {
        await ask.record({ subject: `account:${ask.account?.name ?? ''}`, details: { signedOut: true } });
        if (ask.sessionSecret !== null) {
          await deleteSession(db, hashOfSecret(ask.sessionSecret));
          identity.forget(ask.sessionSecret);
        }
        return ask.reply.empty(204, { 'set-cookie': endedCookie(publicUrl) });
      },
    }),
  ];
}

function postRoutes(deps: AccountDeps): Route[] {
  const { db, identity } = deps;
  return [
    defineRoute({
      method: 'GET',
      path: '/me',
      operationId: 'me',
      summary: 'Who is signed in, with posts and rights',
      tag: 'session',
      right: 'signed-in',
      audit: { none: 'one’s own account' },
      schema: { reply: { 200: Me } },
      run: (ask) => meView(deps, mine(ask), ask),
    }),
    defineRoute({
      method: 'PUT',
      path: '/me/post',
      operationId: 'choosePost',
      summary: 'Choose the post to act in from now on',
      description: 'For single calls the header `X-Post` names another of one’s posts.',
      tag: 'session',
      right: 'signed-in',
      audit: { none: 'each later call is recorded with the post it was made in' },
      schema: { body: Type.Object({ postId: Uuid }), reply: { 200: Me } },
      async run(ask) {
        const { postId } = ask.body;
        const { sessionSecret } = ask;
        if (sessionSecret === null || !ask.actors.some((actor) => actor.postId === postId)) {
          throw new HttpProblem(ask.actors.length === 0 ? 'no-post' : 'post-not-held');
        }
        await setSessionPost(db, hashOfSecret(sessionSecret), postId);
        identity.forget(sessionSecret);
        const actors = [...ask.actors].sort(
          (a, b) => Number(b.postId === postId) - Number(a.postId === postId),
        );
        return meView(deps, { ...mine(ask), actors }, ask);
      },
    }),
  ];
}

function settingRoutes(deps: AccountDeps): Route[] {
  const { db, identity } = deps;
  return [
    defineRoute({
      method: 'PUT',
      path: '/me/password',
      operationId: 'changePassword',
      summary: 'Change the own password',
      description: 'Ends all other sessions of the account.',
      tag: 'session',
      right: 'signed-in',
      audit: { access: 'change' },
      rate: 'sign-in',
      schema: { body: Type.Object({ old: Password, new: Password }), reply: { 204: null } },
      async run(ask) {
        const { id, name } = mine(ask);
        await ask.record({ subject: `account:${name}`, details: { password: true } });
        if (!(await passwordFits(ask.body.old, await findPasswordHash(db, id)))) throw wrongOld();
        await changePassword(deps, { id, name, ...ask.body, now: ask.now, session: ask.sessionSecret });
        identity.forgetAccount(id);
        return ask.reply.empty();
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/me/language',
      operationId: 'chooseLanguage',
      summary: 'Choose the language of pages and notices',
      tag: 'session',
      right: 'signed-in',
      audit: { none: 'a preference' },
      schema: { body: Type.Object({ language: Language }), reply: { 204: null } },
      async run(ask) {
        await updateLanguage(db, mine(ask).id, ask.body.language);
        return ask.reply.empty();
      },
    }),
  ];
}

type Mine = {
  readonly accountId: string;
  readonly passwordExpired: boolean;
  readonly factorMissing: boolean;
  readonly token: boolean;
  readonly actors: readonly Actor[];
};

function mine(ask: { readonly account: SignedAccount | null; readonly actors: readonly Actor[] }) {
  if (ask.account === null) throw new HttpProblem('sign-in-needed');
  return { ...ask.account, accountId: ask.account.id, actors: ask.actors };
}

async function meView(deps: AccountDeps, me: Mine, ask: { now: number; language: 'zh' | 'en' }) {
  const account = await findAccount(deps.db, me.accountId);
  if (account === undefined) throw noAccount();
  const held = account.personId === null ? [] : await actingPosts(deps, account.personId, ask.now);
  const views = held.map((post) => postView(post, ask.language, deps));
  const [acting] = me.actors;
  const unused = deps.unusedAt?.(ask.now) ?? NONE;
  const rights = [...(acting?.rights ?? [])].filter((right) => !unused.has(systemOf(right)));
  return {
    account: {
      id: account.id,
      name: account.name,
      language: account.language,
      passwordExpired: me.passwordExpired,
      factorMissing: me.factorMissing,
      token: me.token,
    },
    person: account.personId === null ? null : { id: account.personId, name: account.personName ?? '' },
    acting: views.find((post) => post.id === acting?.postId) ?? null,
    posts: views,
    rights: rights.sort(),
    unused: [...unused.keys()],
  };
}

/** Own posts first, then those of whom the person stands in for. */
async function actingPosts({ db, unusedAt }: AccountDeps, personId: string, now: number) {
  const day = today(now);
  const own = await listPostsOf(db, personId, day);
  if (unusedAt?.(now).has('deputies') === true) return own;
  return [...own, ...(await listDeputised(db, personId, day))];
}

type PasswordGiven = {
  readonly id: string;
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly now: number;
  readonly session: string | null;
};

async function changePassword(deps: AccountDeps, given: PasswordGiven): Promise<void> {
  const { db } = deps;
  const fault = await faultOfNew(deps, given);
  if (fault !== null) {
    const problem = say('不符合密码规则', 'it breaks a rule for passwords');
    throw new Refusal('field-wrong', { field: asIs('new'), problem, right: say(fault.zh, fault.en) });
  }
  const hash = await hashPassword(given.new);
  await db.transaction(async (tx) => {
    await updatePassword(tx, given.id, { hash, mustChange: false, now: given.now });
    await dropHalf(tx, given.id);
    await deleteSessionsOf(tx, given.id, given.session === null ? undefined : hashOfSecret(given.session));
  });
}

async function faultOfNew({ db, placeName }: AccountDeps, given: PasswordGiven) {
  const { passwordLength } = await getPolicy(db);
  if (given.old === given.new) return { zh: '与旧密码不同', en: 'other than the old one' };
  const city = [placeName('', 'zh'), placeName('', 'en')];
  const fault = passwordFault(given.new, given.name, passwordLength, city);
  if (fault !== null) return fault;
  for (const hash of await listPasswordsBefore(db, given.id)) {
    // One after the other: each takes a core for a while.
    if (await passwordFits(given.new, hash)) {
      return {
        zh: `与最近用过的 ${PASSWORDS_KEPT} 个密码不同`,
        en: `other than the last ${PASSWORDS_KEPT} passwords`,
      };
    }
  }
  return null;
}

function wrongOld(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('old'),
    problem: say('旧密码不对', 'it is not the present password'),
    right: say('现在的密码', 'the present password'),
  });
}
