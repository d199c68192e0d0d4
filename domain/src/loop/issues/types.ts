/** What the loop is made of, for the compiler. */

import type { BodyOf } from '../../workflow/fields.ts';
import type { Decisions as FormDecisions, Given as FormGiven } from '../../workflow/form.ts';
import type { Bodies } from './events.ts';
import type { Facts } from './facts.ts';
import type { LoopNames } from './stages.ts';
import type { IssueState } from './state.ts';
import type { COMMANDS, CommandName } from './steps.ts';

export type Loop = LoopNames & {
  readonly State: IssueState;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

export type BodyOfCommand<C extends CommandName> = BodyOf<(typeof COMMANDS)[C]['fields']>;
/** What a decision is made from. */
export type Given<C extends CommandName> = FormGiven<Loop, BodyOfCommand<C>>;
/** Decisions of some of the commands; where the columns of the table say all, there need be none. */
export type Decisions<C extends CommandName> = Pick<FormDecisions<Loop, typeof COMMANDS>, C>;
