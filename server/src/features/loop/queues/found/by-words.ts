import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Looking, QueuesDeps } from '../deps.ts';
import { askFor } from '../filters/meaning.ts';
import { getPage } from '../pages/pages.ts';

/** The first matters of the whole book that a text names, as the list itself finds them; nothing is counted. */
export async function findMatters(
  deps: QueuesDeps,
  actor: Actor,
  { text, limit }: { readonly text: string; readonly limit: number },
  looking: Looking,
) {
  const ask = await askFor(deps, { view: 'all' as const, filters: [], text }, looking);
  return (await getPage(deps, actor, { ...ask, after: undefined, limit, counts: false }, looking)).rows;
}
