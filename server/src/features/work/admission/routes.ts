/** What admissions have beside the routes every trade has: the duty list that is made from them. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { KnownArea } from '../../../platform/http/shapes.ts';
import { type DutyListDeps, dutyListOf } from './list.ts';
import { DutyList } from './schema.ts';

/** The list is published, so that each district’s is shown to whoever may read one. */
export function dutyListRoutes(deps: DutyListDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/duty-items',
      operationId: 'dutyList',
      summary: 'The duty list of a district: what may be given to grid workers, by whom and until when',
      tag: 'admissions',
      right: tradeRight(admissions, 'read'),
      audit: { none: 'a published list without people' },
      schema: {
        query: Type.Object({ district: Type.Optional(KnownArea) }),
        reply: { 200: DutyList },
      },
      async run({ actor, query, now, language }) {
        const known = deps.districts();
        const own = known.find((code) => actor.area.startsWith(code)) ?? known[0];
        const district = query.district ?? own;
        if (district === undefined || !known.includes(district))
          throw new Refusal('not-found', { what: say('区县', 'district') });
        return dutyListOf(deps, { district, now, language });
      },
    }),
  ];
}
