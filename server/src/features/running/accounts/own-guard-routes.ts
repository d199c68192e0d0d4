/** What others did to the own account, and what waits for the own word: tokens offered, second halves of passwords. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { deleteSessionsOf } from '../../../platform/auth/queries.ts';
import { hashOfSecret } from '../../../platform/auth/secrets.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route, type SignedAccount } from '../../../platform/http/route.ts';
import { Moment, Uuid } from '../../../platform/http/shapes.ts';
import type { AccountDeps } from './deps.ts';
import { answerEvent, EVENTS, type EventRow, listEvents, seeEventsOf, tellAccount } from './event-queries.ts';
import { listHalves, showHalf } from './half-queries.ts';
import { listOffers, takeOffer } from './offer-queries.ts';
import { createToken, noHalf } from './public.ts';
import { endAccountRule, findAccount } from './queries.ts';
import { Half, TokenView, TokenWithSecret, WaitingHalf } from './schema.ts';
import { listTokensOf, revokeOwnToken } from './token-queries.ts';
import { tokenView } from './views.ts';

const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
const params = Type.Object({ id: Uuid });
const own = { tag: 'session', right: 'signed-in' } as const;
/** Answers to what waits for the own word. */
const answer = { ...own, audit: { access: 'change' }, examples } as const;
const Text = Type.String({ maxLength: 200 });

const Event = Type.Object({
  id: Uuid,
  at: Moment,
  what: Type.Unsafe<EventRow['what']>({ type: 'string', enum: [...EVENTS], maxLength: 40 }),
  byName: Text,
  details: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 2_000 })),
  seenAt: Type.Union([Moment, Type.Null()]),
  disputedAt: Type.Union([Moment, Type.Null()]),
});
const { id, name, scopes, areas, expiresAt } = TokenView.properties;
const Offer = Type.Object({ id, name, scopes, areas, expiresAt, madeAt: Moment, madeByName: Text });
const Guard = Type.Object({
  events: Type.Array(Event, { maxItems: 50 }),
  offers: Type.Array(Offer, { maxItems: 100 }),
  tokens: Type.Array(TokenView, { maxItems: 100 }),
  halves: Type.Array(WaitingHalf, { maxItems: 500 }),
});

export function ownGuardRoutes(deps: AccountDeps): Route[] {
  return [guardRoute(deps), eventRoute(deps), ...offerRoutes(deps), endTokenRoute(deps), halfRoute(deps)];
}

/** A program cannot say for its account that something was of its doing. */
function inPerson(ask: { readonly account: SignedAccount | null }): SignedAccount {
  if (ask.account === null || ask.account.token) throw new HttpProblem('sign-in-needed');
  return ask.account;
}

function guardRoute({ db }: AccountDeps): Route {
  return defineRoute({
    ...own,
    method: 'GET',
    path: '/me/guard',
    operationId: 'getOwnGuard',
    summary: 'What others did to the own account, and what waits for one’s own word',
    audit: { none: 'one’s own account' },
    schema: { reply: { 200: Guard } },
    async run(ask) {
      const { id } = inPerson(ask);
      const { personId } = (await findAccount(db, id)) ?? {};
      const [events, offers, tokens, halves] = await Promise.all([
        listEvents(db, id),
        listOffers(db, id, ask.now),
        listTokensOf(db, id, ask.now),
        personId == null ? [] : listHalves(db, { personId }),
      ]);
      return {
        events: events.map(({ subject: _subject, ...event }) => event),
        offers: offers.map((offer) => ({ ...offer, scopes: [...offer.scopes], areas: [...offer.areas] })),
        tokens: tokens.map(tokenView),
        halves: halves.filter(({ accountId }) => accountId !== id),
      };
    },
  });
}

function eventRoute(deps: AccountDeps): Route {
  const { db, identity } = deps;
  return defineRoute({
    ...answer,
    method: 'POST',
    path: '/me/guard/events/:id',
    operationId: 'answerAccountEvent',
    summary: 'Say whether one knows of what was done to the own account',
    description:
      'With `mine: false` the token or rule it is about ends, all other sessions of the account end, and the audit ' +
      'holds that the person did not want it.',
    schema: { params, body: Type.Object({ mine: Type.Boolean() }), reply: { 204: null } },
    async run(ask) {
      const { id: account, name } = inPerson(ask);
      const { mine } = ask.body;
      await db.transaction(async (tx) => {
        const event = await answerEvent(tx, account, ask.params.id, { mine, now: ask.now });
        if (event === undefined) throw new Refusal('not-found', { what: say('提示', 'The notice') });
        if (!mine) await undo(tx, account, event, ask);
        const details = { what: event.what, by: event.byName, mine };
        await ask.record({ subject: `account:${name}`, details }, tx);
      });
      if (!mine) identity.forgetAccount(account);
      return ask.reply.empty();
    },
  });
}

