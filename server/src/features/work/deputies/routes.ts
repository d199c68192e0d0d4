import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { THE_POST } from '@gridgov/domain/city/people/words.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { doer } from '../../running/accounts/public.ts';
import type { DeputyDeps } from './deps.ts';
import { ledRoutes } from './led-routes.ts';
import { colleaguesOf, nameDeputy } from './name.ts';
import { endDeputy, findPostHeld, listDeputies } from './queries.ts';
import { Colleague, Deputy, DeputyWish, examples, Named, NameQuery, OneParams } from './schema.ts';
import { tellDeputy } from './tell.ts';
import { deputyView, holderView } from './views.ts';

const common = { tag: 'deputies', right: 'signed-in' } as const;

export function deputyRoutes(deps: DeputyDeps): Route[] {
  return [listRoute(deps), colleaguesRoute(deps), nameRoute(deps), endRoute(deps), ...ledRoutes(deps)];
}

function listRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'GET',
    path: '/me/deputies',
    operationId: 'listDeputies',
    summary: 'Deputies the caller named, for themselves or their people, and posts the caller stands in for',
    audit: { none: 'one’s own deputies' },
    schema: { reply: { 200: Type.Array(Deputy, { maxItems: 200 }) } },
    run: async (ask) =>
      (await listDeputies(deps.db, ask.actor.personId)).map((row) => deputyView(row, deps, ask)),
  });
}

function colleaguesRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'GET',
    path: '/me/colleagues',
    operationId: 'listColleagues',
    summary: 'People of the same unit or the same street or district, by the beginning of their name',
    audit: { none: 'names of colleagues, without contact data' },
    schema: { query: NameQuery, reply: { 200: Type.Array(Colleague, { maxItems: 20 }) } },
    run: async ({ actor, query: { name }, now, language }) => {
      return (await colleaguesOf(deps, actor, { now, name })).map((row) => holderView(row, deps, language));
    },
  });
}

function nameRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'POST',
    path: '/me/deputies',
    operationId: 'nameDeputy',
    summary: 'Name a deputy for the post at hand, for some days',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: { body: DeputyWish, reply: { 201: Named } },
    async run(ask) {
      const { actor, body: wish, commandId: id, now, record } = ask;
      const post = await findPostHeld(deps.db, actor.postId, dayTextAt(now, deps.offset));
      if (post === null) throw new Refusal('not-found', { what: THE_POST });
      await nameDeputy(deps, { actor, post, wish, id, now, record, by: doer(ask) });
      return ask.reply.json(201, { id });
    },
  });
}

function endRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'POST',
    path: '/me/deputies/:id/end',
    operationId: 'endDeputy',
    summary: 'End a deputation one gave, holds or named, at once',
    audit: { access: 'change' },
    examples,
    schema: { params: OneParams, reply: { 204: null } },
    async run({ actor: { personId }, params: { id }, now, record, reply }) {
      await record({ subject: `deputy:${id}` });
      const by = { personId, at: now, today: dayTextAt(now, deps.offset) };
      await deps.db.transaction(async (tx) => {
        const ended = await endDeputy(tx, id, by);
        if (ended === null) throw new Refusal('not-found', { what: say('代理', 'The deputy') });
        const concerned = new Set([ended.personId, ended.deputyId, ended.namedBy]);
        concerned.delete(personId);
        await tellDeputy(tx, deps, { ...ended, template: 'deputy.ended', people: [...concerned] }, now);
      });
      deps.onChange();
      return reply.empty();
    },
  });
}
