/** How many asked for help of late, as far as a post sees them: numbers alone, and nothing of persons. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { State } from '@gridgov/domain/safety/help/state.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { filterOf } from '../../../platform/workflow/list.ts';
import { openHelp } from './begin.ts';
import type { HelpDeps } from './deps.ts';
import { openOrMoved } from './queries.ts';
import { Night } from './schema.ts';

/** As long as a shift is, so that whoever comes on duty sees the one before. */
const HOURS = 12;

export function nightRoute({ db, trades }: HelpDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/help/night',
    operationId: 'countHelps',
    summary: 'How many requests for help came of late, were answered in time, and still wait',
    tag: 'help',
    right: tradeRight(help, 'read'),
    audit: { none: 'numbers of what the list shows' },
    schema: { reply: { 200: Night } },
    async run({ actor, now }) {
      const { served } = openHelp(trades);
      const since = now - HOURS * 3_600_000;
      const states = await openOrMoved(db, { ...filterOf(trades, served, actor, {}), since });
      const isOpen = ({ stage }: State) => help.stages[stage]?.open === true;
      const isOfLate = (one: State) => isOpen(one) || one.lanes.ring.some(({ at }) => at >= since);
      const seen = states.filter((one) => help.sight(one, actor) !== 'nothing' && isOfLate(one));
      return {
        since,
        came: seen.length,
        answered: seen.filter(({ inTime }) => inTime !== null).length,
        inTime: seen.filter(({ inTime }) => inTime === true).length,
        open: seen.filter(isOpen).length,
      };
    },
  });
}