async function undo(
  tx: Queryable,
  account: string,
  { subject }: EventRow,
  ask: { readonly now: number; readonly sessionSecret: string | null },
): Promise<void> {
  const { sessionSecret, now } = ask;
  await deleteSessionsOf(tx, account, sessionSecret === null ? undefined : hashOfSecret(sessionSecret));
  if (subject === null) return;
  await revokeOwnToken(tx, account, subject, now);
  await takeOffer(tx, account, subject);
  await endAccountRule(tx, account, subject);
}

function offerRoutes({ db }: AccountDeps): Route[] {
  return [
    defineRoute({
      ...answer,
      method: 'POST',
      path: '/me/token-offers/:id',
      operationId: 'takeToken',
      summary: 'Take a token that was prepared for the own account',
      description: 'It is shown once.',
      schema: { params, reply: { 201: TokenWithSecret } },
      async run(ask) {
        const { id: accountId, name } = inPerson(ask);
        const made = await db.transaction(async (tx) => {
          const offer = await takeOffer(tx, accountId, ask.params.id);
          if (offer === undefined) throw noToken();
          await seeEventsOf(tx, accountId, ask.params.id, ask.now);
          const token = await createToken(tx, {
            ...offer,
            account: name,
            now: ask.now,
            createdBy: accountId,
          });
          const details = { account: name, scopes: offer.scopes.join(' '), areas: offer.areas.join(' ') };
          await ask.record({ subject: `token:${token.id}`, details }, tx);
          return { id: token.id, token: token.token };
        });
        return ask.reply.json(201, made);
      },
    }),
    defineRoute({
      ...answer,
      method: 'DELETE',
      path: '/me/token-offers/:id',
      operationId: 'declineToken',
      summary: 'Decline a token that was prepared for the own account',
      schema: { params, reply: { 204: null } },
      async run(ask) {
        const { id: accountId } = inPerson(ask);
        await db.transaction(async (tx) => {
          if ((await takeOffer(tx, accountId, ask.params.id)) === undefined) throw noToken();
          await seeEventsOf(tx, accountId, ask.params.id, ask.now);
          await ask.record({ subject: `token:${ask.params.id}`, details: { declined: true } }, tx);
        });
        return ask.reply.empty();
      },
    }),
  ];
}

function endTokenRoute({ db, identity }: AccountDeps): Route {
  return defineRoute({
    ...answer,
    method: 'DELETE',
    path: '/me/tokens/:id',
    operationId: 'revokeOwnToken',
    summary: 'End a token of the own account at once',
    schema: { params, reply: { 204: null } },
    async run(ask) {
      const { id: accountId } = inPerson(ask);
      await db.transaction(async (tx) => {
        if (!(await revokeOwnToken(tx, accountId, ask.params.id, ask.now))) throw noToken();
        await ask.record({ subject: `token:${ask.params.id}`, details: { ended: true } }, tx);
      });
      identity.forgetAccount(accountId);
      return ask.reply.empty();
    },
  });
}

function halfRoute({ db, crypto }: AccountDeps): Route {
  return defineRoute({
    ...answer,
    method: 'POST',
    path: '/me/account-halves/:id',
    operationId: 'showOwnHalf',
    summary: 'See the second half of the first password of another account of oneself',
    description: 'Confirms that one wants that account. The half is shown once.',
    schema: { params, reply: { 200: Half } },
    async run(ask) {
      const { id: account, name } = inPerson(ask);
      const { personId } = (await findAccount(db, account)) ?? {};
      if (personId == null) throw noHalf();
      return db.transaction(async (tx) => {
        const half = await showHalf(tx, crypto, ask.params.id, { account, personId, now: ask.now });
        if (half === undefined) throw noHalf();
        const by = { account, name };
        await tellAccount(tx, ask.params.id, { what: 'half.shown', by, at: ask.now });
        await ask.record({ subject: `account:${ask.params.id}`, details: { half: true } }, tx);
        return { half };
      });
    },
  });
}

function noToken(): Refusal {
  return new Refusal('not-found', { what: say('令牌', 'The token') });
}
