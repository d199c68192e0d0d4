import { serve } from '../../platform/workflow/served.ts';
import { loans } from './decisions.ts';
import type { Loan } from './events.ts';

export const LOANS = serve<Loan>({
  trade: loans,
  rights: {
    resident: ['ask', 'read'],
    district_dispatcher: ['hand_out', 'take_back', 'read'],
    city_supervisor: ['read'],
    system_admin: ['read', 'import'],
  },
  feed: 'all',
  purposes: [
    {
      name: 'loan',
      whose: 'resident',
      ground: 'consent',
      holds: [{ zh: '借用人', en: 'Who borrows' }, 'tool'],
      purpose: { zh: '借出工具，到期提醒归还', en: 'To lend a tool and to remind of its return' },
      kept: { zh: '和借用记录一起保存', en: 'As long as the record of the loan' },
    },
  ],
  facts: ({ calendar, fresh }) => ({
    calendar,
    fresh,
    fetchWithin: { n: 2, unit: 'workday' },
    lendFor: { n: 7, unit: 'statutory_day' },
  }),
});
