import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { FieldDeps } from './deps.ts';
import { savePatrol } from './queries.ts';
import { FieldSync, KeyView, PatrolBody, PatrolParams, PatrolView, Since } from './schema.ts';
import { syncFor } from './sync.ts';

const KEY = 'field_key';

export function fieldRoutes(deps: FieldDeps): Route[] {
  return [syncRoute(deps), keyRoute(deps), patrolRoute(deps)];
}

function syncRoute(deps: FieldDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/field/sync',
    operationId: 'syncField',
    summary: 'What a phone needs to work without a network, as far as it changed',
    description:
      'Tasks of the post acted in, rules and the outline of its area where they are others than last time. `present` names all tasks there are; one that is not named is gone.',
    tag: 'field',
    right: 'issue.report',
    audit: { none: 'the tasks of the own queue; contacts are left out' },
    schema: { query: Since, reply: { 200: FieldSync } },
    run: ({ actor, language, now, query }) => syncFor(deps, { actor, language, now, since: query.since }),
  });
}

function keyRoute({ crypto }: FieldDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/field/key',
    operationId: 'fieldKey',
    summary: 'The key by which a phone opens what its owner left unsent on it',
    description:
      'Given to whoever is signed in, for their own account only. A phone keeps what it seals under a key of its own; this one opens that where the password has changed meanwhile.',
    tag: 'field',
    right: 'issue.report',
    audit: { none: 'one’s own key; it opens nothing but what lies on one’s own phone' },
    schema: { reply: { 200: KeyView } },
    run: ({ account, actor }) => ({
      key: crypto
        .blindIndex(account?.id ?? actor.personId, KEY)
        .subarray(0, 32)
        .toString('base64'),
    }),
  });
}

function patrolRoute({ db, districts }: FieldDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/field/patrols/:id',
    operationId: 'putPatrol',
    summary: 'Begin, go on with or end a patrol',
    description:
      'The whole patrol as the phone has it. Places are those the worker names; no positions are taken. What was ended is not begun again.',
    tag: 'field',
    right: 'issue.confirm',
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: PatrolParams, body: PatrolBody, reply: { 200: PatrolView } },
    async run({ actor, params, body, now, record }) {
      const { startedAt, endedAt, stops } = body;
      if (startedAt > now + DAY || (endedAt !== null && endedAt < startedAt)) throw wrongTimes();
      await record({ subject: `patrol:${params.id}`, details: { ended: endedAt !== null } });
      const district = actor.area.slice(0, 6) || (districts()[0] ?? '');
      const { personId, postId, area } = actor;
      const saved = await savePatrol(
        db,
        { district, id: params.id, personId, postId, area, startedAt, endedAt, stops },
        now,
      );
      if (!saved) throw new Refusal('not-found', { what: say('这次巡查', 'This patrol') });
      return { id: params.id, startedAt, endedAt, stops };
    },
  });
}

const DAY = 86_400_000;

function wrongTimes(): Refusal {
  return new Refusal('field-wrong', {
    field: sayField('endedAt', '巡查时间', 'Time of the patrol'),
    problem: say('结束早于开始', 'ends before it begins'),
    right: say('先开始，后结束', 'begin, then end'),
  });
}
