/** Following 关注 a case of any trade: a follower's bell tells what happens to it, as far as they may see it. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { capital } from '../http/capital.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { splitId } from './body-schema.ts';
import { setFollowing } from './follow-queries.ts';
import { nameOfTrade, type OpenTrade, type TradeDeps } from './open.ts';
import { findCase } from './queries.ts';
import { CaseParams } from './schema.ts';

type Following = {
  readonly actor: Actor;
  readonly caseId: string;
  readonly on: boolean;
  readonly now: number;
};

export function caseFollowRoutes(
  deps: Pick<TradeDeps, 'db'>,
  { served }: Pick<OpenTrade, 'served'>,
): Route[] {
  const { trade, path } = served;
  const follow = async ({ actor, caseId, on, now }: Following) => {
    const [district, id] = splitId(caseId);
    const state = await findCase(deps.db, served, district, id);
    if (state === null || trade.sight(state, actor) === 'nothing')
      throw new Refusal('not-found', { what: nameOfTrade(served) });
    await setFollowing(deps.db, { district, id, personId: actor.personId, on, at: now });
  };
  const route = (method: 'PUT' | 'DELETE', on: boolean) =>
    defineRoute({
      method,
      path: `/${path}/:id/follow`,
      operationId: `${on ? 'follow' : 'unfollow'}${capital(trade.name)}`,
      summary: on ? `Follow a case (${trade.zh})` : `Follow a case no longer (${trade.zh})`,
      tag: 'trades',
      right: 'signed-in',
      audit: { none: 'a mark for oneself' },
      examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: { params: CaseParams, reply: { 204: null } },
      run: async ({ actor, params, now, reply }) => {
        await follow({ actor, caseId: params.id, on, now });
        return reply.empty();
      },
    });
  return [route('PUT', true), route('DELETE', false)];
}
