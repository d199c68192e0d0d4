import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { openStream, type StreamDeps } from './tell.ts';
import { checkTypes, EventType } from './types.ts';

const Cursor = Type.String({
  pattern: '^(0|[\\w.-]+)?$',
  maxLength: 2000,
  description: '`id` of the last event received; `0` is the beginning of what is kept (30 days)',
  examples: ['370602-1042.370611-88'],
});

/** The event stream for programs. */
export function streamRoutes(deps: StreamDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/events',
      operationId: 'streamEvents',
      summary: 'Events as they happen, as server-sent events',
      description:
        'Each message is a CloudEvent (JSON) about a matter within the reach of the token. Opened again with ' +
        '`Last-Event-ID` (or `after`) it goes on where it was and misses nothing. It ends every ten minutes; clients ' +
        'open it again. A comment comes every 15 seconds where nothing happens.',
      tag: 'events',
      right: 'issue.read',
      audit: { none: 'no personal data: what, where and which step' },
      problems: [410, 422],
      schema: {
        query: Type.Object({
          types: Type.Optional(Type.Array(EventType, { minItems: 1, maxItems: 50 })),
          after: Type.Optional(Cursor),
        }),
        headers: Type.Object({ 'last-event-id': Type.Optional(Cursor) }),
        reply: { 200: { binary: ['text/event-stream'] } },
      },
      async run(ask) {
        const { types = ['*'], after } = ask.query;
        checkTypes(types, deps.trades?.());
        const body = await openStream(deps, {
          actor: ask.actor,
          types,
          after: ask.headers['last-event-id'] ?? after,
          signal: ask.signedSignal,
        });
        return ask.reply.stream(body, {
          type: 'text/event-stream; charset=utf-8',
          // Proxies must pass each message on at once.
          headers: { 'x-accel-buffering': 'no', 'cache-control': 'no-store' },
        });
      },
    }),
  ];
}
