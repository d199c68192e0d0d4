import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { DutyDeps } from './deps.ts';
import { nowView } from './now.ts';
import { NowView } from './schema.ts';

export function dutyRoutes(deps: DutyDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/duty/now',
      operationId: 'whoIsOnDuty',
      summary: 'Who is on duty here now, by level, and who comes next',
      description:
        'Of the place of the post at hand: its community, street, district, the city, and its unit.',
      tag: 'duty',
      right: 'duty.read',
      audit: { none: 'names of colleagues on duty, without contact data' },
      schema: { reply: { 200: NowView } },
      run: ({ actor, language, now }) => nowView(deps, { actor, language, now }),
    }),
  ];
}
