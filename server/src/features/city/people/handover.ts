import { type PostKind, seatsOf } from '@gridgov/domain/city/people/posts.ts';
import { THE_POST } from '@gridgov/domain/city/people/words.ts';
import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { clashOfPowers, type Post } from './person.ts';
import {
  findPerson,
  findPost,
  type Handover,
  insertHandover,
  insertPosts,
  listPostsOf,
  touchPeople,
  updatePostDays,
} from './queries.ts';

/** Who does it, when (epoch milliseconds), and where new ids come from. */
export type By = {
  readonly personId: string;
  readonly postId: string;
  readonly at: number;
  readonly newId: () => string;
};

export type HandoverOrder = {
  readonly postId: string;
  readonly toPersonId: string;
  /** First day of the new holder, 'YYYY-MM-DD'. */
  readonly day: string;
  readonly reason: string;
};

/** What is assigned to a person by name, and not to the seat, goes along here; the answer is how much went. */
export type MovePersonal = (
  tx: Queryable,
  change: { readonly fromPersonId: string; readonly toPersonId: string; readonly seats: readonly string[] },
) => Promise<number>;

/** What belongs to the change, such as its entry in the audit: there with it or not at all. */
export type Also<T> = (tx: Queryable, done: T) => Promise<void>;
const nothing = async () => undefined;

/**
 * Hands a post over with its tasks. Queues belong to seats, so what waits at the seat follows by itself from `day`
 * on; `movePersonal` takes along what is assigned by name. Both posts and the reason are kept.
 * @throws Refusal where post or person is not there, the post is not held on that day, or nothing would change
 */
export async function handOver(
  db: Db,
  order: HandoverOrder,
  by: By,
  movePersonal: MovePersonal = async () => 0,
  also: Also<Handover> = nothing,
): Promise<Handover> {
  return db.transaction(async (tx) => {
    await touchPeople(tx);
    const post = await heldPost(tx, order);
    await checkReceiver(tx, post, order);
    const next: Post = { ...post, id: by.newId(), personId: order.toPersonId, from: order.day };
    await updatePostDays(tx, [{ ...post, to: order.day }]);
    await insertPosts(tx, [next]);
    const seats = seatsOf(post.kind, post.area, post.unitId);
    const moved = await movePersonal(tx, {
      fromPersonId: post.personId,
      toPersonId: order.toPersonId,
      seats,
    });
    const handover: Handover = {
      id: by.newId(),
      fromPostId: post.id,
      toPostId: next.id,
      day: order.day,
      at: by.at,
      byPerson: by.personId,
      byPost: by.postId,
      reason: order.reason,
      moved,
    };
    await insertHandover(tx, handover);
    await also(tx, handover);
    return handover;
  });
}

async function heldPost(tx: Queryable, order: HandoverOrder): Promise<Post> {
  if (order.reason.trim() === '')
    throw new Refusal('field-missing', { field: sayField('reason', '移交原因', 'Reason') });
  const post = await findPost(tx, order.postId);
  if (post === null) throw new Refusal('not-found', { what: THE_POST });
  if (post.from > order.day || (post.to !== null && post.to <= order.day)) {
    throw new Refusal('field-wrong', {
      field: sayField('day', '移交日期', 'Day of the handover'),
      problem: say('这一天原任职人员不在岗', 'the post is not held on it'),
      right:
        post.to === null
          ? say(`${post.from} 起的一天`, `${post.from} or later`)
          : say(`${post.from} 起、${post.to} 前的一天`, `${post.from} or later, before ${post.to}`),
    });
  }
  return post;
}

async function checkReceiver(tx: Queryable, post: Post, order: HandoverOrder): Promise<void> {
  if (post.personId === order.toPersonId)
    throw new Refusal('unchanged', { what: say('任职人员', 'The holder of the post') });
  if ((await findPerson(tx, order.toPersonId)) === null)
    throw new Refusal('not-found', { what: say('接任人员', 'The new holder') });
  const held = await listPostsOf(tx, order.toPersonId, order.day);
  refuseClash(held, post.kind);
  const same = (one: Post) => one.kind === post.kind && one.area === post.area && one.unitId === post.unitId;
  if (held.some(same))
    throw new Refusal('unchanged', {
      what: say('接任人员的岗位', 'The posts of the new holder'),
    });
}

function refuseClash(held: readonly Post[], wanted: PostKind): void {
  const kinds = held.map((post) => post.kind);
  if (clashOfPowers(kinds, wanted) === null) return;
  throw new Refusal('field-wrong', {
    field: sayField('toPersonId', '接任人员', 'New holder'),
    problem: say(
      '系统、安全、审计三类管理员不能由同一人担任',
      'nobody holds two of the posts system, security and audit administrator',
    ),
    right: say('不担任其他两类管理员的人员', 'somebody who holds neither of the other two'),
  });
}

/** The post is held no more from that day on, and nobody takes it over. */
export async function endPost(
  db: Db,
  postId: string,
  day: string,
  also: Also<Post> = nothing,
): Promise<Post> {
  return db.transaction(async (tx) => {
    await touchPeople(tx);
    const post = await findPost(tx, postId);
    if (post === null) throw new Refusal('not-found', { what: THE_POST });
    if (post.to !== null && post.to <= day)
      throw new Refusal('unchanged', { what: say('任职', 'The end of the post') });
    const ended = { ...post, to: day < post.from ? post.from : day };
    await updatePostDays(tx, [ended]);
    await also(tx, ended);
    return ended;
  });
}

/** Gives a person one more post. @throws Refusal where there is no such person or the post is held already */
export async function grantPost(
  db: Db,
  wish: Omit<Post, 'id'>,
  newId: () => string,
  also: Also<Post> = nothing,
): Promise<Post> {
  return db.transaction(async (tx) => {
    await touchPeople(tx);
    if ((await findPerson(tx, wish.personId)) === null)
      throw new Refusal('not-found', { what: say('人员', 'The person') });
    const held = await listPostsOf(tx, wish.personId, wish.from);
    refuseClash(held, wish.kind);
    const same = (one: Post) =>
      one.kind === wish.kind && one.area === wish.area && one.unitId === wish.unitId;
    if (held.some(same)) throw new Refusal('unchanged', { what: THE_POST });
    const post = { ...wish, id: newId() };
    await insertPosts(tx, [post]);
    await also(tx, post);
    return post;
  });
}
