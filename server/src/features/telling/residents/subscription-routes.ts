import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { KnownArea, Moment, Uuid } from '../../../platform/http/shapes.ts';
import type { ResidentDeps } from './deps.ts';
import { deleteSubscription } from './queries.ts';
import { subscriptionKey } from './subscription-key.ts';
import { confirmMail, subscribeByMail, subscribeByPush } from './subscriptions.ts';

const Solution = Type.Object({
  salt: Type.String({ maxLength: 40 }),
  until: Moment,
  sign: Type.String({ maxLength: 100 }),
  nonce: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
});
const Push = Type.Object({
  endpoint: Type.String({ maxLength: 1000, pattern: '^https?://' }),
  keys: Type.Object({ p256dh: Type.String({ maxLength: 200 }), auth: Type.String({ maxLength: 100 }) }),
});
const Wish = Type.Object({
  area: KnownArea,
  to: Type.Optional(Type.String({ minLength: 5, maxLength: 200 })),
  push: Type.Optional(Push),
  solution: Solution,
});
/** `code` is what a code sent by e-mail is confirmed under; none where the browser has proved itself. */
const Begun = Type.Object({
  id: Uuid,
  key: Type.String({ maxLength: 40 }),
  code: Type.Union([Uuid, Type.Null()]),
});

export function subscriptionRoutes(deps: ResidentDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/portal/subscriptions',
      operationId: 'subscribeToArea',
      summary: 'Subscribe to the news of an area by e-mail (a code is sent) or in this browser',
      tag: 'residents',
      right: 'public',
      audit: { access: 'change' },
      schema: {
        body: Wish,
        reply: { 200: Begun },
      },
      run: async (ask) => {
        const { body, now, language, address, commandId } = ask;
        await deps.guard.count('code', address, now);
        await deps.guard.check(body.solution, commandId, now);
        const wish = { area: body.area, language, now };
        if (body.push !== undefined) {
          const id = await subscribeByPush(deps, body.push, wish);
          await ask.record({ subject: `area:${body.area}` });
          return { id, key: subscriptionKey(deps, id), code: null };
        }
        if (body.to === undefined)
          throw new Refusal('field-missing', { field: sayField('to', '邮箱', 'E-mail address') });
        await deps.guard.count('codeTo', body.to.trim(), now);
        const { code } = await subscribeByMail(deps, body.to, wish);
        await ask.record({ subject: `area:${body.area}` });
        // The key would let anybody end what somebody else has: it goes to the address alone.
        return { id: code, key: '', code };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/portal/subscriptions/confirm',
      operationId: 'confirmSubscription',
      summary: 'Prove the address of a subscription by the code sent to it',
      tag: 'residents',
      right: 'public',
      audit: { access: 'change' },
      schema: {
        body: Type.Object({ id: Uuid, code: Type.String({ minLength: 6, maxLength: 12 }) }),
        reply: { 204: null },
      },
      run: async ({ body, now, address, reply }) => {
        await deps.guard.count('code', address, now);
        await confirmMail(deps, body.id, body.code, now);
        return reply.empty();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/portal/subscriptions/:id',
      operationId: 'endSubscription',
      summary: 'End a subscription by the key in its messages',
      tag: 'residents',
      right: 'public',
      audit: { access: 'change' },
      examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ id: Uuid }),
        query: Type.Object({ key: Type.String({ maxLength: 40 }) }),
        reply: { 204: null },
      },
      run: async ({ params, query, reply, now, address }) => {
        await deps.guard.count('act', address, now);
        if (query.key !== subscriptionKey(deps, params.id))
          throw new Refusal('not-found', { what: say('订阅', 'The subscription') });
        await deleteSubscription(deps.db, params.id);
        return reply.empty();
      },
    }),
  ];
}
