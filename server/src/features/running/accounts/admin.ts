import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { deleteSessionsOf } from '../../../platform/auth/queries.ts';
import { normalName } from '../../../platform/auth/sign-in.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import type { AccountDeps } from './deps.ts';
import { doer } from './doer.ts';
import { tellAccount, tellPerson } from './event-queries.ts';
import { halvedPassword, keepHalf } from './half-queries.ts';
import { getPolicy, updatePolicy } from './policy-queries.ts';
import { noAccount, openAccount } from './public.ts';
import {
  type AccountRow,
  findAccount,
  listAccounts,
  listPostsOf,
  personExists,
  updateAccount,
  updatePassword,
} from './queries.ts';
import {
  AccountChange,
  AccountDetail,
  AccountPage,
  AccountView,
  AccountWithHalf,
  NewAccount,
  Policy,
} from './schema.ts';
import { accountView, postView, today } from './views.ts';

const example = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

/** What the security administrator does with the accounts of others, never with the own one. */
export function adminRoutes(deps: AccountDeps): Route[] {
  return [...readRoutes(deps), ...changeRoutes(deps), passwordRoute(deps), ...policyRoutes(deps)];
}

function readRoutes({ db, placeName, unitText }: AccountDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/accounts',
      operationId: 'listAccounts',
      summary: 'Accounts in the order of their names',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'personal' },
      schema: {
        query: Type.Object({
          ...pageQuery,
          text: Type.Optional(Type.String({ maxLength: 60, description: 'How a name begins' })),
          status: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('disabled')])),
        }),
        reply: { 200: AccountPage },
      },
      async run(ask) {
        const { cursor, limit = 50, text = null, status = null } = ask.query;
        await ask.record({ subject: 'accounts', details: { page: cursor !== undefined } });
        const after = keyIn(cursor, ['string'])?.[0] as string | undefined;
        const rows = await listAccounts(db, { text, status, after: after ?? null, limit: limit + 1 });
        return pageFrom(
          rows,
          limit,
          (row) => [row.name],
          (row) => accountView(row, ask.now),
        );
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/accounts/:id',
      operationId: 'getAccount',
      summary: 'One account with the posts of its person',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'personal' },
      examples: example,
      schema: { params: Type.Object({ id: Uuid }), reply: { 200: AccountDetail } },
      async run(ask) {
        const account = await getAccount(db, ask.params.id);
        await ask.record({ subject: `account:${account.name}` });
        const { personId } = account;
        const posts = personId === null ? [] : await listPostsOf(db, personId, today(ask.now));
        return {
          ...accountView(account, ask.now),
          posts: posts.map((post) => postView(post, ask.language, { placeName, unitText })),
        };
      },
    }),
  ];
}

function changeRoutes(deps: AccountDeps): Route[] {
  const { db, crypto, identity } = deps;
  return [
    defineRoute({
      method: 'POST',
      path: '/accounts',
      operationId: 'createAccount',
      summary: 'Open an account',
      description:
        'The answer holds the first half of a first password, shown once. The second half is shown to the audit administrator, or to the person signed in with another account; typed one after the other they open the account, and must be changed at sign-in.',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'change' },
      schema: { body: NewAccount, reply: { 201: AccountWithHalf } },
      async run(ask) {
        const { name, personId = null, language = 'zh' } = ask.body;
        await checkPerson(db, personId);
        const made = await db.transaction(async (tx) => {
          const by = doer(ask);
          const created = await openAccount(tx, crypto, { name, personId, now: ask.now, language, by });
          const told = {
            what: 'account.opened',
            by,
            at: ask.now,
            details: { account: normalName(name) },
          } as const;
          if (personId !== null) await tellPerson(tx, personId, told);
          await ask.record({ subject: `account:${normalName(name)}`, details: { made: true } }, tx);
          return created;
        });
        const account = accountView(await getAccount(db, made.id), ask.now);
        return ask.reply.json(201, { account, firstHalf: made.firstHalf });
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/accounts/:id',
      operationId: 'changeAccount',
      summary: 'Disable, enable or unlock an account',
      description: 'Disabling ends its sessions and tokens at once. Nobody changes the own account.',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'change' },
      examples: example,
      schema: { params: Type.Object({ id: Uuid }), body: AccountChange, reply: { 200: AccountView } },
      async run(ask) {
        const { id } = ask.params;
        const account = await getOthers(db, id, ask.account?.id);
        const { version, status, unlock } = ask.body;
        await db.transaction(async (tx) => {
          const patch = { status: status ?? null, unlock: unlock === true };
          if (!(await updateAccount(tx, id, version, patch))) throw new HttpProblem('conflict');
          if (status === 'disabled') await deleteSessionsOf(tx, id);
          if (status !== undefined) {
            const what = status === 'disabled' ? 'account.disabled' : 'account.enabled';
            await tellAccount(tx, id, { what, by: doer(ask), at: ask.now });
          }
          const details = { ...patch };
          await ask.record({ subject: `account:${account.name}`, details }, tx);
        });
        identity.forgetAccount(id);
        return accountView(await getAccount(db, id), ask.now);
      },
    }),
  ];
}

