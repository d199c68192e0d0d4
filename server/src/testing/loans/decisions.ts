import { workflow } from '@gridgov/domain/workflow/workflow.ts';
import { EVENTS, type Loan } from './events.ts';
import { COMMANDS, RELATIONS, STAGES } from './tables.ts';

export const loans = workflow<Loan>()({
  name: 'loan',
  zh: '借用',
  en: 'loan',
  relations: RELATIONS,
  stages: STAGES,
  commands: COMMANDS,
  events: EVENTS,
  timers: {
    fetch: {
      zh: '取走时限',
      en: 'Fetch by',
      limit: (_, { fetchWithin }) => fetchWithin,
      runs: ['asked'],
      marks: [50],
      gives: 'lapse',
    },
    lend: {
      zh: '归还时限',
      en: 'Return by',
      limit: (_, { lendFor }) => lendFor,
      runs: ['lent'],
      marks: [75, 100],
    },
  },
  seats: ({ borrower, district }) => ({
    borrower: [`person:${borrower}`],
    desk: [`desk:district:${district}`],
  }),
  stands: (state, actor) => (state === null && actor.post === 'resident' ? ['borrower'] : []),
});
