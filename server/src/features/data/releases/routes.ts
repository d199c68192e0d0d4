import type { Static } from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { releasedFor, releasesOf } from './look.ts';
import { openedOf } from './opened.ts';
import { type ReleaseDeps, release } from './release.ts';
import {
  ReleaseBody,
  ReleasedQuery,
  ReleasedReply,
  ReleasedRows,
  ReleasedRowsQuery,
  ReleaseReply,
  Releases,
  ReleasesQuery,
} from './schema.ts';

const read = { tag: 'figures', right: 'figure.read', audit: { none: 'counts without persons' } } as const;

export function releaseRoutes(deps: ReleaseDeps): Route[] {
  return [
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/releases',
      operationId: 'listReleases',
      summary: 'Periods of a district whose figures were released, with every edition of them',
      schema: { query: ReleasesQuery, reply: { 200: Releases } },
      run: ({ actor, language, query }) => releasesOf(deps, query.district, { actor, language }),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/released',
      operationId: 'readReleased',
      summary: 'One measure as it was released, beside what the same days count now',
      schema: { query: ReleasedQuery, reply: { 200: ReleasedReply } },
      examples: { period: '2026-10', measure: 'on_time', by: 'street' },
      run: ({ actor, language, query }) => releasedFor(deps, query, { actor, language }),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/released/rows',
      operationId: 'openReleased',
      summary: 'The rows a released number counted, with side and reason, or those that changed since',
      audit: { none: 'numbers and titles of matters in sight, class and street of others' },
      schema: { query: ReleasedRowsQuery, reply: { 200: ReleasedRows } },
      examples: { period: '2026-10', measure: 'on_time', by: 'street', side: 'below' },
      run: ({ actor, language, query }) => openedOf(deps, query, { actor, language }),
    }),
    defineRoute({
      tag: 'figures',
      right: 'figure.release',
      method: 'POST',
      path: '/figures/releases',
      operationId: 'releaseFigures',
      summary:
        'Release the figures of a period that is over, or a correction of what was released, with its reason',
      audit: { event: 'release.released' },
      idempotent: 'required',
      schema: { body: ReleaseBody, reply: { 200: ReleaseReply } },
      examples: { period: '2026-10' },
      async run({ actor, body, commandId, now, requestId, address, clientAt }) {
        const { personId, postId } = actor;
        const who = { personId, postId, right: 'figure.release', requestId, address, clientAt };
        const result = await release(deps, body, { actor, who, commandId, now });
        return result as Static<typeof ReleaseReply>;
      },
    }),
  ];
}
