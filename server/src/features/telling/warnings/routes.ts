import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { asIs, type Language, Refusal, say, wrongField } from '@gridgov/domain/refusal.ts';
import Type, { type Static } from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { KnownArea, keyIn, pageFrom, pageOf, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import type { AreaSnapshot } from '../../city/areas/public.ts';
import {
  endWarning,
  findWarning,
  insertWarning,
  listPastWarnings,
  listWarnings,
  type Warning,
} from './queries.ts';
import { warningReaches } from './reach.ts';
import { Ending, NewWarning, PublicWarning, WarningView } from './schema.ts';

export type WarningDeps = {
  readonly db: Db;
  readonly areas: () => Promise<AreaSnapshot>;
  /** In the reader's language; Chinese where none is given. */
  readonly nameOf: (code: string, language?: Language) => string;
};
type Seen = Pick<Actor, 'area' | 'rights'>;
const MOST = 100;

/** Warnings are given and ended by a person who holds the right, for areas of their own. */
export function warningRoutes(deps: WarningDeps): Route[] {
  return [publicRoute(deps), listRoute(deps), createRoute(deps), endRoute(deps)];
}

function publicRoute(deps: WarningDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/warnings',
    operationId: 'listPublicWarnings',
    summary: 'Warnings in force, of an area and of all that lies in it or around it',
    tag: 'portal',
    right: 'public',
    audit: { none: 'warnings are public' },
    schema: {
      query: Type.Object({ area: Type.Optional(KnownArea) }),
      reply: { 200: Type.Array(PublicWarning, { maxItems: MOST }) },
    },
    // Not kept by browsers: a warning taken back must be gone when the page is opened again.
    run: async ({ query: { area = '' }, now, language }) => {
      const held = await listWarnings(deps.db, now, now);
      return held
        .filter(({ areas }) => warningReaches(areas, area))
        .map((row) => publicView(row, deps, language));
    },
  });
}

function listRoute(deps: WarningDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/warnings',
    operationId: 'listWarnings',
    summary: 'Warnings in force, or those that no longer hold, newest first',
    tag: 'warnings',
    right: 'signed-in',
    audit: { none: 'warnings are public' },
    schema: {
      query: Type.Object({ past: Type.Optional(Type.Boolean()), ...pageQuery }),
      reply: { 200: pageOf(WarningView) },
    },
    run: async ({ actor, query, now, language }) => {
      const view = (row: Warning) => viewOf(row, deps, { actor, language }, now);
      if (query.past !== true) {
        return { items: (await listWarnings(deps.db, now, now)).map(view), next: null };
      }
      const { limit = 50, cursor } = query;
      const after = keyIn(cursor, ['number', 'string']) as [number, string] | null;
      const rows = await listPastWarnings(deps.db, now, after, limit + 1);
      return pageFrom(rows, limit, (row) => [row.sentAt, row.id], view);
    },
  });
}

function publicView(row: Warning, { nameOf }: WarningDeps, language: Language): Static<typeof PublicWarning> {
  const { endedAt: _at, endKind: _kind, endReason: _reason, areas, ...said } = row;
  // The table holds none but these codes: its own checks say so.
  const coded = said as Omit<Static<typeof PublicWarning>, 'areas'>;
  return { ...coded, areas: areas.map((code) => ({ code, name: nameOf(code, language) })) };
}

function viewOf(
  row: Warning,
  deps: WarningDeps,
  { actor, language }: { readonly actor: Seen; readonly language: Language },
  now: number,
): Static<typeof WarningView> {
  const { endedAt, endKind, endReason } = row;
  const mayEnd = holds(row, now) && actor.rights.has('warning.issue') && isOwn(row, actor);
  return { ...publicView(row, deps, language), endedAt, endKind, endReason, mayEnd };
}

const holds = ({ endedAt, expiresAt }: Warning, now: number) => endedAt === null && expiresAt > now;
const isOwn = ({ areas }: Warning, actor: Seen) => areas.every((code) => coversArea(actor, code));

function createRoute(deps: WarningDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/warnings',
    operationId: 'issueWarning',
    summary: 'Warn the public',
    description: 'The key of the command becomes the id of the warning.',
    tag: 'warnings',
    right: 'warning.issue',
    audit: { access: 'change' },
    schema: { body: NewWarning, reply: { 201: WarningView } },
    run: async ({ actor, body, commandId, now, language, reply, record }) => {
      const areas = await deps.areas();
      for (const code of body.areas) {
        if (!coversArea(actor, code)) throw new Refusal('outside-area');
        if (areas.find(code, now) === undefined)
          throw wrongField(asIs('areas'), asIs(code), say('现行的区划或网格代码', 'codes of areas in force'));
      }
      const { onsetAt = now, expiresAt } = body;
      if (expiresAt <= Math.max(now, onsetAt))
        throw wrongField(
          asIs('expiresAt'),
          say('太早', 'is too early'),
          say('现在和开始时间之后', 'later than now and than the onset'),
        );
      const warning: Warning = {
        ...body,
        id: commandId,
        instruction: body.instruction ?? '',
        exercise: body.exercise ?? false,
        areas: [...new Set(body.areas)],
        onsetAt,
        sentAt: now,
        endedAt: null,
        endKind: null,
        endReason: null,
      };
      await record({ subject: `warning:${commandId}`, details: { areas: warning.areas.join(' ') } });
      await insertWarning(deps.db, warning, actor.personId);
      // Sent twice under one key, the first is the one that was given.
      const given = await findWarning(deps.db, commandId);
      return reply.json(201, viewOf(given ?? warning, deps, { actor, language }, now));
    },
  });
}

function endRoute({ db }: WarningDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/warnings/:id/end',
    operationId: 'endWarning',
    summary: 'End a warning before its time; receivers are told that it is over and why',
    tag: 'warnings',
    right: 'warning.issue',
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), body: Ending, reply: { 204: null } },
    run: async ({ actor, params, body, now, reply, record }) => {
      const found = await findWarning(db, params.id);
      if (found === undefined || !holds(found, now))
        throw new Refusal('not-found', { what: say('生效的预警', 'A warning in force') });
      if (!isOwn(found, actor)) throw new Refusal('outside-area');
      const { kind, reason } = body;
      await record({ subject: `warning:${params.id}`, reason, details: { kind } });
      await endWarning(db, { id: params.id, kind, reason, by: actor.personId, now });
      return reply.empty();
    },
  });
}
