import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { areaDigitsOf, postKindOf } from './person.ts';
import { insertPeople, insertPosts, touchPeople } from './queries.ts';

export type Appointment = {
  readonly name: string;
  readonly kind: PostKind;
  /** First day ('YYYY-MM-DD') the post is held. */
  readonly from: string;
};

/**
 * A new person with one post for the whole city: how the first administrator gets into a city that has nobody
 * yet who could import a roster. Returns the person's id. @throws Refusal where the post is not of the city
 */
export async function appoint(
  tx: Queryable,
  { name, kind, from }: Appointment,
  newId: () => string,
): Promise<string> {
  if (postKindOf(kind) === null || areaDigitsOf(kind) !== 0) {
    throw new Refusal('field-wrong', {
      field: sayField('kind', '岗位', 'Post'),
      problem: say('不是全市岗位', 'it is no post of the whole city'),
      right: say('全市岗位，如安全管理员', 'a post of the whole city, such as security_admin'),
    });
  }
  await touchPeople(tx);
  const personId = newId();
  await insertPeople(tx, [{ id: personId, name, phone: null, phoneIndex: null, number: null }]);
  await insertPosts(tx, [{ id: newId(), personId, kind, area: '', unitId: null, from, to: null }]);
  return personId;
}
