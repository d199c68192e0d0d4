/** A head finds a deputy for one of their people: who is ill cannot name one. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { isLedBy, kindsLedBy } from '@gridgov/domain/city/people/deputies.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { THE_POST } from '@gridgov/domain/city/people/words.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { doer } from '../../running/accounts/public.ts';
import type { DeputyDeps } from './deps.ts';
import { colleaguesOf, nameDeputy } from './name.ts';
import { findPostHeld, listPostsLed, type PostHeld } from './queries.ts';
import { Colleague, DeputyWish, examples, LedPost, LedQuery, Named, NameQuery, OneParams } from './schema.ts';
import { holderView } from './views.ts';

const common = { tag: 'deputies', right: 'people.handover' } as const;
const names = { none: 'names of one’s own people, without contact data' } as const;

export function ledRoutes(deps: DeputyDeps): Route[] {
  return [ledPostsRoute(deps), candidatesRoute(deps), nameForRoute(deps)];
}

function ledPostsRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'GET',
    path: '/me/people-led',
    operationId: 'listPeopleLed',
    summary:
      'Posts for which the caller may name a deputy as the head, by the beginning of the holder’s name',
    audit: names,
    schema: { query: LedQuery, reply: { 200: Type.Array(LedPost, { maxItems: 20 }) } },
    async run({ actor, query: { name = '' }, now, language }) {
      const { post, area, unitId } = actor;
      const day = dayTextAt(now, deps.offset);
      const rows = await listPostsLed(deps.db, { name, kinds: kindsLedBy(post), area, unitId, day });
      const led = rows.filter((row) => isLedBy(actor, row) && row.personId !== actor.personId);
      return led.map((row) => holderView(row, deps, language));
    },
  });
}

function candidatesRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'GET',
    path: '/posts/:id/colleagues',
    operationId: 'listColleaguesOfPost',
    summary: 'Who could stand in for a post of one’s people, by the beginning of their name',
    audit: names,
    examples,
    schema: {
      params: OneParams,
      query: NameQuery,
      reply: { 200: Type.Array(Colleague, { maxItems: 20 }) },
    },
    async run({ actor, params, query: { name }, now, language }) {
      const rows = await colleaguesOf(deps, await ledPost(deps, actor, params.id, now), { now, name });
      return rows.map((row) => holderView(row, deps, language));
    },
  });
}

function nameForRoute(deps: DeputyDeps): Route {
  return defineRoute({
    ...common,
    method: 'POST',
    path: '/posts/:id/deputies',
    operationId: 'nameDeputyFor',
    summary: 'Name a deputy for the post of one of one’s people, for some days',
    audit: { access: 'change' },
    examples,
    idempotent: 'required',
    schema: { params: OneParams, body: DeputyWish, reply: { 201: Named } },
    async run(ask) {
      const { actor, params, body: wish, commandId: id, now, record } = ask;
      const post = await ledPost(deps, actor, params.id, now);
      await nameDeputy(deps, { actor, post, wish, id, now, record, by: doer(ask) });
      return ask.reply.json(201, { id });
    },
  });
}

/** Whether a post of others exists is not told. */
async function ledPost({ db, offset }: DeputyDeps, actor: Actor, id: string, now: number): Promise<PostHeld> {
  const post = await findPostHeld(db, id, dayTextAt(now, offset));
  if (post === null || !isLedBy(actor, post)) throw new Refusal('not-found', { what: THE_POST });
  return post;
}
