import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Case, EventRows, Limit } from '@gridgov/domain/workflow/form.ts';
import type { LoanNames } from './tables.ts';

type Note = { readonly note?: string | undefined };
export type Loan = LoanNames & {
  readonly State: Case & {
    readonly stage: LoanNames['Stage'];
    readonly tool: string;
    readonly borrower: string;
  };
  readonly Facts: {
    readonly calendar: CompiledCalendar;
    readonly fetchWithin: Limit;
    readonly lendFor: Limit;
    readonly fresh: { readonly id: string; readonly number: string; readonly district: string };
  };
  readonly Bodies: {
    asked: { id: string; number: string; district: string; tool: string; until: number };
    handed_out: Note;
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
