import type { BasicFacts, Case, EventRows, Identified, Limit } from '@gridgov/domain/workflow/form.ts';
import type { LoanNames } from './tables.ts';

export type Loan = LoanNames & {
  readonly State: Case & {
    readonly stage: LoanNames['Stage'];
    readonly tool: string;
    readonly borrower: string;
  };
  readonly Facts: BasicFacts & { readonly fetchWithin: Limit; readonly lendFor: Limit };
  readonly Bodies: {
    asked: Identified & { tool: string; until: number };
    handed_out: { readonly note?: string | undefined };
    lapsed: Record<never, never>;
    taken_back: { state: string };
  };
};

export const EVENTS: EventRows<Loan> = {
  asked: {
    zh: '申请借用',
    en: 'A tool was asked for',
    tells: ['desk'],
    begins: ({ until: _, ...asked }, _at, by) => ({ ...asked, stage: 'asked', clocks: {}, borrower: by }),
  },
  handed_out: { zh: '借出', en: 'Handed out', tells: ['borrower'] },
  lapsed: {
    zh: '过时未取',
    en: 'Not fetched in time',
    tells: ['borrower'],
    message: { zh: '过时没有来取，已取消', en: 'Not fetched in time, and given up' },
  },
  taken_back: { zh: '归还', en: 'Taken back', tells: ['borrower'] },
};
