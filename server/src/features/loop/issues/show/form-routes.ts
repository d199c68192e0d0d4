import { RECORD } from '@gridgov/domain/city/people/naming.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import type { IssueDeps } from '../deps.ts';
import { rulesFor } from '../facts.ts';
import { findWhole, listEvents } from '../queries.ts';
import { Forms, IssueParams } from '../schema.ts';
import { formsOf } from '../views/forms.ts';
import { peopleIn, splitId } from './show.ts';

/** More events than any matter of paper has. */
const MOST = 400;

/** Forms to print: for staff, since paper leaves the house. */
export function formRoutes(deps: IssueDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/issues/:id/forms',
      summary: 'The paper forms of a matter, filled in from its history',
      tag: 'issues',
      operationId: 'listIssueForms',
      right: 'issue.read',
      audit: {
        none: 'names are masked, since paper leaves the house; who may see the matter is checked per matter',
      },
      schema: { params: IssueParams, reply: { 200: Forms } },
      run: async ({ actor, params, language, now }): Promise<Static<typeof Forms>> => {
        const { district, id } = splitId(params.id);
        const whole = await findWhole(deps.db, district, id);
        if (whole === null || !maySee(whole.state, actor))
          throw new Refusal('not-found', { what: '@word.issue' });
        const rows = await listEvents(deps.db, district, id, MOST);
        const people = await deps.people([...peopleIn(rows, null, language), actor.personId], RECORD);
        const rules = rulesFor(deps, whole.state, 'note', now);
        const names = deps.names.in(language);
        const forms = formsOf({ rows, whole, deps: { names, people, rules, language, now } });
        return {
          number: whole.state.number,
          title: names.said('class', whole.state.title),
          issuer: names.area(district),
          printedBy: people.get(actor.personId) ?? '',
          printedAt: new Date(now).toISOString(),
          forms,
        };
      },
    }),
  ];
}
