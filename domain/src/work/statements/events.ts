/** What happens to a statement, and what it changes. */
import type { BasicFacts, Case, EventRows, Identified, Limit } from '../../workflow/form.ts';
import type { Fact, Line, MonthCap, Stated, StatementBodies, Tariff } from '../../workflow/statement.ts';
import { withAnswer, withLook, withObjection } from '../../workflow/statement-changes.ts';
import type { Item, Out } from './items.ts';
import type { LimitName } from './limits.ts';
import type { StatementNames } from './tables.ts';

/** Something done in a matter, or a patrol walked: `issue` is the case it opens to, `what` its class or the title of the plan. */
export type Done = Fact & {
  readonly item: Item;
  readonly out: Out | null;
  readonly issue: string;
  readonly number: string;
  readonly what: string;
};
type Whose = { readonly worker: string; readonly street: string; readonly month: string };
export type State = Case &
  Stated<Done> &
  Whose & {
    readonly stage: StatementNames['Stage'];
    readonly batch: string | null;
  };

/** What was done in the month, the tariffs of the month, and what earlier statements hold; empty where nobody looked. */
export type Work = {
  readonly done: readonly Done[];
  readonly tariffs: readonly Tariff[];
  readonly monthCaps?: readonly MonthCap[];
  readonly paid: ReadonlySet<string>;
};
export type Statements = StatementNames & {
  readonly State: State;
  readonly Facts: BasicFacts & { readonly limits: Readonly<Record<LimitName, Limit>>; readonly work: Work };
  readonly Bodies: StatementBodies & {
    drawn_up: Identified &
      Whose & {
        lines: readonly Line<Done>[];
        tariffs: readonly Tariff[];
        monthCaps?: readonly MonthCap[] | undefined;
      };
  };
};

export const EVENTS: EventRows<Statements> = {
  drawn_up: {
    zh: '算出',
    en: 'Drawn up',
    tells: ['worker'],
    message: {
      zh: '奖补结算单请您先看，不对可以逐行提',
      en: 'Your statement: look first, and object line by line',
    },
    begins: ({ monthCaps = [], ...body }) => ({
      ...body,
      monthCaps,
      stage: 'to_look',
      clocks: {},
      lanes: { objection: [] },
      first: null,
      second: null,
      batch: null,
    }),
  },
  look_ended: { zh: '本人看过', en: 'The worker has looked', tells: ['office'] },
  look_passed: { zh: '到期未看', en: 'Not looked at in time', tells: ['office'] },
  line_objected: {
    zh: '提异议',
    en: 'A line was objected to',
    tells: ['office'],
    change: withObjection,
  },
  line_answered: {
    zh: '答复异议',
    en: 'An objection was answered',
    tells: ['worker'],
    change: (state, body) => withAnswer<Done>(state, body) as Partial<State>,
  },
  looked_over: {
    zh: '抽查',
    en: 'A drawn line was looked over',
    tells: (_, { holds }) => (holds ? [] : ['worker']),
    change: (state, body) => withLook<Done>(state, body) as Partial<State>,
  },
  approved_first: {
    zh: '初核',
    en: 'Checked',
    tells: ['head'],
    change: (_, _body, at, by) => ({ first: { by, at } }),
  },
  approved_second: {
    zh: '复核',
    en: 'Approved',
    tells: ['worker', 'office'],
    change: (_, _body, at, by) => ({ second: { by, at } }),
  },
  check_returned: {
    zh: '退回初核',
    en: 'Returned to the check',
    tells: ['office'],
    change: () => ({ first: null }),
  },
  paid: {
    zh: '已交发放',
    en: 'Given to the paymaster',
    tells: ['worker'],
    change: (_, { batch }) => ({ batch }),
  },
};
