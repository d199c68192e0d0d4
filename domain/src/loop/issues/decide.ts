import { Refusal } from '../../refusal.ts';
import { checkList } from '../../workflow/check-fields.ts';
import { decide as decideCase, keepingTime } from '../../workflow/decide.ts';
import type { Actor, EventOf } from '../../workflow/form.ts';
import { notBefore } from '../../workflow/timers.ts';
import { wrote } from './decisions/given.ts';
import type { Bodies, IssueEvent } from './events.ts';
import { asKept } from './evolve.ts';
import type { Facts } from './facts.ts';
import { loop } from './loop.ts';
import { seenBefore } from './seen.ts';
import type { IssueState } from './state.ts';
import { isOpen } from './state.ts';
import type { CommandName } from './steps.ts';
import type { BodyOfCommand, Loop } from './types.ts';

/**
 * What follows from a command: the events, in order. Throws a Refusal where the table, a barrier or a field
 * says no. Pure: the same arguments give the same events. A `now` before the clocks' last change counts as the
 * moment of that change: clocks of machines differ, and time that has run is not taken back.
 */
export function decide<C extends CommandName>(
  state: IssueState,
  command: C,
  body: BodyOfCommand<C>,
  actor: Actor,
  now: number,
  facts: Facts,
): IssueEvent[] {
  return decideCase(loop, command, body, { state, actor, now, facts }).map(asKept);
}

/** An event that no command gives, with what it does to the clocks. */
function happening(state: IssueState | null, event: EventOf<Loop>, now: number, facts: Facts): IssueEvent[] {
  const at = state === null ? now : notBefore(loop, state, now);
  return keepingTime(loop, state, [event], { actor: { personId: 'system' }, now: at, facts }).map(asKept);
}

export type Report = Omit<Bodies['reported'], 'cycle' | 'rulesVersion' | 'seenAt'> & {
  /** As told by the reporter's phone, whose clock may be wrong. */
  readonly seenAt?: number | undefined;
};

/** The first command of a matter: whoever holds `issue.report` may give it, for a place inside the city. */
export function decideReport(report: Report, actor: Actor, now: number, facts: Facts): IssueEvent[] {
  if (!actor.rights.has('issue.report')) throw new Refusal('no-right', { right: '@word.report' });
  if (report.title.trim() === '') throw new Refusal('field-missing', { field: '@word.title' });
  checkList('@word.nature', report.nature, facts.list('nature'));
  // A resident's report is looked at before it is filed; it cannot pass for a patrol find or an order from above.
  if (actor.post === 'resident') checkList('@word.channel', report.channel, new Set(['public', 'open311']));
  const cycle = facts.policy.firstCycle[report.channel];
  const { seenAt: told, ...given } = report;
  const seenAt = seenBefore(told, now);
  const seen = seenAt === undefined ? {} : { seenAt };
  const body = { ...given, ...seen, cycle, rulesVersion: facts.rulesVersion };
  return happening(null, wrote('reported', body, 'reported'), now, facts);
}

/** An open matter in a grid that is no more goes to its successor in the same district; once is enough. */
export function decideSuccession(state: IssueState, to: string): IssueEvent[] {
  const from = state.place.grid;
  if (!isOpen(state) || from === to || from === '' || !to.startsWith(state.district)) return [];
  return [asKept(wrote('grid_succeeded', { from, to }))];
}

/**
 * What a master is told when a duplicate joins or leaves; sent by the outbox, safe to come twice. Nothing joins a
 * master that ended meanwhile: see `endOf`.
 */
export function decideDuplicate(
  state: IssueState,
  issue: string,
  joins: boolean,
  repeat = false,
): IssueEvent[] {
  if (state.duplicates.includes(issue) === joins || (joins && endOf(state) !== null)) return [];
  const event = joins
    ? wrote('duplicate_joined', { issue, ...(repeat ? { repeat } : {}) })
    : wrote('duplicate_left', { issue });
  return [asKept(event)];
}

/** A report that says again what its source said: it is merged as it comes, and can be parted as any duplicate. */
export function decideRepeat(state: IssueState, master: string, now: number, facts: Facts): IssueEvent[] {
  return happening(state, wrote('merged', { master, repeat: true }, 'merged'), now, facts);
}

/**
 * How a master has ended that a duplicate comes to too late. Where it was closed, the duplicate is given
 * `decideWithMaster` with this result; where it went away unsolved, `decideWithoutMaster`. Null while it is open,
 * or waits for a master of its own, with which its duplicates close too.
 */
export type MasterEnd = { how: 'closed'; result: string; inTime: boolean } | { how: 'gone' };
export function endOf(state: IssueState): MasterEnd | null {
  if (isOpen(state) || state.stage === 'merged') return null;
  if (state.closedAt === null) return { how: 'gone' };
  return { how: 'closed', result: state.result ?? 'solved', inTime: state.inTime ?? true };
}

/** A duplicate whose master was declined, withdrawn or transferred goes on by itself from where it was. */
export function decideWithoutMaster(
  state: IssueState,
  master: string,
  now: number,
  facts: Facts,
): IssueEvent[] {
  if (state.stage !== 'merged' || state.master !== master) return [];
  const stage = state.stageBeforeMerge ?? 'to_dispatch';
  return happening(state, wrote('unmerged', { reason: '主案未办结' }, stage), now, facts);
}

/** A duplicate closes with its master and with its result; nothing happens where it was taken out meanwhile. */
export function decideWithMaster(
  state: IssueState,
  master: { id: string; result: string; inTime: boolean },
  now: number,
  facts: Facts,
): IssueEvent[] {
  if (state.stage !== 'merged' || state.master !== master.id) return [];
  const body = { result: master.result, inTime: master.inTime };
  return happening(state, wrote('closed', body, 'closed'), now, facts);
}

/** What was said again is declined with the first, with its answer; nothing happens where it was taken out meanwhile. */
export function decideDeclinedWith(
  state: IssueState,
  first: { id: string; reason: string; note: string },
  now: number,
  facts: Facts,
): IssueEvent[] {
  if (state.stage !== 'merged' || state.master !== first.id) return [];
  const body = { reason: first.reason, note: first.note };
  return happening(state, wrote('declined', body, 'declined'), now, facts);
}

/** May a matter still be a master: open, and not itself a duplicate. */
export function canBeMaster(state: IssueState): boolean {
  return isOpen(state) && state.master === null && state.stage !== 'merged';
}
