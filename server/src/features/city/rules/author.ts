import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Author } from './change.ts';

export function authorOf(
  actor: Actor,
  at: number,
  note: string,
): Author & { readonly personId: string; readonly postId: string } {
  return { at, personId: actor.personId, postId: actor.postId, note };
}
