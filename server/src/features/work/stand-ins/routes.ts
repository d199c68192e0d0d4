/** Stand-ins for vacant grids: the head of a street names and ends them; the workforce and the boards show them. */
import { dayNumber, dayText, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, coversArea, POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import { checkStandIn } from '@gridgov/domain/work/stand-ins/stand-in.ts';
import { GIVES_POSTS } from '@gridgov/domain/work/workers/rights.ts';
import Type from 'typebox';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { endPost, grantPost } from '../../city/people/public.ts';
import { doer, tellPerson } from '../../running/accounts/public.ts';
import type { DeputyTemplate } from '../../telling/messages/public.ts';
import { tellPeople } from '../../telling/notices/public.ts';
import { findStandIn, insertStandIn, listCandidates, lookAt, type StandInRow } from './queries.ts';
import { CandidateQuery, CandidateView, examples, Named, OneParams, Wish } from './schema.ts';

export type StandInDeps = {
  readonly db: Db;
  readonly areaName: (code: string, language: Language) => string;
  /** Called when somebody may act in another post, or no longer may. */
  readonly onPosts: () => void;
};

const common = { tag: 'workers', right: GIVES_POSTS } as const;
const COMMUNITY = 12;

export function standInRoutes(deps: StandInDeps): Route[] {
  return [candidatesRoute(deps), nameRoute(deps), endRoute(deps)];
}

function checkArea(actor: Actor, grid: string): void {
  if (!coversArea(actor, grid)) throw new Refusal('outside-area');
}

function candidatesRoute({ db, areaName }: StandInDeps): Route {
  return defineRoute({
    ...common,
    method: 'GET',
    path: '/workforce/stand-ins/candidates',
    operationId: 'listStandInCandidates',
    summary: 'Who could stand in for a vacant grid, by the beginning of their name; its community first',
    audit: { none: 'names of one’s own people, without contact data' },
    schema: { query: CandidateQuery, reply: { 200: Type.Array(CandidateView, { maxItems: 20 }) } },
    async run({ actor, query: { grid, name = '' }, now, language }) {
      checkArea(actor, grid);
      const found = await listCandidates(db, { grid, name, day: dayTextAt(now) });
      return found.map(({ id, name: called, grids }) => ({
        ...{ id, name: called, places: grids.map((code) => areaName(code, language)) },
        near: grids.some((code) => code.startsWith(grid.slice(0, COMMUNITY))),
      }));
    },
  });
}

function nameRoute(deps: StandInDeps): Route {
  const { db, onPosts } = deps;
  return defineRoute({
    ...common,
    method: 'POST',
    path: '/workforce/stand-ins',
    operationId: 'nameStandIn',
    summary: 'Name who looks after a grid without a full-time worker, for some days',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: { body: Wish, reply: { 201: Named } },
    async run(ask) {
      const { actor, body, commandId: id, now } = ask;
      const { grid, personId, from, to, reason } = body;
      checkArea(actor, grid);
      const named = { id };
      // Sent again: it was named.
      if ((await findStandIn(db, grid, id)) !== null) return ask.reply.json(201, named);
      checkStandIn(body, await lookAt(db, body), dayTextAt(now));
      const post = { personId, kind: 'grid_worker' as const, area: grid, unitId: null };
      const term = { from, to: dayText((dayNumber(to) ?? 0) + 1) };
      await grantPost(
        db,
        { ...post, ...term },
        () => id,
        async (tx) => {
          const district = grid.slice(0, 6);
          await insertStandIn(tx, {
            ...{ district, postId: id, grid, reason },
            ...{ byPerson: actor.personId, at: now },
          });
          await tellPerson(tx, personId, {
            ...{ what: 'post.given', by: doer(ask), at: now },
            details: { post: post.kind, area: grid, day: from },
          });
          await tell(tx, deps, { ...body, id, template: 'stand-in.named' }, now);
          await ask.record({ subject: `post:${id}`, reason, details: { grid, personId, from, to } }, tx);
        },
      );
      onPosts();
      return ask.reply.json(201, named);
    },
  });
}

function endRoute(deps: StandInDeps): Route {
  const { db, onPosts } = deps;
  return defineRoute({
    ...common,
    method: 'POST',
    path: '/workforce/stand-ins/:id/end',
    operationId: 'endStandIn',
    summary: 'End a stand-in at once; its tasks stay in the queue of the grid',
    audit: { access: 'change' },
    examples,
    schema: { params: OneParams, reply: { 204: null } },
    async run(ask) {
      const { actor, params, now, reply } = ask;
      const found = await findStandIn(db, actor.area, params.id);
      // Hidden: answered as if it did not exist.
      if (found === null || !coversArea(actor, found.grid))
        throw new Refusal('not-found', { what: say('代管', 'The stand-in') });
      const day = dayTextAt(now);
      await endPost(db, found.id, day, async (tx) => {
        await tellPerson(tx, found.personId, {
          ...{ what: 'post.ended', by: doer(ask), at: now },
          details: { post: 'grid_worker', area: found.grid, day },
        });
        await tell(tx, deps, { ...found, template: 'stand-in.ended' }, now);
        await ask.record({ subject: `post:${found.id}`, details: { grid: found.grid, day } }, tx);
      });
      onPosts();
      return reply.empty();
    },
  });
}

type Told = Pick<StandInRow, 'id' | 'grid' | 'personId' | 'from' | 'to'> & {
  readonly template: DeputyTemplate;
};

/** At their bell: written with the change. */
async function tell(
  tx: Queryable,
  { areaName }: StandInDeps,
  { id, grid, personId, from, to, template: kind }: Told,
  now: number,
): Promise<void> {
  const called = (language: Language) => `${areaName(grid, language)} ${POST_KINDS.grid_worker[language]}`;
  const facts = { post: { zh: called('zh'), en: called('en') }, from, to };
  await tellPeople(tx, { district: grid.slice(0, 6), people: [personId], kind, about: id, facts }, now);
}
