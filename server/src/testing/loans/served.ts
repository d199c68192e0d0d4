import { serve } from '../../platform/workflow/served.ts';
import { loans } from './decisions.ts';
import type { Loan } from './events.ts';

export const LOANS = serve<Loan>({
  trade: loans,
  path: 'loans',
  table: 'loan',
  rights: {
    resident: ['ask', 'read'],
    district_dispatcher: ['hand_out', 'take_back', 'read'],
    city_supervisor: ['read'],
  },
  feed: 'all',
  facts: ({ calendar, fresh }) => ({
    calendar,
    fresh,
    fetchWithin: { n: 2, unit: 'workday' },
    lendFor: { n: 7, unit: 'statutory_day' },
  }),
});
