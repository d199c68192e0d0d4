import { coversArea } from '@gridgov/domain/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AreaCode, Moment, ShortText, Uuid } from '../../platform/http/shapes.ts';
import { say } from '../../platform/http/words.ts';
import type { FeedDeps } from './deps.ts';
import { endWarning, findWarningAreas, insertWarning, listWarnings, type Warning } from './queries.ts';

const CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
];
const Text = Type.String({ minLength: 2, maxLength: 2_000 });
const NewWarning = Type.Object({
  category: Type.Enum(CATEGORIES),
  urgency: Type.Enum(['Immediate', 'Expected', 'Future', 'Past', 'Unknown']),
  severity: Type.Enum(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
  certainty: Type.Enum(['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']),
  event: ShortText,
  headline: Type.String({ minLength: 2, maxLength: 160 }),
  description: Text,
  instruction: Type.Optional(Text),
  exercise: Type.Optional(Type.Boolean()),
  areas: Type.Array(AreaCode, { minItems: 1, maxItems: 50 }),
  onsetAt: Type.Optional(Moment),
  expiresAt: Moment,
});
const WarningView = Type.Object({
  id: Uuid,
  event: ShortText,
  headline: Type.String({ maxLength: 160 }),
  severity: Type.String({ maxLength: 20 }),
  areas: Type.Array(AreaCode, { maxItems: 50 }),
  exercise: Type.Boolean(),
  sentAt: Moment,
  expiresAt: Moment,
});
const MOST = 100;

/** Warnings are given and ended by a person who holds the right, for areas of their own. */
export function warningRoutes(deps: FeedDeps): Route[] {
  return [listRoute(deps), createRoute(deps), endRoute(deps)];
}

function listRoute({ db }: FeedDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/warnings',
    operationId: 'listWarnings',
    summary: 'Warnings in force',
    tag: 'warnings',
    right: 'signed-in',
    audit: { none: 'warnings are public' },
    schema: { reply: { 200: Type.Object({ items: Type.Array(WarningView, { maxItems: MOST }) }) } },
    run: async ({ now }) => ({ items: (await listWarnings(db, now, now)).map(viewOf) }),
  });
}

function viewOf({ id, event, headline, severity, areas, exercise, sentAt, expiresAt }: Warning) {
  return { id, event, headline, severity, areas: [...areas], exercise, sentAt, expiresAt };
}

function createRoute(deps: FeedDeps): Route {
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
    run: async ({ actor, body, commandId, now, reply, record }) => {
      const areas = await deps.areas();
      for (const code of body.areas) {
        if (!coversArea(actor, code)) throw new Refusal('outside-area');
        if (areas.find(code, now) === undefined) throw unknownArea(code);
      }
      if (body.expiresAt <= now) throw tooEarly();
      const warning: Warning = {
        ...body,
        id: commandId,
        instruction: body.instruction ?? '',
        exercise: body.exercise ?? false,
        onsetAt: body.onsetAt ?? now,
        sentAt: now,
        endedAt: null,
      };
      await record({ subject: `warning:${commandId}`, details: { areas: body.areas.join(' ') } });
      await insertWarning(deps.db, warning, actor.personId);
      return reply.json(201, viewOf(warning));
    },
  });
}

function unknownArea(code: string): Refusal {
  return new Refusal('field-wrong', {
    field: 'areas',
    problem: code,
    right: say('现行的区划或网格代码', 'codes of areas in force'),
  });
}

function tooEarly(): Refusal {
  return new Refusal('field-wrong', {
    field: 'expiresAt',
    problem: say('已过', 'it is over'),
    right: say('现在之后', 'later than now'),
  });
}

function endRoute({ db }: FeedDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/warnings/:id/end',
    operationId: 'endWarning',
    summary: 'End a warning before its time; receivers are told that it is over',
    tag: 'warnings',
    right: 'warning.issue',
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
    run: async ({ actor, params, now, reply, record }) => {
      const areas = await findWarningAreas(db, params.id, now);
      if (areas === undefined)
        throw new Refusal('not-found', { what: say('生效的预警', 'A warning in force') });
      if (!areas.every((code) => coversArea(actor, code))) throw new Refusal('outside-area');
      await record({ subject: `warning:${params.id}` });
      await endWarning(db, params.id, actor.personId, now);
      return reply.empty();
    },
  });
}
