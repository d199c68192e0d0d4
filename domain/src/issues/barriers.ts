/** What stands in the way of a command besides its stage, its relation and its fields, one small rule each. */
import { isLate } from '../calendar/clock.ts';
import type { Actor } from '../people/posts.ts';
import { Refusal } from '../refusal.ts';
import type { Policy } from './facts.ts';
import type { IssueState } from './state.ts';
import { CHANNELS } from './state.ts';
import type { CommandName } from './steps.ts';
import { openParts } from './who.ts';
import { refWord } from './words.ts';

const DAY = 86_400_000;

type Barrier = (state: IssueState, actor: Actor, now: number, policy: Policy) => Refusal | null;

export const BARRIERS: Partial<Record<CommandName, Barrier>> = {
  file: (state, _actor, _now, policy) =>
    state.stage === 'reported' && needsLook(state, policy) ? new Refusal('verify-first') : null,
  decline: noDuplicates,
  withdraw: aloneAndWhole,
  transfer: aloneAndWhole,
  merge: aloneAndWhole,
  object: (state, _actor, now, policy) => within(state.declinedAt, policy.objectionDays, now, 'objection'),
  return: (state, _actor, _now, policy) => {
    if (state.ruled) return new Refusal('ruled-for-good');
    return state.returns >= policy.returnLimit
      ? new Refusal('too-many-returns', { count: state.returns })
      : null;
  },
  escalate: (state) => (state.cycle === 'big' ? new Refusal('top-cycle') : null),
  send_down: (state) => (state.cycle === 'micro' ? new Refusal('lowest-cycle') : null),
  ask_extension: (state, _actor, now, policy) => {
    if (state.pendingExtension !== null) return new Refusal('already-asked', { what: refWord('extension') });
    if (state.extensions >= policy.extensionLimit) {
      return new Refusal('limit-reached', { what: refWord('extension'), limit: policy.extensionLimit });
    }
    const handle = state.clocks.handle;
    if (handle === undefined || !isLate(handle, now)) return null;
    return new Refusal('past-due', { until: timeText(handle.dueAt ?? now) });
  },
  decide_extension: (state) =>
    state.pendingExtension === null ? new Refusal('nothing-asked', { what: refWord('extension') }) : null,
  ask_suspension: (state) =>
    state.pendingSuspension === null ? null : new Refusal('already-asked', { what: refWord('suspension') }),
  decide_suspension: (state) =>
    state.pendingSuspension === null ? new Refusal('nothing-asked', { what: refWord('suspension') }) : null,
  respond: noOpenParts,
  verify: (state, actor) => (state.respondedBy === actor.personId ? new Refusal('same-person') : null),
  rate: (state, _actor, now, policy) => within(state.closedAt, policy.reopenDays, now, 'rating'),
  reopen: (state, _actor, now, policy) => within(state.closedAt, policy.reopenDays, now, 'reopening'),
  answer_supervision: (state) =>
    state.supervision === null || state.supervision.answeredAt !== null
      ? new Refusal('not-supervised')
      : null,
};

function noDuplicates(state: IssueState): Refusal | null {
  return state.duplicates.length > 0
    ? new Refusal('has-duplicates', { count: state.duplicates.length })
    : null;
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
  return now > until ? new Refusal('too-late', { what: refWord(what), until: dayText(until) }) : null;
}

/** Day in China's zone, which has had one offset since 1991. */
export function dayText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

function timeText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
