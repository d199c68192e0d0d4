import Type from 'typebox';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { checkTypes } from '../stream/public.ts';
import { checkTarget, createWebhook, getWebhook, noWebhook, viewWebhooks } from './admin.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import type { WebhookDeps } from './deps.ts';
import { deleteWebhook, findWebhook, updateWebhook } from './queries.ts';
import { NewWebhook, WebhookChange, WebhookList, WebhookMade, WebhookView } from './schema.ts';

const some = '0192d3a0-7b1c-7000-8000-0123456789ab';

/** Webhooks, for the system administrator. */
export function webhookRoutes(deps: WebhookDeps): Route[] {
  return [
    ...listRoutes(deps),
    createRoute(deps, '/webhooks', false),
    // The path other systems' clients know, without the version.
    createRoute(deps, '/api/webhooks', true),
    ...oneRoutes(deps),
    ...deliveryRoutes(deps),
  ];
}

function listRoutes(deps: WebhookDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/webhooks',
      operationId: 'listWebhooks',
      summary: 'Webhooks of the city, newest first',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { none: 'no personal data and no secrets' },
      schema: { reply: { 200: WebhookList } },
      run: async () => ({ items: await viewWebhooks(deps) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/webhooks/:id',
      operationId: 'getWebhook',
      summary: 'One webhook',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { none: 'no personal data and no secrets' },
      examples: { id: some },
      schema: { params: Type.Object({ id: Uuid }), reply: { 200: WebhookView } },
      run: (ask) => getWebhook(deps, ask.params.id),
    }),
  ];
}

function createRoute(deps: WebhookDeps, path: string, absolute: boolean): Route {
  return defineRoute({
    method: 'POST',
    path,
    absolute,
    operationId: absolute ? 'createWebhookUnversioned' : 'createWebhook',
    summary: 'Have a program told of events',
    description:
      'Each event is posted as a CloudEvent (`application/cloudevents+json`), signed by the Standard Webhooks scheme, ' +
      'and sent again with growing pauses until it is answered with 2xx. The secret is in this answer and nowhere else.',
    tag: 'webhooks',
    right: 'system.operate',
    audit: { access: 'change' },
    schema: { body: NewWebhook, reply: { 201: WebhookMade } },
    async run(ask) {
      const by = { accountId: ask.account?.id ?? null, now: ask.now };
      const made = await createWebhook(deps, ask.body, by);
      // The address may carry a key of the receiver's own.
      const { host } = new URL(made.url);
      await ask.record({ subject: `webhook:${made.id}`, details: { host, types: made.types.join(' ') } });
      return ask.reply.json(201, made, { location: `/api/v1/webhooks/${made.id}` });
    },
  });
}

function oneRoutes(deps: WebhookDeps): Route[] {
  const { db } = deps;
  return [
    defineRoute({
      method: 'PATCH',
      path: '/webhooks/:id',
      operationId: 'changeWebhook',
      summary: 'Change a webhook, pause it or let it go on',
      description: 'What was not sent while it was paused is sent when it goes on.',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { access: 'change' },
      examples: { id: some },
      schema: { params: Type.Object({ id: Uuid }), body: WebhookChange, reply: { 200: WebhookView } },
      async run(ask) {
        const { id } = ask.params;
        const { version, ...patch } = ask.body;
        checkTypes(patch.types ?? [], deps.trades?.());
        if (patch.url !== undefined) await checkTarget(deps, patch.url);
        if (!(await updateWebhook(db, id, version, patch))) {
          throw (await findWebhook(db, id)) === undefined ? noWebhook() : new HttpProblem('conflict');
        }
        await ask.record({ subject: `webhook:${id}`, details: { changed: Object.keys(patch).join(' ') } });
        deps.hint();
        return getWebhook(deps, id);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/webhooks/:id',
      operationId: 'deleteWebhook',
      summary: 'Remove a webhook with what waits for it',
      tag: 'webhooks',
      right: 'system.operate',
      audit: { access: 'change' },
      examples: { id: some },
      schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
      async run(ask) {
        const { id } = ask.params;
        if (!(await deleteWebhook(db, id))) throw noWebhook();
        await ask.record({ subject: `webhook:${id}`, details: { removed: true } });
        return ask.reply.empty();
      },
    }),
  ];
}
