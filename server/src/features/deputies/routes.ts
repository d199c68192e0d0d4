import { checkDeputation } from '@gridgov/domain/people/deputies.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import { POST_KINDS } from '@gridgov/domain/people/posts.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../platform/db/database.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { Day, Reason, Uuid } from '../../platform/http/shapes.ts';
import { dayIn } from '../../platform/imports/days.ts';
import {
  type DeputyRow,
  endDeputy,
  insertDeputy,
  listColleagues,
  listDeputies,
  overlaps,
} from './queries.ts';

export type DeputyDeps = {
  readonly db: Db;
  /** Milliseconds east of UTC. */
  readonly offset: number;
  readonly placeName: (code: string) => string;
  /** Called when somebody may act in another post, or no longer may. */
  readonly onChange: () => void;
};

const Name = Type.String({ maxLength: 100 });
const Deputy = Type.Object({
  id: Uuid,
  /** Given by the caller, or held in place of somebody. */
  side: Type.Enum(['given', 'held']),
  post: Type.String({ maxLength: 300, description: 'Place and name of the post' }),
  person: Name,
  deputy: Name,
  from: Day,
  to: Day,
  reason: Type.String({ maxLength: 500 }),
  state: Type.Enum(['coming', 'now', 'over', 'ended']),
});
const Colleague = Type.Object({ personId: Uuid, name: Name, post: Type.String({ maxLength: 300 }) });
const tag = 'deputies';
const params = Type.Object({ id: Uuid });
const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

export function deputyRoutes(deps: DeputyDeps): Route[] {
  return [listRoute(deps), colleaguesRoute(deps), nameRoute(deps), endRoute(deps)];
}

function listRoute({ db, offset, placeName }: DeputyDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/me/deputies',
    operationId: 'listDeputies',
    summary: 'Deputies the caller named, and posts the caller stands in for',
    tag,
    right: 'signed-in',
    audit: { none: 'one’s own deputies' },
    schema: { reply: { 200: Type.Array(Deputy, { maxItems: 200 }) } },
    run: async ({ actor, now, language }) => {
      const rows = await listDeputies(db, actor.personId);
      return rows.map((row) => deputyView(row, actor, { today: dayIn(now, offset), language, placeName }));
    },
  });
}

type Viewing = { today: string; language: Language; placeName: (code: string) => string };

function deputyView(row: DeputyRow, actor: Actor, viewing: Viewing) {
  const { id, personName, deputyName, from, to, reason } = row;
  const side = row.personId === actor.personId ? ('given' as const) : ('held' as const);
  const post = postName(row, viewing);
  return {
    id,
    side,
    post,
    person: personName,
    deputy: deputyName,
    from,
    to,
    reason,
    state: stateOf(row, viewing.today),
  };
}

function postName(
  { kind, area, unitName }: Pick<DeputyRow, 'kind' | 'area' | 'unitName'>,
  { language, placeName }: Omit<Viewing, 'today'>,
): string {
  return `${unitName ?? placeName(area)} ${POST_KINDS[kind][language]}`;
}

function stateOf({ from, to, endedAt }: DeputyRow, today: string) {
  if (endedAt !== null) return 'ended' as const;
  if (to < today) return 'over' as const;
  return from > today ? ('coming' as const) : ('now' as const);
}

function colleaguesRoute({ db, offset, placeName }: DeputyDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/me/colleagues',
    operationId: 'listColleagues',
    summary: 'People of the same unit or the same street or district, by the beginning of their name',
    tag,
    right: 'signed-in',
    audit: { none: 'names of colleagues, without contact data' },
    schema: {
      query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }) }),
      reply: { 200: Type.Array(Colleague, { maxItems: 20 }) },
    },
    run: async ({ actor, query, now, language }) => {
      const { unitId } = actor;
      // A grid's or a community's people stand in for one another within their street.
      const ask = { name: query.name, area: actor.area.slice(0, 9), unitId, day: dayIn(now, offset) };
      const rows = await listColleagues(db, { ...ask, not: actor.personId });
      return rows.map((row) => ({
        personId: row.personId,
        name: row.name,
        post: postName(row, { language, placeName }),
      }));
    },
  });
}

function nameRoute(deps: DeputyDeps): Route {
  const { db, offset, onChange } = deps;
  return defineRoute({
    method: 'POST',
    path: '/me/deputies',
    operationId: 'nameDeputy',
    summary: 'Name a deputy for the post at hand, for some days',
    tag,
    right: 'signed-in',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: {
      body: Type.Object({ deputyId: Uuid, from: Day, to: Day, reason: Reason }),
      reply: { 201: Type.Object({ id: Uuid }) },
    },
    async run(ask) {
      const { actor, body, commandId, now } = ask;
      // A deputy acts, but does not pass on what was entrusted to them.
      if (actor.deputyFor !== undefined)
        throw new Refusal('field-wrong', {
          field: '岗位',
          problem: '代理的岗位不能再找人代理',
          right: '自己的岗位',
        });
      const { personId, postId, post: kind } = actor;
      checkDeputation({ ...body, kind, personId }, dayIn(now, offset));
      await checkColleague(deps, actor, body.deputyId, now);
      await ask.record({
        subject: `post:${postId}`,
        reason: body.reason,
        details: { deputy: body.deputyId, from: body.from, to: body.to },
      });
      const { from, to } = body;
      if (await overlaps(db, { postId, deputyId: body.deputyId, from, to }))
        throw new Refusal('unchanged', { what: '代理人' });
      await insertDeputy(db, { ...body, id: commandId, postId, personId, at: now });
      onChange();
      return ask.reply.json(201, { id: commandId });
    },
  });
}

/** Only whom the list of colleagues offers: others would be given rights in a place that is not theirs. */
async function checkColleague({ db, offset }: DeputyDeps, actor: Actor, id: string, now: number) {
  const ask = { area: actor.area.slice(0, 9), unitId: actor.unitId, day: dayIn(now, offset) };
  const found = await listColleagues(db, { ...ask, name: '', not: actor.personId, only: id });
  if (found.length === 0) throw new Refusal('not-found', { what: '代理人' });
}

function endRoute({ db, offset, onChange }: DeputyDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/me/deputies/:id/end',
    operationId: 'endDeputy',
    summary: 'End a deputation one gave or holds, at once',
    tag,
    right: 'signed-in',
    audit: { access: 'change' },
    examples,
    schema: { params, reply: { 204: null } },
    async run(ask) {
      const { id } = ask.params;
      await ask.record({ subject: `deputy:${id}` });
      const by = { personId: ask.actor.personId, at: ask.now, today: dayIn(ask.now, offset) };
      if ((await endDeputy(db, id, by)) === null) throw new Refusal('not-found', { what: '代理' });
      onChange();
      return ask.reply.empty();
    },
  });
}
