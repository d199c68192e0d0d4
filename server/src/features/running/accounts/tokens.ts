import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type, { type Static } from 'typebox';
import { normalName } from '../../../platform/auth/sign-in.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import {
  type AccessNote,
  defineRoute,
  type Route,
  type SignedAccount,
} from '../../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import type { AccountDeps } from './deps.ts';
import { doer } from './doer.ts';
import { tellAccount } from './event-queries.ts';
import { insertOffer } from './offer-queries.ts';
import { createToken, noAccount } from './public.ts';
import { findAccountByName } from './queries.ts';
import { NewToken, TokenMade, TokenPage } from './schema.ts';
import { listTokens, revokeToken } from './token-queries.ts';
import { tokenView } from './views.ts';

/** Tokens of programs: made and ended by the security administrator. */
export function tokenRoutes({ db, identity }: AccountDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/tokens',
      operationId: 'listTokens',
      summary: 'Tokens of programs, newest first',
      tag: 'tokens',
      right: 'token.manage',
      audit: { none: 'no personal data and no secrets' },
      schema: { query: Type.Object(pageQuery), reply: { 200: TokenPage } },
      async run(ask) {
        const { cursor, limit = 50 } = ask.query;
        const after = (keyIn(cursor, ['string'])?.[0] ?? null) as string | null;
        return pageFrom(await listTokens(db, after, limit + 1), limit, (row) => [row.id], tokenView);
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/tokens',
      operationId: 'createToken',
      summary: 'Make a token for a program',
      description:
        'It acts as the account, in the posts its person holds, with no more than the scopes and areas given. For the own account the token is shown once; for another it is offered, and that account takes it at `/me/token-offers`.',
      tag: 'tokens',
      right: 'token.manage',
      audit: { access: 'change' },
      schema: { body: NewToken, reply: { 201: TokenMade } },
      async run(ask) {
        const made = await db.transaction((tx) => make(tx, ask));
        return ask.reply.json(201, made);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/tokens/:id',
      operationId: 'revokeToken',
      summary: 'End a token at once',
      tag: 'tokens',
      right: 'token.manage',
      audit: { access: 'change' },
      examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
      async run(ask) {
        const { id } = ask.params;
        await db.transaction(async (tx) => {
          const accountId = await revokeToken(tx, id, ask.now);
          if (accountId === undefined)
            throw new Refusal('not-found', { what: say('有效的令牌', 'A valid token') });
          await ask.record({ subject: `token:${id}`, details: { ended: true } }, tx);
          await tellAccount(tx, accountId, { what: 'token.ended', by: doer(ask), at: ask.now });
          identity.forgetAccount(accountId);
        });
        return ask.reply.empty();
      },
    }),
  ];
}

type Making = {
  readonly account: SignedAccount | null;
  readonly now: number;
  readonly body: Static<typeof NewToken>;
  readonly record: (note: AccessNote, tx: Queryable) => Promise<void>;
};

/** A token of its own account; for another, an offer. A program makes none: it would widen its own scopes. */
async function make(tx: Queryable, ask: Making): Promise<{ id: string; token: string | null }> {
  if (ask.account?.token !== false) throw new HttpProblem('sign-in-needed');
  const { account: meant, name, scopes, areas = [], expiresAt = null } = ask.body;
  const by = doer(ask);
  const { id: accountId, name: account } = (await findAccountByName(tx, normalName(meant))) ?? {};
  if (accountId === undefined || account === undefined) throw noAccount();
  const wish = { name, scopes, areas, expiresAt, now: ask.now };
  const details = { account, scopes: scopes.join(' '), areas: areas.join(' ') };
  if (accountId === by.account) {
    const token = await createToken(tx, { ...wish, account, createdBy: accountId });
    await ask.record({ subject: `token:${token.id}`, details }, tx);
    return { id: token.id, token: token.token };
  }
  const id = uuidv7(ask.now);
  await insertOffer(tx, { ...wish, id, accountId, madeBy: by.account });
  const told = { name, scopes: scopes.join(' '), areas: areas.join(' ') };
  await tellAccount(tx, accountId, { what: 'token.offered', by, at: ask.now, details: told, subject: id });
  await ask.record({ subject: `token:${id}`, details: { ...details, offered: true } }, tx);
  return { id, token: null };
}
