/** Second factors of others, and which posts need one: for the security administrator. */
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { deleteSessionsOf } from '../../../platform/auth/queries.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { doer, tellAccount } from '../accounts/public.ts';
import type { IdentityDeps } from './deps.ts';
import { deletePasskeys, deleteTotp, factorsOf, guardedAccount } from './factor-queries.ts';
import { endFactorRule, insertFactorRule, listFactorRules } from './factor-rule-queries.ts';

const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
const params = Type.Object({ id: Uuid });
const Kind = Type.Unsafe<PostKind>({ type: 'string', enum: Object.keys(POST_KINDS), maxLength: 40 });
const Day = Type.String({ format: 'date', maxLength: 10, examples: ['2026-12-01'] });
const ofAdmin = { tag: 'accounts', right: 'account.manage' } as const;

export function factorAdminRoutes(deps: IdentityDeps): Route[] {
  return [...othersRoutes(deps), ...ruleRoutes(deps)];
}

function othersRoutes({ db, identity }: IdentityDeps): Route[] {
  return [
    defineRoute({
      ...ofAdmin,
      method: 'GET',
      path: '/accounts/:id/second-factor',
      operationId: 'getSecondFactor',
      summary: 'Whether an account has a second factor',
      audit: { none: 'tells of keys, not of people' },
      examples,
      schema: {
        params,
        reply: {
          200: Type.Object({ totp: Type.Boolean(), passkeys: Type.Integer({ minimum: 0, maximum: 1000 }) }),
        },
      },
      async run(ask) {
        if ((await guardedAccount(db, ask.params.id)) === undefined) throw noAccount();
        const { totpSince, passkeys } = await factorsOf(db, ask.params.id);
        return { totp: totpSince !== null, passkeys };
      },
    }),
    defineRoute({
      ...ofAdmin,
      method: 'DELETE',
      path: '/accounts/:id/second-factor',
      operationId: 'resetSecondFactor',
      summary: 'Take away the second factor of somebody who has lost it',
      description: 'Codes and passkeys end, and with them all sessions. Nobody resets the own account.',
      audit: { access: 'change' },
      examples,
      schema: { params, reply: { 204: null } },
      async run(ask) {
        const { id } = ask.params;
        if (id === ask.account?.id) throw notOneself();
        const account = await guardedAccount(db, id);
        if (account === undefined) throw noAccount();
        await db.transaction(async (tx) => {
          const totp = await deleteTotp(tx, id);
          const passkeys = await deletePasskeys(tx, id);
          await deleteSessionsOf(tx, id);
          await tellAccount(tx, id, { what: 'factor.removed', by: doer(ask), at: ask.now });
          await ask.record(
            { subject: `account:${account.name}`, details: { reset: true, totp, passkeys } },
            tx,
          );
        });
        identity.forgetAccount(id);
        return ask.reply.empty();
      },
    }),
  ];
}

function ruleRoutes({ db, identity }: IdentityDeps): Route[] {
  return [
    defineRoute({
      ...ofAdmin,
      method: 'GET',
      path: '/second-factor-rules',
      operationId: 'listSecondFactorRules',
      summary: 'Which posts need a second factor, and since when',
      audit: { none: 'settings without personal data' },
      schema: {
        reply: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: Uuid,
                post: Kind,
                from: Day,
                to: Type.Union([Day, Type.Null()], { description: 'The first day it holds no more' }),
              }),
              { maxItems: 500 },
            ),
          }),
        },
      },
      run: async () => ({
        items: (await listFactorRules(db)).map(({ id, postKind, validFrom, validTo }) => ({
          id,
          post: postKind as PostKind,
          from: validFrom,
          to: validTo,
        })),
      }),
    }),
    defineRoute({
      ...ofAdmin,
      method: 'POST',
      path: '/second-factor-rules',
      operationId: 'addSecondFactorRule',
      summary: 'Ask a kind of post for a second factor from a day on',
      description: 'Whoever holds such a post and has none can do nothing else before it is set up.',
      audit: { access: 'change' },
      schema: { body: Type.Object({ post: Kind, from: Day }), reply: { 201: Type.Object({ id: Uuid }) } },
      async run(ask) {
        const { post, from } = ask.body;
        const id = await insertFactorRule(db, { id: uuidv7(ask.now), postKind: post, validFrom: from });
        if (id === undefined) throw new HttpProblem('conflict');
        await ask.record({ subject: `second-factor:${post}`, details: { from } });
        identity.forgetAll();
        return ask.reply.json(201, { id });
      },
    }),
    defineRoute({
      ...ofAdmin,
      method: 'DELETE',
      path: '/second-factor-rules/:id',
      operationId: 'endSecondFactorRule',
      summary: 'Ask that kind of post for it no more, from today on',
      audit: { access: 'change' },
      examples,
      schema: { params, reply: { 204: null } },
      async run(ask) {
        const kind = await endFactorRule(db, ask.params.id, dayText(dayOf(ask.now)));
        if (kind === undefined) throw new Refusal('not-found', { what: say('规则', 'The rule') });
        await ask.record({ subject: `second-factor:${kind}`, details: { ended: true } });
        identity.forgetAll();
        return ask.reply.empty();
      },
    }),
  ];
}

function noAccount(): Refusal {
  return new Refusal('not-found', { what: say('账号', 'The account') });
}

function notOneself(): Refusal {
  return new Refusal('not-yours', {
    command: say('更改本人账号', 'A change of one’s own account'),
    who: say('另一位安全管理员', 'another security administrator'),
  });
}
