import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { hashOfSecret, newSessionSecret } from '../../../platform/auth/secrets.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Moment, nullable } from '../../../platform/http/shapes.ts';
import type { OwnDutyDeps } from './deps.ts';
import { dutyCalendar, ownView } from './own.ts';
import { deleteFeed, personOfFeed, saveFeed } from './queries.ts';
import { OwnDuties } from './schema.ts';

const own = { tag: 'duty', right: 'duty.read' } as const;

export function ownDutyRoutes(deps: OwnDutyDeps): Route[] {
  return [ownRoute(deps), beatRoute(deps), ...feedRoutes(deps)];
}

function ownRoute(deps: OwnDutyDeps): Route {
  return defineRoute({
    ...own,
    method: 'GET',
    path: '/me/duties',
    operationId: 'listOwnDuties',
    summary: 'One’s own duties of the next 60 days, and what of rosters waits for one',
    description: 'Swaps that wait for an answer, and gaps of the next 14 days in the rosters one keeps.',
    audit: { none: 'one’s own duties' },
    schema: { reply: { 200: OwnDuties } },
    run: ({ actor, language, now }) => ownView(deps, { actor, language, now }),
  });
}

function beatRoute({ heart }: OwnDutyDeps): Route {
  return defineRoute({
    ...own,
    method: 'POST',
    path: '/me/duty-beat',
    operationId: 'beatOnDuty',
    summary: 'Say that whoever is on duty is there; every 30 seconds, without a position',
    description:
      'Only the last beat is kept, and none off duty. After 90 seconds without one, whoever calls for help does not wait.',
    audit: { none: 'that somebody on duty is there; no place and no history' },
    schema: {
      reply: {
        200: Type.Object({ onDutyUntil: nullable(Moment) }, { description: 'Null: off duty, nothing kept' }),
      },
    },
    run: async ({ actor, now }) => ({ onDutyUntil: await heart.beat(actor.personId, now) }),
  });
}

function feedRoutes(deps: OwnDutyDeps): Route[] {
  const { db, publicUrl } = deps;
  return [
    defineRoute({
      ...own,
      method: 'POST',
      path: '/me/duty-feed',
      operationId: 'makeDutyFeed',
      summary: 'A secret address for the own duties in a calendar program; the one before stops',
      audit: { access: 'change' },
      schema: { reply: { 201: Type.Object({ url: Type.String({ maxLength: 500 }) }) } },
      async run({ actor: { personId }, now, record, reply }) {
        const secret = newSessionSecret();
        await record({ subject: `person:${personId}`, details: { feed: 'duty' } });
        await saveFeed(db, personId, hashOfSecret(secret), now);
        return reply.json(201, { url: `${publicUrl}/feeds/duty/${secret}.ics` });
      },
    }),
    defineRoute({
      ...own,
      method: 'DELETE',
      path: '/me/duty-feed',
      operationId: 'endDutyFeed',
      summary: 'The secret address of the own duties stops',
      audit: { access: 'change' },
      schema: { reply: { 204: null } },
      async run({ actor: { personId }, record, reply }) {
        await record({ subject: `person:${personId}`, details: { feed: 'duty', ended: true } });
        await deleteFeed(db, personId);
        return reply.empty();
      },
    }),
    defineRoute({
      absolute: true,
      head: true,
      method: 'GET',
      path: '/feeds/duty/:key.:format',
      operationId: 'dutyCalendar',
      summary:
        'The duties, trainings and exams of whoever made this address, as iCalendar; nobody else is named',
      tag: 'feeds',
      right: 'public',
      audit: { none: 'one’s own duties, under an address only oneself was given' },
      examples: { key: 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v', format: 'ics' },
      schema: {
        params: Type.Object({
          key: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', maxLength: 43 }),
          format: Type.Enum(['ics']),
        }),
        reply: { 200: { binary: ['text/calendar'] } },
      },
      async run({ params: { key }, now, language, reply }) {
        const personId = await personOfFeed(db, hashOfSecret(key), dayTextAt(now));
        if (personId === null) throw new Refusal('not-found', { what: say('日历地址', 'The address') });
        const text = await dutyCalendar(deps, personId, { now, language });
        return reply.stream(text, {
          type: 'text/calendar; charset=utf-8',
          headers: { 'cache-control': 'private, max-age=300', vary: 'accept-language' },
        });
      },
    }),
  ];
}
