/** Residents: signing in with an address, asking for correction or deletion of one's data, and the desk that answers. */
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day, Moment, Reason, Uuid } from '../../../platform/http/shapes.ts';
import { proveCode, sendCode } from './codes.ts';
import type { ResidentDeps } from './deps.ts';
import { answerRequest, deleteSession, insertRequest, listRequests } from './queries.ts';
import { cookieOf, openSession, SessionHeader, secretHash, sessionIn } from './sessions.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { Kind, RequestView, requestView, signedIn, TEXT } from './view.ts';
import { wishRoutes } from './wish-routes.ts';

/** 15 days: what a resident may wait for, a suggestion until the city sets its own. */
const ANSWER_DAYS = 15;
const Contact = Type.Object({
  channel: Type.Unsafe<'sms' | 'email'>({ type: 'string', enum: ['sms', 'email'], maxLength: 5 }),
  to: Type.String({ minLength: 5, maxLength: 200 }),
});
const Solution = Type.Object({
  salt: Type.String({ maxLength: 40 }),
  until: Moment,
  sign: Type.String({ maxLength: 100 }),
  nonce: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
});
export function residentRoutes(deps: ResidentDeps): Route[] {
  return [
    codeRoute(deps),
    ...sessionRoutes(deps),
    requestRoute(deps),
    ...deskRoutes(deps),
    ...subscriptionRoutes(deps),
    ...wishRoutes(deps),
  ];
}

function codeRoute(deps: ResidentDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/session/code',
    operationId: 'sendResidentCode',
    summary: 'Send a one-time code to an address',
    tag: 'residents',
    right: 'public',
    rate: 'sign-in',
    audit: { access: 'sign-in' },
    schema: {
      body: Type.Object({ ...Contact.properties, solution: Solution }),
      reply: { 200: Type.Object({ id: Uuid }) },
    },
    run: async ({ body, now, language, address, commandId }) => {
      await deps.guard.count('code', address, now);
      await deps.guard.count('codeTo', body.to.trim(), now);
      await deps.guard.check(body.solution, commandId, now);
      const { id } = await sendCode(deps, body, 'sign-in', { language, now });
      return { id };
    },
  });
}

function sessionRoutes(deps: ResidentDeps): Route[] {
  const { db, publicUrl } = deps;
  return [
    defineRoute({
      method: 'POST',
      path: '/portal/session',
      operationId: 'openResidentSession',
      summary: 'Sign in with the code that was sent',
      tag: 'residents',
      right: 'public',
      rate: 'sign-in',
      audit: { access: 'sign-in' },
      schema: {
        body: Type.Object({ id: Uuid, code: Type.String({ minLength: 6, maxLength: 12 }) }),
        reply: { 204: null },
      },
      run: async ({ body, now, address, reply }) => {
        await deps.guard.count('code', address, now);
        const proved = await proveCode(deps, { ...body, purpose: 'sign-in' }, now);
        const secret = await openSession(db, proved, now);
        return reply.empty(204, { 'set-cookie': cookieOf(secret, publicUrl) });
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/portal/session',
      operationId: 'endResidentSession',
      summary: 'Sign out',
      tag: 'residents',
      right: 'public',
      audit: { access: 'sign-in' },
      schema: { headers: SessionHeader, reply: { 204: null } },
      run: async ({ headers, reply }) => {
        const secret = sessionIn(headers.cookie);
        if (secret !== null) await deleteSession(db, secretHash(secret));
        return reply.empty(204, { 'set-cookie': cookieOf('', publicUrl) });
      },
    }),
  ];
}

function requestRoute({ db, crypto, guard }: ResidentDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/me/requests',
    operationId: 'askAboutOwnData',
    summary: 'Ask for correction or deletion of one’s own data; a person answers by a day',
    tag: 'residents',
    right: 'public',
    residents: 'only',
    audit: { access: 'personal' },
    idempotent: 'required',
    schema: {
      headers: SessionHeader,
      body: Type.Object({ kind: Kind, text: Type.String({ minLength: 2, maxLength: 2000 }) }),
      reply: { 200: Type.Object({ id: Uuid, dueOn: Day }) },
    },
    run: async (ask) => {
      await guard.count('act', ask.address, ask.now);
      const { channel, contact, contactIndex } = await signedIn(db, ask.headers.cookie, ask.now);
      const dueOn = dayText(dayOf(ask.now) + ANSWER_DAYS);
      await insertRequest(db, {
        id: ask.commandId,
        channel,
        contact,
        contactIndex,
        kind: ask.body.kind,
        text: crypto.seal(ask.body.text.trim(), TEXT),
        madeAt: ask.now,
        dueOn,
        state: 'open',
        answer: null,
        answeredAt: null,
      });
      await ask.record({ subject: `request:${ask.commandId}` });
      return { id: ask.commandId, dueOn };
    },
  });
}

function deskRoutes({ db, crypto }: ResidentDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/residents/requests',
      operationId: 'listResidentRequests',
      summary: 'What residents ask of their data, nearest day first',
      tag: 'residents',
      right: 'resident.answer',
      audit: { access: 'personal' },
      schema: {
        query: Type.Object({ answered: Type.Optional(Type.Boolean()) }),
        reply: { 200: Type.Array(RequestView, { maxItems: 200 }) },
      },
      run: async ({ query }) =>
        (await listRequests(db, query.answered !== true)).map((row) => requestView(crypto, row)),
    }),
    defineRoute({
      method: 'POST',
      path: '/residents/requests/:id/answer',
      operationId: 'answerResidentRequest',
      summary: 'Answer a request about somebody’s data',
      tag: 'residents',
      right: 'resident.answer',
      audit: { access: 'change' },
      examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ id: Uuid }),
        body: Type.Object({ done: Type.Boolean(), answer: Reason }),
        reply: { 200: RequestView },
      },
      run: async (ask) => {
        const { done, answer } = ask.body;
        const row = await answerRequest(db, {
          id: ask.params.id,
          state: done ? 'done' : 'refused',
          answer: crypto.seal(answer, TEXT),
          by: ask.actor.personId,
          now: ask.now,
        });
        if (row === null)
          throw new Refusal('not-found', { what: say('待答复的请求', 'A request waiting for an answer') });
        await ask.record({ subject: `request:${row.id}`, reason: answer });
        return requestView(crypto, row);
      },
    }),
  ];
}
