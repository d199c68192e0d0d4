import type { FollowUp } from '../../workflow/form.ts';
import type { Exam } from './events.ts';

/** The follow-up by which what somebody was examined in elsewhere is recorded in their case as a worker. */
export const recordExam = (worker: string, exam: Exam): FollowUp => ({
  trade: 'worker',
  id: worker,
  command: 'examine',
  body: exam,
});

/** As above, for a training they attended. */
export const recordTraining = (worker: string, on: number, words: string): FollowUp => ({
  trade: 'worker',
  id: worker,
  command: 'enter_record',
  body: { what: 'training', on, words },
});
