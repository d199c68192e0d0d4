import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import Type from 'typebox';
import { Day, KnownArea, Moment, pageOf, Reason, Uuid } from '../../../platform/http/shapes.ts';

const Name = Type.String({ maxLength: 100 });
export const Kind = Type.Enum(Object.keys(POST_KINDS) as PostKind[]);

export const PostView = Type.Object({
  id: Uuid,
  personId: Uuid,
  kind: Kind,
  area: Type.String({ maxLength: 15, description: 'Code of the area; empty for the whole city' }),
  place: Type.String({ maxLength: 200, description: 'Name of the area' }),
  unitId: Type.Union([Uuid, Type.Null()]),
  from: Day,
  to: Type.Union([Day, Type.Null()], { description: 'The first day it is no longer held' }),
});

/** A post with who holds it; the telephone number is masked. */
export const RosterLineView = Type.Object({
  ...PostView.properties,
  name: Name,
  phone: Type.Union([Type.String({ maxLength: 30 }), Type.Null()]),
});
export const RosterPage = pageOf(RosterLineView);

export const HandoverView = Type.Object({
  id: Uuid,
  fromPostId: Uuid,
  toPostId: Uuid,
  day: Day,
  at: Moment,
  byPerson: Uuid,
  byPost: Uuid,
  reason: Type.String({ maxLength: 500 }),
  moved: Type.Integer({ minimum: 0, description: 'Personal assignments that went along' }),
});

export const PersonView = Type.Object({
  id: Uuid,
  name: Name,
  phone: Type.Union([Type.String({ maxLength: 30 }), Type.Null()]),
  posts: Type.Array(PostView, { maxItems: 1_000 }),
  handovers: Type.Array(HandoverView, { maxItems: 1_000 }),
});

export const HandoverBody = Type.Object({ toPersonId: Uuid, day: Type.Optional(Day), reason: Reason });
export const GrantBody = Type.Object({
  kind: Kind,
  area: Type.Optional(KnownArea),
  unitId: Type.Optional(Uuid),
  from: Type.Optional(Day),
  reason: Reason,
});
export const EndBody = Type.Object({ day: Type.Optional(Day), reason: Reason });
