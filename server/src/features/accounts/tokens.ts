import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery, Uuid } from '../../platform/http/shapes.ts';
import { say } from '../../platform/http/words.ts';
import type { AccountDeps } from './deps.ts';
import { createToken } from './public.ts';
import { listTokens, revokeToken } from './queries.ts';
import { NewToken, TokenPage, TokenWithSecret } from './schema.ts';
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
        'It acts as the account, in the posts its person holds, with no more than the scopes and areas given. The token is shown once.',
      tag: 'tokens',
      right: 'token.manage',
      audit: { access: 'change' },
      schema: { body: NewToken, reply: { 201: TokenWithSecret } },
      async run(ask) {
        const { account, name, scopes, areas = [], expiresAt = null } = ask.body;
        const made = await db.transaction(async (tx) => {
          const createdBy = ask.account?.id ?? null;
          const token = await createToken(tx, {
            account,
            name,
            scopes,
            areas,
            expiresAt,
            now: ask.now,
            createdBy,
          });
          const details = { account, scopes: scopes.join(' '), areas: areas.join(' ') };
          await ask.record({ subject: `token:${token.id}`, details }, tx);
          return token;
        });
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
          identity.forgetAccount(accountId);
        });
        return ask.reply.empty();
      },
    }),
  ];
}
