import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type, { type Static } from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import { getWebhook, replay, resendDead, testWebhook } from './admin.ts';
import { type DeliveryRow, listDeliveries, sendAgain } from './delivery-queries.ts';
import type { WebhookDeps } from './deps.ts';
import { DeliveryPage, DeliveryState, type DeliveryView, EventId, ReplayAsked, Replayed } from './schema.ts';

const some = '0192d3a0-7b1c-7000-8000-0123456789ab';
const ById = Type.Object({ id: Uuid });
const Tested = Type.Object({
  eventId: EventId,
  answerStatus: Type.Union([Type.Integer({ minimum: 0, maximum: 999 }), Type.Null()]),
  problem: Type.Union([Type.String({ maxLength: 300 }), Type.Null()]),
});
const Queued = Type.Object({ queued: Type.Integer({ minimum: 0, maximum: 100_000_000 }) });

/** What was sent to a webhook, and sending it again. */
export function deliveryRoutes(deps: WebhookDeps): Route[] {
  return [listRoute(deps), testRoute(deps), ...againRoutes(deps)];
}

function listRoute(deps: WebhookDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/webhooks/:id/deliveries',
    operationId: 'listDeliveries',
    summary: 'What was sent to a webhook or waits for it, newest first',
    description: '`dead` were given up after nine attempts. What has ended is kept for 30 days.',
    tag: 'webhooks',
    right: 'system.operate',
    audit: { none: 'no personal data and no secrets' },
    examples: { id: some },
    schema: {
      params: ById,
      query: Type.Object({ ...pageQuery, state: Type.Optional(DeliveryState) }),
      reply: { 200: DeliveryPage },
    },
    async run(ask) {
      const { cursor, limit = 50, state = null } = ask.query;
      const { id } = await getWebhook(deps, ask.params.id);
      const before = keyIn(cursor, ['number', 'string', 'string']) as [number, string, string] | null;
      const rows = await listDeliveries(deps.db, id, { state, before, limit: limit + 1 });
      return pageFrom(rows, limit, (row) => [row.createdAt, row.district, row.eventId], viewOf);
    },
  });
}

function viewOf({ district, streamId, dueAt, ...row }: DeliveryRow): Static<typeof DeliveryView> {
  return {
    ...row,
    subject: streamId === null ? null : `${district}.${streamId}`,
    dueAt: row.state === 'waiting' ? dueAt : null,
  };
}

function testRoute(deps: WebhookDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/webhooks/:id/test',
    operationId: 'testWebhook',
    summary: 'Send a test event now and tell how it went',
    tag: 'webhooks',
    right: 'system.operate',
    audit: { access: 'change' },
    rate: 'heavy',
    examples: { id: some },
    schema: { params: ById, reply: { 200: Tested } },
    async run(ask) {
      await ask.record({ subject: `webhook:${ask.params.id}`, details: { test: true } });
      return testWebhook(deps, ask.params.id, ask.now);
    },
  });
}

function againRoutes(deps: WebhookDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/webhooks/:id/deliveries/:eventId/resend',
      operationId: 'resendDelivery',
      summary: 'Send one event again',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { access: 'change' },
      examples: { id: some, eventId: `370602-${some}-1` },
      schema: { params: Type.Object({ id: Uuid, eventId: EventId }), reply: { 204: null } },
      async run(ask) {
        const { id, eventId } = ask.params;
        const district = districtOf(deps, eventId);
        if (!(await sendAgain(deps.db, district, id, eventId, ask.now))) throw noDelivery();
        await ask.record({ subject: `webhook:${id}`, details: { again: eventId } });
        deps.hint();
        return ask.reply.empty();
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/webhooks/:id/resend',
      operationId: 'resendDeadDeliveries',
      summary: 'Send everything again that was given up',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { access: 'change' },
      examples: { id: some },
      schema: { params: ById, reply: { 200: Queued } },
      async run(ask) {
        const queued = await resendDead(deps, ask.params.id, ask.now);
        await ask.record({ subject: `webhook:${ask.params.id}`, details: { again: queued } });
        return { queued };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/webhooks/:id/replay',
      operationId: 'replayEvents',
      summary: 'Send everything again from a moment on',
      description: 'With the ids it had; a receiver that keeps ids takes nothing twice.',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { access: 'change' },
      rate: 'heavy',
      examples: { id: some },
      schema: { params: ById, body: ReplayAsked, reply: { 200: Replayed } },
      async run(ask) {
        const { since, until = ask.now } = ask.body;
        const result = await replay(deps, ask.params.id, { since, until, now: ask.now });
        const details = { since, until, queued: result.queued };
        await ask.record({ subject: `webhook:${ask.params.id}`, details });
        return result;
      },
    }),
  ];
}

/** The district leads the event's id; a test lies in the first one. */
function districtOf({ districts }: WebhookDeps, eventId: string): string {
  if (eventId.startsWith('test-')) return districts()[0] ?? 'city';
  return eventId.split('-', 1)[0] ?? '';
}

function noDelivery(): Refusal {
  return new Refusal('not-found', { what: say('这次发送', 'The delivery') });
}
