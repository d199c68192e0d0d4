import type { Actor } from '../people/posts.ts';
import { Refusal } from '../refusal.ts';
import { checkFields, checkList, isEmpty } from '../workflow/check-fields.ts';
import { refusalOf } from './allowed.ts';
import { begin, enter, holdAll, notBefore, resumeAll, settleClocks } from './deadlines.ts';
import { ASSIGNING } from './decisions/assign.ts';
import { CLOSING } from './decisions/close.ts';
import { COLLECTING } from './decisions/collect.ts';
import type { BodyOfCommand, Decision, Decisions } from './decisions/given.ts';
import { happened, timed } from './decisions/given.ts';
import { HANDLING } from './decisions/handle.ts';
import { PARTS } from './decisions/parts.ts';
import { demandedFields } from './demands.ts';
import type { Bodies, IssueEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Facts } from './facts.ts';
import { limitOf } from './help.ts';
import { seenBefore } from './seen.ts';
import type { IssueState } from './state.ts';
import { isOpen } from './state.ts';
import type { CommandName } from './steps.ts';
import { rowOf } from './steps.ts';
import { refField } from './words.ts';

export const DECISIONS: Decisions<CommandName> = {
  ...COLLECTING,
  ...ASSIGNING,
  ...HANDLING,
  ...PARTS,
  ...CLOSING,
};

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
  const at = notBefore(state, now);
  const refusal = refusalOf(command, state, actor, at, facts.policy);
  if (refusal !== null) throw refusal;
  const given = fieldsOf(command, body);
  const demanded = demandedFields(command, state, actor);
  checkFields(rowOf(command).fields, given, facts, demanded, (name) => refField(command, name));
  const decision = DECISIONS[command] as Decision<C>;
  return keepingTime(decision({ state, body: given, actor, now: at, facts }), state, actor, at, facts);
}

/** The events, each with what it does to the clocks by the rules that hold for all commands alike. */
function keepingTime(
  events: readonly IssueEvent[],
  state: IssueState,
  { personId }: Actor,
  at: number,
  facts: Facts,
): IssueEvent[] {
  let before = state;
  return events.map((event) => {
    const { clocks, parts } = settleClocks(evolve(before, event, at, personId), at, facts);
    const kept = {
      ...event,
      ...(Object.keys(clocks).length === 0 ? {} : { clocks: { ...event.clocks, ...clocks } }),
      ...(parts.length === 0 ? {} : { parts }),
    };
    before = evolve(before, kept, at, personId);
    return kept;
  });
}

/** The fields the table names and that hold something: nothing else gets into the ledger. */
function fieldsOf<C extends CommandName>(command: C, body: BodyOfCommand<C>): BodyOfCommand<C> {
  const names = Object.keys(rowOf(command).fields);
  const values: Readonly<Record<string, unknown>> = body;
  const held = names.map((name) => [name, values[name]]).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(held) as BodyOfCommand<C>;
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
  const clocks = { accept: begin('accept', limitOf(facts.policy, report, 'accept'), now, facts) };
  const { seenAt: told, ...given } = report;
  const seenAt = seenBefore(told, now);
  const seen = seenAt === undefined ? {} : { seenAt };
  const body = { ...given, ...seen, cycle, rulesVersion: facts.rulesVersion };
  const reported = timed('reported', body, clocks);
  return [{ ...reported, stage: 'reported' }];
}

/** An open matter in a grid that is no more goes to its successor in the same district; once is enough. */
export function decideSuccession(state: IssueState, to: string): IssueEvent[] {
  const from = state.place.grid;
  if (!isOpen(state) || from === to || from === '' || !to.startsWith(state.district)) return [];
  return [happened('grid_succeeded', { from, to })];
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
  if (!joins) return [happened('duplicate_left', { issue })];
  return [happened('duplicate_joined', { issue, ...(repeat ? { repeat } : {}) })];
}

/** A report that says again what its source said: it is merged as it comes, and can be parted as any duplicate. */
export function decideRepeat(state: IssueState, master: string, now: number, facts: Facts): IssueEvent[] {
  const held = holdAll(state, now, facts);
  return [{ ...timed('merged', { master, repeat: true as const }, held), stage: 'merged' }];
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
  const clocks = resumeAll(state, stage, notBefore(state, now), facts);
  return [{ ...timed('unmerged', { reason: '主案未办结' }, clocks), stage }];
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
  return [
    { ...timed('closed', body, enter(state, 'closed', notBefore(state, now), facts)), stage: 'closed' },
  ];
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
  return [
    { ...timed('declined', body, enter(state, 'declined', notBefore(state, now), facts)), stage: 'declined' },
  ];
}

/** May a matter still be a master: open, and not itself a duplicate. */
export function canBeMaster(state: IssueState): boolean {
  return isOpen(state) && state.master === null && state.stage !== 'merged';
}
