import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { dayIn } from '../../../platform/imports/days.ts';
import { doer } from '../../running/accounts/public.ts';
import type { DeputyDeps } from './deps.ts';
import { ledRoutes } from './led-routes.ts';
import { colleaguesOf, nameDeputy } from './name.ts';
import { endDeputy, listColleagues, listDeputies } from './queries.ts';
import { Colleague, Deputy, DeputyWish, Named, NameQuery, OneParams } from './schema.ts';
import { tellDeputy } from './tell.ts';
import { colleagueView, deputyView, named } from './views.ts';

const tag = 'deputies';
const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

export function deputyRoutes(deps: DeputyDeps): Route[] {
  return [listRoute(deps), colleaguesRoute(deps), nameRoute(deps), endRoute(deps), ...ledRoutes(deps)];
}

function listRoute(deps: DeputyDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/me/deputies',
    operationId: 'listDeputies',
    summary: 'Deputies the caller named, for themselves or their people, and posts the caller stands in for',
    tag,
    right: 'signed-in',
    audit: { none: 'one’s own deputies' },
    schema: { reply: { 200: Type.Array(Deputy, { maxItems: 200 }) } },
    run: async ({ actor, now, language }) => {
      const rows = await listDeputies(deps.db, actor.personId);
      return rows.map((row) =>
        deputyView(row, actor, { ...named(deps), today: dayIn(now, deps.offset), language }),
      );
    },
  });
}

function colleaguesRoute(deps: DeputyDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/me/colleagues',
    operationId: 'listColleagues',
    summary: 'People of the same unit or the same street or district, by the beginning of their name',
    tag,
    right: 'signed-in',
    audit: { none: 'names of colleagues, without contact data' },
    schema: { query: NameQuery, reply: { 200: Type.Array(Colleague, { maxItems: 20 }) } },
    run: async ({ actor, query, now, language }) => {
      const ask = { ...colleaguesOf(actor, dayIn(now, deps.offset)), name: query.name };
      return (await listColleagues(deps.db, ask)).map((row) =>
        colleagueView(row, { ...named(deps), language }),
      );
    },
  });
}

function nameRoute(deps: DeputyDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/me/deputies',
    operationId: 'nameDeputy',
    summary: 'Name a deputy for the post at hand, for some days',
    tag,
    right: 'signed-in',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: { body: DeputyWish, reply: { 201: Named } },
    async run(ask) {
      const { actor, body, commandId: id, now } = ask;
      const { personId, postId, post: kind, area, unitId } = actor;
      const post = { postId, personId, kind, area, unitId };
      await nameDeputy(deps, { actor, post, wish: body, id, now, record: ask.record, by: doer(ask) });
      return ask.reply.json(201, { id });
    },
  });
}

function endRoute(deps: DeputyDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/me/deputies/:id/end',
    operationId: 'endDeputy',
    summary: 'End a deputation one gave, holds or named, at once',
    tag,
    right: 'signed-in',
    audit: { access: 'change' },
    examples,
    schema: { params: OneParams, reply: { 204: null } },
    async run(ask) {
      const { id } = ask.params;
      await ask.record({ subject: `deputy:${id}` });
      const { personId } = ask.actor;
      const by = { personId, at: ask.now, today: dayIn(ask.now, deps.offset) };
      await deps.db.transaction(async (tx) => {
        const ended = await endDeputy(tx, id, by);
        if (ended === null) throw new Refusal('not-found', { what: say('代理', 'The deputy') });
        const concerned = new Set([ended.personId, ended.deputyId, ended.namedBy]);
        concerned.delete(personId);
        await tellDeputy(
          tx,
          deps,
          { id, ...ended, template: 'deputy.ended', people: [...concerned] },
          ask.now,
        );
      });
      deps.onChange();
      return ask.reply.empty();
    },
  });
}
