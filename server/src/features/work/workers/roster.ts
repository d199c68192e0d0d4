/** The roster follows the case: what the case says of the post is written there, where boards, seats and rights read it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Kind, State } from '@gridgov/domain/work/workers/events.ts';
import type { Db } from '../../../platform/db/database.ts';
import { endPost, grantPost, listAllPostsOf } from '../../city/people/public.ts';
import { standInPosts } from '../stand-ins/public.ts';
import { findWorker } from './queries.ts';

export const ROSTER_TASK = 'worker.roster';

export const postOf = (kind: Kind): PostKind => (kind === 'full_time' ? 'grid_worker' : 'grid_assistant');

type Deps = {
  readonly db: Db;
  readonly newId: () => string;
  readonly onPosts: (personIds: readonly string[]) => void;
};

/** By the case as it stands, so that jobs which come late or twice leave the roster right. */
export function rosterTasks(deps: Deps) {
  return {
    [ROSTER_TASK]: async ({ district, id }: Record<string, unknown>) => {
      const state = await findWorker(deps.db, String(district), String(id));
      if (state !== null) await follow(deps, state);
    },
  };
}

/** Ends the posts of this engagement that are held no more, and gives the one that is. */
async function follow({ db, newId, onPosts }: Deps, state: State): Promise<void> {
  const { district, person, kind: engaged, placing, career } = state;
  if (placing === null) return;
  const kind = postOf(engaged);
  const day = dayTextAt(placing.from);
  const grids = new Set(career.flatMap(({ what, words }) => (what === 'post' ? words : [])));
  for (const post of await listAllPostsOf(db, person)) {
    const own = post.kind === kind && grids.has(post.area) && post.area !== placing.grid;
    // One after the other: each is a transaction of its own, and most people hold one.
    if (own && (post.to === null || post.to > day)) await endPost(db, post.id, day);
  }
  // A grid that has its worker again needs nobody else, and whoever leaves stands in for nobody.
  if (placing.grid === null || kind === 'grid_worker')
    for (const id of await standInPosts(db, { district, grid: placing.grid, person, day })) {
      // As above.
      await endPost(db, id, day);
    }
  if (placing.grid !== null) {
    const wanted = { personId: person, kind, area: placing.grid, unitId: null, from: day, to: null };
    await grantPost(db, wanted, newId).catch((error: unknown) => {
      // Held already: whoever was in the roster before the case, or the job ran before.
      if (!(error instanceof Refusal && error.code === 'unchanged')) throw error;
    });
  }
  onPosts([person]);
}
