import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { THE_POST } from '@gridgov/domain/city/people/words.ts';
import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route, type SignedAccount } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { doer, tellPerson } from '../../running/accounts/public.ts';
import { findUnit } from '../units/public.ts';
import type { PeopleDeps } from './deps.ts';
import { endPost, grantPost, handOver } from './handover.ts';
import { areaDigitsOf, isUnitPost, type Post, postKindOf } from './person.ts';
import { findPost } from './queries.ts';
import { EndBody, GrantBody, HandoverBody, HandoverView, PostView } from './schema.ts';
import { postView } from './views.ts';

const example = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

export function postRoutes(deps: PeopleDeps): Route[] {
  return [handoverRoute(deps), endRoute(deps), grantRoute(deps)];
}

function handoverRoute({ db, newId, movePersonal, onPosts, offset }: PeopleDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/posts/:id/handover',
    operationId: 'handOverPost',
    summary: 'Hand a post over to somebody else, with its tasks',
    tag: 'people',
    right: 'people.handover',
    audit: { access: 'change' },
    examples: example,
    schema: { params: Type.Object({ id: Uuid }), body: HandoverBody, reply: { 200: HandoverView } },
    async run(ask) {
      const post = await postIn(db, ask.actor, ask.params.id);
      const { toPersonId, day = dayTextAt(ask.now, offset), reason } = ask.body;
      const { personId, postId } = ask.actor;
      if (ask.actor.rights.has('account.manage') && toPersonId === personId) throw new Refusal('same-person');
      const handover = await handOver(
        db,
        { postId: post.id, toPersonId, day, reason },
        { personId, postId, at: ask.now, newId },
        movePersonal,
        async (tx, { moved }) => {
          await tellPost(tx, ask, { ...post, what: 'post.ended', day });
          await tellPost(tx, ask, { ...post, personId: toPersonId, what: 'post.given', day });
          await ask.record(
            { subject: `post:${post.id}`, reason, details: { to: toPersonId, day, moved } },
            tx,
          );
        },
      );
      onPosts?.([post.personId, toPersonId]);
      return handover;
    },
  });
}

function endRoute({ db, placeName, onPosts, offset }: PeopleDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/posts/:id/end',
    operationId: 'endPost',
    summary: 'End a post without anybody taking it over',
    tag: 'people',
    right: 'people.handover',
    audit: { access: 'change' },
    examples: example,
    schema: { params: Type.Object({ id: Uuid }), body: EndBody, reply: { 200: PostView } },
    async run(ask) {
      const post = await postIn(db, ask.actor, ask.params.id);
      const { day = dayTextAt(ask.now, offset), reason } = ask.body;
      const ended = await endPost(db, post.id, day, async (tx) => {
        await tellPost(tx, ask, { ...post, what: 'post.ended', day });
        await ask.record({ subject: `post:${post.id}`, reason, details: { day } }, tx);
      });
      onPosts?.([post.personId]);
      return postView(ended, { placeName, language: ask.language });
    },
  });
}

function grantRoute({ db, newId, placeName, onPosts, offset }: PeopleDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/people/:id/posts',
    operationId: 'grantPost',
    summary: 'Give a person one more post',
    tag: 'people',
    right: 'account.manage',
    audit: { access: 'change' },
    examples: example,
    schema: { params: Type.Object({ id: Uuid }), body: GrantBody, reply: { 201: PostView } },
    async run(ask) {
      const { kind, reason, from = dayTextAt(ask.now, offset) } = ask.body;
      // Otherwise one person could give themselves the rights of all three administrators, one after the other.
      if (ask.params.id === ask.actor.personId) throw new Refusal('same-person');
      const place = await placeOf(db, kind, ask.body);
      const wish = { personId: ask.params.id, kind, ...place, from, to: null };
      const details = { kind, area: place.area, from };
      const post = await grantPost(db, wish, newId, async (tx, given) => {
        await tellPost(tx, ask, { ...given, what: 'post.given', day: from });
        await ask.record({ subject: `person:${ask.params.id}`, reason, details }, tx);
      });
      onPosts?.([ask.params.id]);
      return ask.reply.json(201, postView(post, { placeName, language: ask.language }));
    },
  });
}

type PostTold = Pick<Post, 'personId' | 'kind' | 'area'> & {
  readonly what: 'post.given' | 'post.ended';
  readonly day: string;
};

/** Names to the person, at the next sign-in, what was done to their posts. */
async function tellPost(
  tx: Queryable,
  ask: { readonly account: SignedAccount | null; readonly now: number },
  { personId, kind, area, what, day }: PostTold,
): Promise<void> {
  const details = { post: kind, area, day };
  await tellPerson(tx, personId, { what, by: doer(ask), at: ask.now, details });
}

async function placeOf(
  db: Queryable,
  kind: Post['kind'],
  given: { readonly area?: string; readonly unitId?: string },
): Promise<{ area: string; unitId: string | null }> {
  if (postKindOf(kind) === null) {
    throw new Refusal('field-wrong', {
      field: sayField('kind', '岗位', 'Post'),
      problem: say('不能授予', 'it is not given to anybody'),
      right: say('工作人员的岗位', 'a post of the staff'),
    });
  }
  const { area = '', unitId = null } = given;
  if (isUnitPost(kind)) {
    const unit = unitId === null ? null : await findUnit(db, unitId);
    if (unit === null) throw new Refusal('field-missing', { field: sayField('unitId', '单位', 'Unit') });
    return { area: area || unit.area, unitId };
  }
  const digits = areaDigitsOf(kind) ?? 0;
  if (area.length !== digits) {
    throw new Refusal('field-wrong', {
      field: sayField('area', '区域', 'Area'),
      problem: say(`“${area}”与岗位层级不符`, `“${area}” is not of the level of the post`),
      right:
        digits === 0
          ? say('留空（全市）', 'none (the whole city)')
          : say(`${digits} 位区域编码`, `a code of ${digits} digits`),
    });
  }
  return { area, unitId: null };
}

/** A post in the actor's area, or of the actor's unit where the actor acts for a unit. */
async function postIn(db: Queryable, actor: Actor, id: string): Promise<Post> {
  const post = await findPost(db, id);
  const reached =
    post !== null && (actor.unitId === null ? coversArea(actor, post.area) : post.unitId === actor.unitId);
  if (post === null || !reached) throw new Refusal('not-found', { what: THE_POST });
  return post;
}
