/** The post one works in on this phone, and what becomes of it where it ends while the phone is in use. */
import type { Owner } from '../outbox/items.ts';
import type { Answer, Call } from '../outbox/sender.ts';
import type { FieldDb } from '../store/db.ts';
import { keep, kept, listEnded, pull } from '../sync.ts';
import type { EndedPost, Me } from '../types.ts';

/** What a server says of a post that is not held; an older one has one word for both. */
const REFUSALS: ReadonlySet<unknown> = new Set(['post-not-held', 'no-post']);

export const isPostRefused = ({ status, body }: Answer) => status === 403 && REFUSALS.has(body.code);

export const isHeld = ({ acting, posts }: Me, id: string): boolean =>
  acting?.id === id || (posts ?? []).some((post) => post.id === id);

/** Whether an item came back because the post it was made in is not held: its code, and the post. */
export const isOfEndedPost = (
  me: Me,
  { code, post }: { readonly code?: string; readonly post: string },
): boolean => REFUSALS.has(code) && !isHeld(me, post);

/** Notes the post that was worked in where it is held no more, so that its owner is told which it was. */
export async function noteEnded(db: FieldDb, owner: Owner, next: Me, now: number): Promise<void> {
  const was = (await kept<Me>(db, owner, 'me'))?.acting ?? null;
  if (was !== null && !isHeld(next, was.id) && (await kept(db, owner, 'ended', was.id)) === null) {
    const { id, name, place } = was;
    await keep(db, owner, 'ended', id, { id, name, place, at: now, seen: false } satisfies EndedPost);
  }
  // A deputy may get the same post again.
  const again = (await listEnded(db, owner)).filter(({ id }) => isHeld(next, id));
  await db.kept.bulkDelete(again.map(({ id }) => `${owner.account}/ended/${id}`));
}

/**
 * Keeps who one is. Where no post is left, what was known stays: the outbox lies behind it, and nothing unsent goes out of
 * sight. @returns whether there is a post to work in
 */
export async function keepMe(db: FieldDb, owner: Owner, next: Me, now: number): Promise<boolean> {
  await noteEnded(db, owner, next, now);
  if (next.acting === null) return false;
  const before = await kept<Me>(db, owner, 'me');
  // Whoever watches the store looks again at each write, and may ask again who one is.
  if (JSON.stringify(before) !== JSON.stringify(next)) await keep(db, owner, 'me', '', next);
  return true;
}

/** Asks who one is now; false where nobody answers, or no post is left. */
export async function readMe(
  db: FieldDb,
  owner: Owner,
  ask: (call: Call) => Promise<Answer>,
  now: number,
): Promise<boolean> {
  const { status, body } = await ask({ method: 'GET', path: '/me' });
  return status === 200 && keepMe(db, owner, body as unknown as Me, now);
}

/** Notices in answers that a post named in a call is not held. */
export function watchPost(ask: (call: Call) => Promise<Answer>) {
  let refused = false;
  return {
    ask: async (one: Call): Promise<Answer> => {
      const answer = await ask(one);
      if (isPostRefused(answer)) refused = true;
      return answer;
    },
    /** Whether it was so since this was asked last. */
    wasRefused: (): boolean => {
      const was = refused;
      refused = false;
      return was;
    },
  };
}

/** Fetches what belongs to the post worked in; where that has ended, what belongs to the one that is left. */
export async function pullInPost(
  db: FieldDb,
  owner: Owner,
  { ask, wasRefused }: ReturnType<typeof watchPost>,
  now: number,
): Promise<number | null> {
  // What was sent just now may have said so already.
  if (wasRefused()) await readMe(db, owner, ask, now);
  const until = await pull(db, owner, ask, now);
  if (!wasRefused()) return until;
  return (await readMe(db, owner, ask, now)) ? pull(db, owner, ask, now) : null;
}