function passwordRoute({ db, crypto, identity }: AccountDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/accounts/:id/password',
    operationId: 'resetPassword',
    summary: 'Give an account a new first password',
    description: 'In two halves, as when it was opened. The person is told at the next sign-in.',
    tag: 'accounts',
    right: 'account.manage',
    audit: { access: 'change' },
    examples: example,
    schema: { params: Type.Object({ id: Uuid }), reply: { 200: AccountWithHalf } },
    async run(ask) {
      const { id } = ask.params;
      const account = await getOthers(db, id, ask.account?.id);
      const { hash, first, second } = await halvedPassword();
      const by = doer(ask);
      await db.transaction(async (tx) => {
        await updatePassword(tx, id, { hash, mustChange: true, now: ask.now });
        await keepHalf(tx, crypto, { accountId: id, second, madeBy: by.account, now: ask.now });
        await deleteSessionsOf(tx, id);
        await tellAccount(tx, id, { what: 'password.reset', by, at: ask.now });
        await ask.record({ subject: `account:${account.name}`, details: { password: true } }, tx);
      });
      identity.forgetAccount(id);
      return { account: accountView(await getAccount(db, id), ask.now), firstHalf: first };
    },
  });
}

function policyRoutes({ db, identity }: AccountDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/account-policy',
      operationId: 'getAccountPolicy',
      summary: 'Rules for passwords, locks and sessions',
      tag: 'accounts',
      right: 'account.manage',
      audit: { none: 'settings without personal data' },
      schema: { reply: { 200: Policy } },
      run: () => getPolicy(db),
    }),
    defineRoute({
      method: 'PUT',
      path: '/account-policy',
      operationId: 'setAccountPolicy',
      summary: 'Change the rules for passwords, locks and sessions',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'change' },
      schema: { body: Policy, reply: { 200: Policy } },
      async run(ask) {
        await db.transaction(async (tx) => {
          await updatePolicy(tx, ask.body);
          await ask.record({ subject: 'account-policy', details: ask.body }, tx);
        });
        identity.forgetAll();
        return ask.body;
      },
    }),
  ];
}

async function getAccount(db: Queryable, id: string): Promise<AccountRow> {
  const account = await findAccount(db, id);
  if (account === undefined) throw noAccount();
  return account;
}

/** Three administrators watch each other; none of them changes the own account. */
async function getOthers(db: Queryable, id: string, own: string | undefined): Promise<AccountRow> {
  if (id === own) {
    throw new Refusal('not-yours', {
      command: say('更改本人账号', 'A change of one’s own account'),
      who: say('另一位安全管理员', 'another security administrator'),
    });
  }
  return getAccount(db, id);
}

async function checkPerson(db: Queryable, personId: string | null): Promise<void> {
  if (personId === null || (await personExists(db, personId))) return;
  throw new Refusal('not-found', { what: say('人员', 'The person') });
}
