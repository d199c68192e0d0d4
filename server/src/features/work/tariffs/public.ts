/** Tariffs 奖补标准, as the server carries them. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Tariffs, tariffs } from '@gridgov/domain/work/tariffs/decisions.ts';
import { WORDS } from '@gridgov/domain/work/tariffs/words.ts';
import { serve } from '../../../platform/workflow/served.ts';

export { tariffStreets, tariffsOn } from './queries.ts';

export const TARIFFS = serve<Tariffs>({
  trade: tariffs,
  columns: [
    { name: 'street', type: 'text', from: (s) => s.street },
    { name: 'item', type: 'text', from: (s) => s.item },
    // Only once it is in force: statements find it by this day.
    {
      name: 'from_day',
      type: 'date',
      from: (s) => (s.stage === 'in_effect' ? dayTextAt(s.from) : null),
    },
  ],
  rights: {
    street_dispatcher: ['propose', 'propose_month_cap', 'turn_down', 'read'],
    street_head: ['propose', 'propose_month_cap', 'put_in_force', 'turn_down', 'read'],
    grid_leader: ['read'],
    grid_worker: ['read'],
    grid_assistant: ['read'],
  },
  seats: ({ post, area }) => (post === 'street_head' ? [`head:street:${area}`] : []),
  oversee: ['grid_leader', 'grid_worker', 'grid_assistant'],
  limits: { enact: { zh: '另一人启用', en: 'Put in force by another' } },
  says: WORDS,
  feed: 'none',
  purposes: [],
  facts: ({ calendar, fresh, limit }) => ({ calendar, fresh, enactWithin: limit('enact') }),
});
