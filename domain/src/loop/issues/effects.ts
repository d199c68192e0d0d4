/** What each command brings about, in English; the Chinese stands in the table of the loop itself. */
import type { Language } from '../../refusal.ts';
import type { CommandName } from './steps.ts';
import { rowOf } from './steps.ts';

const IN_ENGLISH: Readonly<Record<CommandName, string>> = {
  accept: 'A public report goes to the origin grid to be confirmed on site; others wait to be filed',
  decline: 'The reporter is told the reason and may object within the time allowed',
  object: 'The next higher grid centre reviews it, on an answer clock of its own',
  decide_objection: 'Upheld, it waits to be filed; otherwise it stays declined',
  confirm: 'The grid worker looks on site; the finding goes to the filing',
  file: 'Opens the case; the handling limit runs by its condition. Not as reported but filed: say why',
  settle: 'A small matter settled in its grid; a sample is verified, the others close at once',
  dispatch: 'The lead unit gets it, its time to acknowledge runs, and the ground is kept',
  acknowledge: 'The lead unit has it and begins',
  hand_over: 'Another person inside the lead unit; clock and stage stay',
  return: 'Back to be dispatched; after the last return allowed the district command centre rules',
  redispatch:
    'Another unit with a new time to acknowledge, no return counted; once ruled, only the command centre',
  recall: 'Taken back before it is acknowledged, to be dispatched anew; no return counted',
  rule: 'No return after this; new evidence may bring another ruling; it is proposed as a routing rule',
  escalate:
    'Micro to small, small to big cycle; clock and history go on; once ruled, only the command centre',
  send_down: 'The next lower grid centre gets it',
  transfer: 'A linked matter is opened in the other district; this one ends here',
  ask_extension: 'Asked before the limit ends; the grid centre of this cycle decides',
  decide_extension:
    'If granted, it is added to the handling limit, less than asked or on a condition too, and kept in its history',
  ask_suspension: 'Asked while it cannot be done; waits for approval',
  decide_suspension:
    'If granted, the clock stands still until the review date, which may be set earlier, or on a condition',
  resume: 'The clock runs again; time used stays used',
  add_assist:
    'The assisting unit answers in this case, within the limit given or else the lead unit’s; the lead stays responsible',
  answer_assist: 'The result becomes part of the case',
  split: 'Several units, each with its limit; verified when all have responded',
  respond_part: 'This part is done; after the last one the lead unit responds',
  return_part: 'The part has no unit until the grid centre assigns one; its limit runs on',
  assign_part: 'Another unit gets the part; its limit runs on',
  cancel_part: 'The part is needed no longer and its limit stops; the others stay',
  respond: 'The handling clock stops; the origin grid verifies, where a look on site is needed',
  send_to_verify: 'The origin grid verifies on site',
  verify: 'Solved, it waits to be closed; not solved, it is rework',
  rework: 'Back to the lead unit, counted; the handling clock goes on',
  close: 'The reporter is told and may rate; duplicates close with it. Not before a supervision is answered',
  rate: 'Counts in the evaluation',
  reopen: 'Back to the unit that led it, on a new clock, within the time allowed',
  evaluate: 'The seventh step is done',
  withdraw: 'The reporter takes it back and the matter ends',
  urge: 'Reminds whoever is next; counted',
  supervise: 'Asked from above, to be answered in time',
  answer_supervision: 'Stops the answer clock of the supervision',
  merge: 'Becomes a duplicate that closes with its master; every reporter is told',
  unmerge: 'A matter of its own again, at the stage before the merge',
  correct_class: 'The limit follows the new class, time run counts; routed anew where the rules say so',
  correct_place: 'Goes to the new grid of the same district; routed anew where the rules say so',
  move_rules: 'Rules and calendar in force from now; time run counts, kept in the history of due times',
  note: 'Adds words and photos, moves nothing; people of the matter who are mentioned are told',
};

export function effectOf(command: CommandName, language: Language): string {
  return language === 'zh' ? rowOf(command).does : IN_ENGLISH[command];
}
