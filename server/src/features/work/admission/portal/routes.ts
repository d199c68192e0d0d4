/** The duty list and what is posted, as a page for residents. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { lookOf, type PortalDeps, pageQuery, writePage } from '../../../telling/portal/public.ts';
import { type DutyListDeps, dutyListOf, openingDistrict } from '../list.ts';
import { listPage } from './list-page.ts';

export type ListPageDeps = { readonly list: DutyListDeps; readonly portal: PortalDeps };

/** For residents: read without an account and without scripts. */
export function listPageRoute({ list, portal }: ListPageDeps): Route {
  return defineRoute({
    ...{ method: 'GET', head: true, tag: 'portal', right: 'public', absolute: true, hidden: true },
    path: '/portal/duty-list',
    operationId: 'dutyListPage',
    summary:
      'The duty list of a district as a page: three lists, changes within a year, what is being posted',
    audit: { none: 'a published list without people' },
    schema: { query: pageQuery('district'), reply: { 200: { binary: ['text/html'] } } },
    run: async (ask) => {
      const look = lookOf(portal, ask);
      const opening = await openingDistrict(list, ask.now);
      const district = ask.query.district ?? opening;
      if (district === undefined || !list.districts().includes(district))
        throw new Refusal('not-found', { what: say('区县', 'district') });
      const found = await dutyListOf(list, { district, now: ask.now, language: look.language });
      return writePage(portal, look, listPage(look, found, opening));
    },
  });
}
