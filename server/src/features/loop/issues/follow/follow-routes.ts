import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { setFollowing } from '../../../../platform/workflow/follow-queries.ts';
import type { IssueDeps } from '../deps.ts';
import { findState } from '../queries.ts';
import { IssueParams } from '../schema.ts';
import { splitId } from '../show/show.ts';

/** Following 关注: a follower's bell tells what happens to the matter. */
export function followRoutes(deps: IssueDeps): Route[] {
  const follow = async (actor: Actor, issueId: string, on: boolean, now: number) => {
    const { district, id } = splitId(issueId);
    const state = await findState(deps.db, district, id);
    if (state === null || !maySee(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
    await setFollowing(deps.db, { district, id, personId: actor.personId, on, at: now });
  };
  const common = {
    path: '/issues/:id/follow',
    tag: 'issues',
    right: 'signed-in',
    audit: { none: 'a mark for oneself' },
    schema: { params: IssueParams, reply: { 204: null } },
  } as const;
  return [
    defineRoute({
      ...common,
      method: 'PUT',
      summary: 'Follow a matter',
      operationId: 'followIssue',
      run: async ({ actor, params, now, reply }) => {
        await follow(actor, params.id, true, now);
        return reply.empty();
      },
    }),
    defineRoute({
      ...common,
      method: 'DELETE',
      summary: 'Follow a matter no longer',
      operationId: 'unfollowIssue',
      run: async ({ actor, params, now, reply }) => {
        await follow(actor, params.id, false, now);
        return reply.empty();
      },
    }),
  ];
}
