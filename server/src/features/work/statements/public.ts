/** Statements of pay 奖补结算单, as the server carries them. */
import { statements } from '@gridgov/domain/work/statements/decisions.ts';
import type { Statements } from '@gridgov/domain/work/statements/events.ts';
import { LIMITS, statementLimits } from '@gridgov/domain/work/statements/limits.ts';
import { keysOf } from '@gridgov/domain/workflow/statement.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { doneBy } from '../paid-work/public.ts';
import { tariffsOn } from '../tariffs/public.ts';
import { termOf } from './month.ts';
import { paidOf } from './queries.ts';

export { drawUpStatements, drawUpStreet } from './draw-up.ts';
export { monthBefore } from './month.ts';

const OFFICE = ['answer_line', 'look_over', 'approve_first', 'pay_out', 'read'];
const WORKER = ['end_look', 'object_line', 'read'];
const NOTHING = { done: [], tariffs: [], paid: new Set<string>() };

export const STATEMENTS = serve<Statements>({
  trade: statements,
  about: ({ worker }) => worker,
  columns: [
    { name: 'street', type: 'text', from: (s) => s.street },
    { name: 'worker', type: 'text', from: (s) => s.worker },
    { name: 'month', type: 'text', from: (s) => s.month },
    { name: 'facts', type: 'text[]', from: keysOf },
  ],
  rights: {
    grid_worker: WORKER,
    grid_assistant: WORKER,
    street_dispatcher: OFFICE,
    street_head: [...OFFICE, 'approve_second', 'return_check'],
  },
  seats: ({ post, area }) => (post === 'street_head' ? [`head:street:${area}`] : []),
  limits: LIMITS,
  feed: 'none',
  // What somebody is paid is found by nobody in a search.
  unsearched: true,
  purposes: [
    {
      name: 'statement',
      whose: 'staff',
      ground: 'employment',
      holds: ['worker', { zh: '做了哪些事、每件多少', en: 'What was done, and how much for each' }],
      purpose: { zh: '按核查过的工作算奖补', en: 'To pay for work that was verified' },
      kept: { zh: '和发放凭证一起保存', en: 'As long as the vouchers of the payment' },
    },
  ],
  facts: ({ calendar, fresh, limit }) => ({ calendar, fresh, limits: statementLimits(limit), work: NOTHING }),
  looks: {
    work: async (db, { district, body }) => {
      const [worker, street, month] = [String(body.worker), String(body.street), String(body.month)];
      const { from, until, first } = termOf(month);
      return {
        work: {
          ...(await tariffsOn(db, { district, street, day: first })),
          done: await doneBy(db, { district, street, worker, from, until }),
          paid: await paidOf(db, district, worker),
        },
      };
    },
  },
});
