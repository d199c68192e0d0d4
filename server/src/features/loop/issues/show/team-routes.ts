import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import type { IssueDeps } from '../deps.ts';
import { IssueParams, Team } from '../schema.ts';
import { splitId } from './show.ts';
import { showTeam } from './team.ts';

export function teamRoutes(deps: IssueDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/issues/:id/team',
      summary: 'Who works on a matter: whom a note may mention',
      tag: 'issues',
      operationId: 'listIssueTeam',
      right: 'issue.note',
      audit: { none: 'names as the reader may know them; who may see the matter is checked per matter' },
      schema: { params: IssueParams, reply: { 200: Team } },
      run: async ({ actor, params, language, now }) => ({
        items: await showTeam(deps, splitId(params.id), { actor, language, now }),
      }),
    }),
  ];
}
