/** What waits for an answer while somebody else has to move: an extension, a suspension, a supervision. */
import type { RequestRow } from '../../workflow/form.ts';
import { HANDLING } from './stages.ts';
import type { IssueState } from './state.ts';
import { deskOf, unitSeat } from './state.ts';
import type { CommandName } from './steps.ts';
import type { Loop } from './types.ts';
import { isSupervised } from './who.ts';

type Row = RequestRow<Loop> & { readonly answer: CommandName };

/** The desk of the cycle decides; the lead unit asked. */
const byDesk = (pending: (state: IssueState) => object | null): RequestRow<Loop>['asked'] => {
  return (state) =>
    pending(state) === null
      ? null
      : { seat: deskOf(state, state.cycle), by: state.lead === null ? null : unitSeat(state.lead) };
};

/** While the work is with a unit it answers to a supervision, else the desk. */
function answers(state: IssueState): string {
  const works = state.stage === 'suspended' || HANDLING.some((stage) => stage === state.stage);
  return works && state.lead !== null ? unitSeat(state.lead) : deskOf(state, state.cycle);
}

export const REQUESTS = {
  extension: {
    zh: '延期待批',
    en: 'Extension to be decided',
    asked: byDesk(({ pendingExtension }) => pendingExtension),
    answer: 'decide_extension',
    timer: 'extension',
  },
  suspension: {
    zh: '挂账待批',
    en: 'Suspension to be decided',
    asked: byDesk(({ pendingSuspension }) => pendingSuspension),
    answer: 'decide_suspension',
    timer: 'suspension',
  },
  supervision: {
    zh: '督办待答复',
    en: 'Supervision to be answered',
    asked: (state) =>
      isSupervised(state) ? { seat: answers(state), by: `person:${state.supervision?.by ?? ''}` } : null,
    answer: 'answer_supervision',
    timer: 'answer',
  },
} as const satisfies Record<string, Row>;
