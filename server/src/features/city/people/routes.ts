import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, coversArea, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day, KnownArea, keyIn, pageFrom, pageQuery, Reason, Uuid } from '../../../platform/http/shapes.ts';
import type { PeopleDeps } from './deps.ts';
import { normalPhone, PHONE_CONTEXT, type Post } from './person.ts';
import { postRoutes } from './post-routes.ts';
import { findPerson, listAllPostsOf, listHandoversOf, listRoster, type Person } from './queries.ts';
import { rosterRoutes } from './roster-routes.ts';
import { Kind, PersonView, RosterPage } from './schema.ts';
import { maskedPhone, openedPhone, postView, rosterView } from './views.ts';

const example = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

export function peopleRoutes(deps: PeopleDeps): Route[] {
  return [listRoute(deps), oneRoute(deps), revealRoute(deps), ...postRoutes(deps), ...rosterRoutes(deps)];
}

function listRoute({ db, crypto, placeName, offset }: PeopleDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/people',
    operationId: 'listPeople',
    summary: 'Who holds which post in one’s own area; telephone numbers are masked',
    tag: 'people',
    right: 'people.read',
    audit: { access: 'personal' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        area: Type.Optional(KnownArea),
        kind: Type.Optional(Kind),
        unitId: Type.Optional(Uuid),
        name: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'How the name begins' })),
        phone: Type.Optional(Type.String({ maxLength: 30, description: 'The whole number' })),
        day: Type.Optional(Day),
      }),
      reply: { 200: RosterPage },
    },
    async run(ask) {
      const { cursor, limit = 50, area = ask.actor.area, kind, unitId, name, phone, day } = ask.query;
      if (!coversArea(ask.actor, area)) throw new Refusal('outside-area');
      const number = phone === undefined ? null : normalPhone(phone);
      await ask.record({ subject: `people:${area || 'city'}`, details: { byPhone: phone !== undefined } });
      const rows = await listRoster(db, {
        day: day ?? dayTextAt(ask.now, offset),
        area,
        kind: (kind as PostKind | undefined) ?? null,
        unitId: unitId ?? null,
        name: name ?? null,
        phoneIndex: phone === undefined ? null : crypto.blindIndex(number ?? phone, PHONE_CONTEXT),
        after: (keyIn(cursor, ['string'])?.[0] as string | undefined) ?? null,
        limit: limit + 1,
      });
      return pageFrom(
        rows,
        limit,
        (row) => [row.id],
        (row) => rosterView(row, crypto, { placeName, language: ask.language }),
      );
    },
  });
}

function oneRoute({ db, crypto, placeName }: PeopleDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/people/:id',
    operationId: 'getPerson',
    summary: 'One person with all posts and handovers',
    tag: 'people',
    right: 'people.read',
    audit: { access: 'personal' },
    examples: example,
    schema: { params: Type.Object({ id: Uuid }), reply: { 200: PersonView } },
    async run(ask) {
      const { person, posts } = await personIn(db, ask.actor, ask.params.id);
      await ask.record({ subject: `person:${person.id}` });
      const handovers = await listHandoversOf(db, person.id);
      const phone = maskedPhone(person.phone, crypto);
      const held = posts.map((post) => postView(post, { placeName, language: ask.language }));
      return { id: person.id, name: person.name, phone, posts: held, handovers };
    },
  });
}

function revealRoute({ db, crypto }: PeopleDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/people/:id/phone',
    operationId: 'revealPhone',
    summary: 'The telephone number of one person, for a stated reason',
    tag: 'people',
    right: 'people.read',
    audit: { access: 'personal' },
    examples: example,
    schema: {
      params: Type.Object({ id: Uuid }),
      body: Type.Object({ reason: Reason }),
      reply: { 200: Type.Object({ phone: Type.Union([Type.String({ maxLength: 30 }), Type.Null()]) }) },
    },
    async run(ask) {
      const { person } = await personIn(db, ask.actor, ask.params.id);
      await ask.record({ subject: `person:${person.id}`, reason: ask.body.reason, details: { phone: true } });
      return { phone: openedPhone(person.phone, crypto) };
    },
  });
}

/** Somebody who holds or held a post in the actor's area; the whole city's people for the whole city only. */
async function personIn(db: Queryable, actor: Actor, id: string): Promise<{ person: Person; posts: Post[] }> {
  const person = await findPerson(db, id);
  const posts = person === null ? [] : await listAllPostsOf(db, id);
  const reached = actor.area === '' || posts.some((post) => coversArea(actor, post.area));
  if (person === null || !reached) throw new Refusal('not-found', { what: say('人员', 'The person') });
  return { person, posts };
}
