/** What stands in the way of a command besides its stage, its relation and its fields, one small rule each. */

import { isLate } from '../../calendar/clock.ts';
import { dayTextAt, minuteTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal } from '../../refusal.ts';
import type { Actor, Barriers } from '../../workflow/form.ts';
import type { Policy } from './facts.ts';
import type { IssueState } from './state.ts';
import { CHANNELS } from './state.ts';
import type { COMMANDS, CommandName } from './steps.ts';
import { rowOf } from './steps.ts';
import type { Loop } from './types.ts';
import { isSupervised, openParts, relationsOf } from './who.ts';
import { refCommand, refRelations, refWord } from './words.ts';

const DAY = 86_400_000;

export const BARRIERS: Barriers<Loop, typeof COMMANDS> = {
  file: ({ state, facts: { policy } }) =>
    state.stage === 'reported' && needsLook(state, policy) ? new Refusal('verify-first') : null,
  decline: ({ state }) => noOtherDuplicates(state) ?? noSupervision(state, 'decline'),
  // The reporter's own wish is not held up by what two desks have to settle; whoever supervises is told.
  withdraw: ({ state }) => aloneAndWhole(state),
  transfer: ({ state }) => aloneAndWhole(state) ?? noSupervision(state, 'transfer'),
  merge: ({ state }) => aloneAndWhole(state) ?? noSupervision(state, 'merge'),
  close: ({ state }) => noSupervision(state, 'close'),
  object: ({ state, now, facts: { policy } }) =>
    within(state.declinedAt, policy.objectionDays, now, 'objection'),
  return: ({ state, facts: { policy } }) => {
    if (state.ruled) return ruledForGood('return');
    return state.returns >= policy.returnLimit
      ? new Refusal('too-many-returns', { count: state.returns })
      : null;
  },
  redispatch: ({ state, actor }) => noRuling(state, actor, 'redispatch'),
  recall: ({ state, actor }) => noRuling(state, actor, 'recall'),
  escalate: ({ state, actor }) =>
    state.cycle === 'big' ? new Refusal('top-cycle') : noRuling(state, actor, 'escalate'),
  send_down: ({ state }) => (state.cycle === 'micro' ? new Refusal('lowest-cycle') : null),
  ask_extension: ({ state, now, facts: { policy } }) => {
    if (state.pendingExtension !== null) return new Refusal('already-asked', { what: refWord('extension') });
    if (state.extensions >= policy.extensionLimit) {
      return new Refusal('limit-reached', { what: refWord('extension'), limit: policy.extensionLimit });
    }
    const handle = state.clocks.handle;
    if (handle === undefined || !isLate(handle, now)) return null;
    return new Refusal('past-due', { until: asIs(minuteTextAt(handle.dueAt ?? now)) });
  },
  decide_extension: ({ state, actor }) => toDecide(state.pendingExtension, actor, 'extension'),
  ask_suspension: ({ state }) =>
    state.pendingSuspension === null ? null : new Refusal('already-asked', { what: refWord('suspension') }),
  decide_suspension: ({ state, actor }) => toDecide(state.pendingSuspension, actor, 'suspension'),
  assign_part: ({ state }) => someOpenPart(state),
  cancel_part: ({ state }) => someOpenPart(state),
  respond: ({ state }) => noOpenParts(state),
  verify: ({ state, actor }) => (state.respondedBy === actor.personId ? new Refusal('same-person') : null),
  rate: ({ state, now, facts: { policy } }) => within(state.closedAt, policy.reopenDays, now, 'rating'),
  reopen: ({ state, now, facts: { policy } }) => within(state.closedAt, policy.reopenDays, now, 'reopening'),
  answer_supervision: ({ state }) => (isSupervised(state) ? null : new Refusal('not-supervised')),
};

/** What the same source says again is answered with the first; what others reported is not declined unseen. */
function noOtherDuplicates(state: IssueState): Refusal | null {
  const others = state.duplicates.filter((id) => state.repeats?.includes(id) !== true);
  return others.length > 0 ? new Refusal('has-duplicates', { count: others.length }) : null;
}

function noDuplicates(state: IssueState): Refusal | null {
  return state.duplicates.length > 0
    ? new Refusal('has-duplicates', { count: state.duplicates.length })
    : null;
}

/** What the command centre ruled only the command centre takes from the unit again. */
function noRuling(state: IssueState, actor: Actor, command: CommandName): Refusal | null {
  if (!state.ruled || state.lead === null) return null;
  return relationsOf(state, actor).has('command') ? null : ruledForGood(command);
}

function ruledForGood(command: CommandName): Refusal {
  return new Refusal('ruled-for-good', { command: refCommand(command) });
}

/** Somebody above waits for an answer, which nobody would get from a matter that has ended. */
function noSupervision(state: IssueState, command: CommandName): Refusal | null {
  if (!isSupervised(state)) return null;
  const who = refRelations(rowOf('answer_supervision').who);
  return new Refusal('supervision-open', { who, command: refCommand(command) });
}

function toDecide(
  asked: { askedBy: string } | null,
  actor: Actor,
  what: 'extension' | 'suspension',
): Refusal | null {
  if (asked === null) return new Refusal('nothing-asked', { what: refWord(what) });
  return asked.askedBy === actor.personId ? new Refusal('own-request') : null;
}

function someOpenPart(state: IssueState): Refusal | null {
  return openParts(state).length === 0 ? new Refusal('no-open-part') : null;
}

function noOpenParts(state: IssueState): Refusal | null {
  const open = openParts(state).length;
  return open > 0 ? new Refusal('parts-open', { count: open }) : null;
}

/** Whoever waits for this matter, or works on a part of it, must not be left behind. */
function aloneAndWhole(state: IssueState): Refusal | null {
  return noDuplicates(state) ?? noOpenParts(state);
}

/** Must somebody look at the report on the spot before it is filed? */
export function needsLook(state: IssueState, policy: Policy): boolean {
  return CHANNELS[state.channel].public && !policy.noSiteCheck.includes(state.nature);
}

function within(
  from: number | null,
  days: number,
  now: number,
  what: 'rating' | 'reopening' | 'objection',
): Refusal | null {
  const until = (from ?? now) + days * DAY;
  return now > until ? new Refusal('too-late', { what: refWord(what), until: asIs(dayTextAt(until)) }) : null;
}
