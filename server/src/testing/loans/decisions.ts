import { writer } from '@gridgov/domain/workflow/decide.ts';
import type { Decisions, TimerRow } from '@gridgov/domain/workflow/form.ts';
import { workflow } from '@gridgov/domain/workflow/workflow.ts';
import { EVENTS, type Loan } from './events.ts';
import { COMMANDS, RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Loan>();

const TIMERS: Readonly<Record<string, TimerRow<Loan>>> = {
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
};

const DECISIONS: Decisions<Loan, typeof COMMANDS> = {
  ask: ({ body, facts }) => [wrote('asked', { ...facts.fresh, ...body }, 'asked')],
};

export const loans = workflow<Loan>()({
  name: 'loan',
  zh: '借用',
  en: 'loan',
  shape: 1,
  relations: RELATIONS,
  stages: STAGES,
  lanes: {},
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  seats: ({ borrower, district }) => ({
    borrower: [`person:${borrower}`],
    desk: [`desk:district:${district}`],
  }),
  stands: (state, actor) => (state === null && actor.post === 'resident' ? ['borrower'] : []),
  sight: ({ borrower, district }, { personId, seats }) =>
    personId === borrower || seats.includes(`desk:district:${district}`) ? 'content' : 'nothing',
  shown: 'content',
});
