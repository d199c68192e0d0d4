import { timingSafeEqual } from 'node:crypto';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { reportDelivery } from './admin-queries.ts';
import { adminRoutes } from './admin-routes.ts';
import type { MessageDeps } from './deps.ts';
import { ownRoutes } from './own-routes.ts';
import { DeliveryReport } from './schema.ts';
import { CITY } from './send.ts';
import { wordingRoutes } from './wordings/routes.ts';

export function messageRoutes(deps: MessageDeps): Route[] {
  return [...ownRoutes(deps), ...adminRoutes(deps), ...wordingRoutes(deps), reportRoute(deps)];
}

const Gateway = Type.Union([Type.Literal('sms'), Type.Literal('wechat')]);

/** docs/messages.md tells gateways how to use it. */
function reportRoute({ db, settings, districts }: MessageDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/message-reports/:channel',
    operationId: 'reportDelivery',
    summary: 'A gateway tells whether a message arrived',
    description: 'Signed in by the key both sides know, as `x-gateway-key`.',
    tag: 'messages',
    right: 'public',
    audit: { access: 'change' },
    examples: { channel: 'sms' },
    schema: {
      params: Type.Object({ channel: Gateway }),
      headers: Type.Object({ 'x-gateway-key': Type.Optional(Type.String({ maxLength: 500 })) }),
      body: DeliveryReport,
      reply: { 204: null },
    },
    async run({ params, headers, body, now, reply, record }) {
      const { channel } = params;
      const key = settings[channel]?.key ?? null;
      if (key === null || !sameText(headers['x-gateway-key'] ?? '', key))
        throw new HttpProblem('sign-in-needed');
      const state = body.state === 'delivered' ? 'delivered' : 'dead';
      // Long numbers in a complaint are mostly the telephone.
      const error = body.error?.replaceAll(/\d{5,}/g, '…') ?? null;
      const report = { channel, receipt: body.id, state, error, now } as const;
      if (!(await reportDelivery(db, [CITY, ...districts()], report)))
        throw new Refusal('not-found', { what: say('消息', 'The message') });
      await record({ subject: `message-report:${channel}`, details: { state } });
      return reply.empty();
    },
  });
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
