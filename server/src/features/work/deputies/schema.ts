import Type from 'typebox';
import { Day, Reason, Uuid } from '../../../platform/http/shapes.ts';

const Name = Type.String({ maxLength: 100 });
const PostWords = Type.String({ maxLength: 300, description: 'Place and name of the post' });

export const Deputy = Type.Object({
  id: Uuid,
  /** Given by the caller, held in place of somebody, or named by the caller for one of their people. */
  side: Type.Enum(['given', 'held', 'led']),
  post: PostWords,
  person: Name,
  deputy: Name,
  /** Whoever named the deputy, where it was not the holder of the post. */
  namedBy: Type.Union([Name, Type.Null()]),
  from: Day,
  to: Day,
  reason: Type.String({ maxLength: 500 }),
  state: Type.Enum(['coming', 'now', 'over', 'ended']),
});
export const Colleague = Type.Object({ personId: Uuid, name: Name, post: PostWords });
export const LedPost = Type.Object({ postId: Uuid, personId: Uuid, name: Name, post: PostWords });
export const DeputyWish = Type.Object({ deputyId: Uuid, from: Day, to: Day, reason: Reason });
export const Named = Type.Object({ id: Uuid });
export const NameQuery = Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }) });
/** Without a name, the first of them. */
export const LedQuery = Type.Object({ name: Type.Optional(Type.String({ maxLength: 40 })) });
export const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
export const OneParams = Type.Object({ id: Uuid });
