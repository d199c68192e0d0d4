/** The patrol on which a matter was found. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { patrols } from '@gridgov/domain/work/patrols/decisions.ts';
import { STAGES } from '@gridgov/domain/work/patrols/tables.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day } from '../../../platform/http/shapes.ts';
import { isHidden } from '../../../platform/workflow/act.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { mattersInSight } from '../../loop/issues/public.ts';
import { patrolsFinding } from './queries.ts';
import { PATROLS } from './served.ts';

const Label = Type.String({ maxLength: 400 });
const OfMatter = Type.Object({
  items: Type.Array(
    Type.Object(
      { id: CaseId, title: Label, day: Day, stage: Label, point: Label },
      { description: 'Patrols' },
    ),
    { maxItems: 10 },
  ),
});

export function ofMatterRoute({ db }: { readonly db: Db }): Route {
  return defineRoute({
    method: 'GET',
    path: '/issues/:id/patrols',
    operationId: 'patrolsOfIssue',
    summary: 'The patrol on which a matter was found, and at which of its points',
    tag: 'patrols',
    right: tradeRight(patrols, 'read'),
    audit: { none: 'a plan, a day and a point, without people' },
    examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: CaseId }), reply: { 200: OfMatter } },
    async run({ actor, params: { id }, language }) {
      if (!(await mattersInSight(db, actor, [id])).has(id))
        throw new Refusal('not-found', { what: '@word.issue' });
      const [district] = splitId(id);
      const found = await patrolsFinding(db, district, id);
      return {
        items: found
          .filter((state) => !isHidden(PATROLS, state, actor))
          .map(({ id: own, title, day, stage, finds, lanes }) => {
            const at = finds.find(({ issue }) => issue === id)?.at;
            return {
              ...{ id: `${district}.${own}`, title, day: dayTextAt(day), stage: STAGES[stage][language] },
              point: lanes.point.find(({ key }) => key === at)?.name ?? '',
            };
          }),
      };
    },
  });
}
