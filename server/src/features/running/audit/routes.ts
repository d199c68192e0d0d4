import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { known } from '../../../platform/http/known.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import { proofRoutes } from './proof-routes.ts';
import { type AccessFilter, type EventFilter, listAccess, listEvents } from './queries.ts';
import { AccessKindName, AccessPage, EventPage, OutcomeName, times } from './schema.ts';

type AuditDeps = { readonly db: Db; readonly trades?: readonly Served[] };

/** What the audit administrator reads. Reading it is itself recorded. */
export function auditRoutes({ db, trades = [] }: AuditDeps): Route[] {
  return [accessRoute(db), eventsRoute(db, trades), ...proofRoutes(db, trades)];
}

function accessRoute(db: Db): Route {
  return defineRoute({
    method: 'GET',
    path: '/audit/access',
    operationId: 'listAccess',
    summary: 'Refusals, sign-ins, reads of personal data, exports, imports and changes, newest first',
    tag: 'audit',
    right: 'audit.read',
    audit: { access: 'personal' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        ...times,
        kind: Type.Optional(AccessKindName),
        outcome: Type.Optional(OutcomeName),
        account: Type.Optional(Type.String({ maxLength: 60, description: 'Name of an account' })),
        subject: Type.Optional(Type.String({ maxLength: 200, description: 'As noun:id' })),
      }),
      reply: { 200: AccessPage },
    },
    async run(ask) {
      const { cursor, limit = 50, kind = null, outcome = null, from = null, until = null } = ask.query;
      const { account = null, subject = null } = ask.query;
      await ask.record({ subject: 'access-log', details: { kind, outcome, account, subject, from, until } });
      const after = keyIn(cursor, ['number', 'string']) as AccessFilter['after'];
      const filter = { kind, outcome, account, subject, from, until, after, limit: limit + 1 };
      return pageFrom(
        await listAccess(db, filter),
        limit,
        (row) => [row.at, row.id],
        (row) => row,
      );
    },
  });
}

function eventsRoute(db: Db, trades: readonly Served[]): Route {
  const streams = ['issue', ...trades.map(({ trade }) => trade.name)];
  return defineRoute({
    method: 'GET',
    path: '/audit/events',
    operationId: 'listEvents',
    summary: 'What was done in a district, newest first: who, in which post, by which right, from where',
    description: 'Without what the events say: that is read with their matters.',
    tag: 'audit',
    right: 'audit.read',
    audit: { access: 'personal' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        ...times,
        district: known(
          'area',
          Type.String({
            minLength: 1,
            maxLength: 12,
            description: 'Key of the district',
            examples: ['370602'],
          }),
        ),
        stream: Type.Optional(Type.Enum(streams, { description: 'Noun' })),
        streamId: Type.Optional(Uuid),
        person: Type.Optional(Type.String({ maxLength: 60, description: 'Id of the person' })),
        name: Type.Optional(
          known(
            'event',
            Type.String({ maxLength: 80, description: 'Name of the event', examples: ['issue.filed'] }),
          ),
        ),
      }),
      reply: { 200: EventPage },
    },
    async run(ask) {
      const { cursor, limit = 50, district, from = null, until = null } = ask.query;
      const { stream = null, streamId = null, person = null, name = null } = ask.query;
      const told = { stream, streamId, person, name, from, until };
      await ask.record({ subject: `events:${district}`, details: told });
      const after = keyIn(cursor, ['number', 'string', 'number']) as EventFilter['after'];
      const rows = await listEvents(db, { ...told, district, after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        (row) => [row.at, row.streamId, row.version],
        (row) => ({ ...row, hash: row.hash.toString('hex') }),
      );
    },
  });
}
