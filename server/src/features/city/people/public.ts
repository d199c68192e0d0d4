/** What other features may know of people and their posts. */
import {
  type Actor,
  actorOf,
  POST_KINDS,
  type PostKind,
  seatsOf,
} from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Post } from './person.ts';
import { listHolders, listPostsOf } from './queries.ts';

export { appoint } from './appoint.ts';
export { demoRoster } from './demo-roster.ts';
export { enterPerson } from './enter.ts';
export { endPost, grantPost, type HandoverOrder, handOver, type MovePersonal } from './handover.ts';
export { importRoster } from './import-roster.ts';
export { makeActingNames, makePeopleNames, type PeopleNames } from './names.ts';
export { PHONE_CONTEXT, type Post, ROSTER_COLUMNS } from './person.ts';
export { placesOf } from './places.ts';
export {
  findColleagues,
  findPerson,
  findPost,
  listAllPostsOf,
  listHolders,
  listNames,
  listPostsOf,
  peopleRevision,
} from './queries.ts';
export { refuseOtherSecret } from './secret.ts';
export { StaffIndex } from './staff-index.ts';

/** As whom a person may act on a day ('YYYY-MM-DD'): one actor for each post held. */
export async function actorsOf(db: Queryable, personId: string, day: string): Promise<Actor[]> {
  const posts = await listPostsOf(db, personId, day);
  return posts.map(actorOfPost);
}

export function actorOfPost(post: Post): Actor {
  const { personId, id: postId, kind, area, unitId } = post;
  return actorOf({ personId, postId, post: kind, area, unitId });
}

const KINDS = Object.keys(POST_KINDS) as PostKind[];

/** Seats that a post serves besides those of its kind, such as the duty seats of a trade. */
export type MoreSeats = (post: {
  readonly post: PostKind;
  readonly area: string;
  readonly unitId: string | null;
}) => readonly string[];

/** The posts that serve a queue on a day: `grid:…`, `desk:street:…`, `desk:city`, `unit:<id>`. */
export async function holdersOf(
  db: Queryable,
  seat: string,
  day: string,
  more: MoreSeats = () => [],
): Promise<Post[]> {
  const unitId = /(?:^|:)unit:([^:]+)/.exec(seat)?.[1] ?? null;
  const area = unitId === null ? (/:(\d+)$/.exec(seat)?.[1] ?? '') : '';
  const serves = (post: PostKind) =>
    seatsOf(post, area, unitId).includes(seat) || more({ post, area, unitId }).includes(seat);
  return listHolders(db, KINDS.filter(serves), unitId === null ? { area } : { unitId }, day);
}
