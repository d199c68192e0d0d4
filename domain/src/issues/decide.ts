import type { Actor } from '../people/posts.ts';
import { Refusal } from '../refusal.ts';
import { refusalOf } from './allowed.ts';
import { checkBody, checkList, isEmpty } from './check-body.ts';
import { begin, enter } from './deadlines.ts';
import { ASSIGNING } from './decisions/assign.ts';
import { CLOSING } from './decisions/close.ts';
import { COLLECTING } from './decisions/collect.ts';
import type { BodyOfCommand, Decision, Decisions } from './decisions/given.ts';
import { happened, timed } from './decisions/given.ts';
import { HANDLING } from './decisions/handle.ts';
import type { Bodies, IssueEvent } from './events.ts';
import type { Facts } from './facts.ts';
import type { IssueState } from './state.ts';
import { isOpen } from './state.ts';
import type { CommandName } from './steps.ts';
import { rowOf } from './steps.ts';

const DECISIONS: Decisions<CommandName> = { ...COLLECTING, ...ASSIGNING, ...HANDLING, ...CLOSING };

/**
 * What follows from a command: the events, in order. Throws a Refusal where the table, a barrier or a field
 * says no. Pure: the same arguments give the same events.
 */
export function decide<C extends CommandName>(
  state: IssueState,
  command: C,
  body: BodyOfCommand<C>,
  actor: Actor,
  now: number,
  facts: Facts,
): IssueEvent[] {
  const refusal = refusalOf(command, state, actor, now, facts.policy);
  if (refusal !== null) throw refusal;
  const given = fieldsOf(command, body);
  checkBody(command, given, facts);
  const decision = DECISIONS[command] as Decision<C>;
  return decision({ state, body: given, actor, now, facts });
}

/** The fields the table names and that hold something: nothing else gets into the ledger. */
function fieldsOf<C extends CommandName>(command: C, body: BodyOfCommand<C>): BodyOfCommand<C> {
  const names = Object.keys(rowOf(command).fields);
  const values: Readonly<Record<string, unknown>> = body;
  const held = names.map((name) => [name, values[name]]).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(held) as BodyOfCommand<C>;
}

export type Report = Omit<Bodies['reported'], 'cycle' | 'rulesVersion'>;

/** The first command of a matter: whoever holds `issue.report` may give it, for a place inside the city. */
export function decideReport(report: Report, actor: Actor, now: number, facts: Facts): IssueEvent[] {
  if (!actor.rights.has('issue.report')) throw new Refusal('no-right', { right: '@word.report' });
  if (report.title.trim() === '') throw new Refusal('field-missing', { field: '@word.title' });
  checkList('@word.nature', report.nature, facts.list('nature'));
  // A resident's report is looked at before it is filed; it cannot pass for a patrol find or an order from above.
  if (actor.post === 'resident') checkList('@word.channel', report.channel, new Set(['public']));
  const cycle = facts.policy.firstCycle[report.channel];
  const clocks = { accept: begin('accept', facts.policy.limits.accept, now, facts) };
  const reported = timed('reported', { ...report, cycle, rulesVersion: facts.rulesVersion }, clocks);
  return [{ ...reported, stage: 'reported' }];
}

/** What a master is told when a duplicate joins or leaves; sent by the outbox, safe to come twice. */
export function decideDuplicate(state: IssueState, issue: string, joins: boolean): IssueEvent[] {
  if (state.duplicates.includes(issue) === joins) return [];
  return [happened(joins ? 'duplicate_joined' : 'duplicate_left', { issue })];
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
  return [{ ...timed('closed', body, enter(state, 'closed', now, facts)), stage: 'closed' }];
}

/** May a matter still be a master: open, and not itself a duplicate. */
export function canBeMaster(state: IssueState): boolean {
  return isOpen(state) && state.master === null && state.stage !== 'merged';
}
