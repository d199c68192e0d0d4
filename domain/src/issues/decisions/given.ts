import type { Actor } from '../../people/posts.ts';
import { Refusal } from '../../refusal.ts';
import type { ClockChanges } from '../deadlines.ts';
import { enter } from '../deadlines.ts';
import type { Bodies, EventName, IssueEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import type { BodyOf } from '../fields.ts';
import type { IssueState } from '../state.ts';
import type { COMMANDS, CommandName, Stage } from '../steps.ts';
import { relationsOf } from '../who.ts';
import { refWord } from '../words.ts';

export type BodyOfCommand<C extends CommandName> = BodyOf<(typeof COMMANDS)[C]['fields']>;

/** What a decision is made from. */
export type Given<C extends CommandName> = {
  state: IssueState;
  body: BodyOfCommand<C>;
  actor: Actor;
  now: number;
  facts: Facts;
};
export type Decision<C extends CommandName> = (given: Given<C>) => IssueEvent[];
/** A group of decisions; together the groups must cover every command. */
export type Decisions<C extends CommandName> = { [N in C]: Decision<N> };

type Moment = { state: IssueState; now: number; facts: Facts };

/** An event that changes neither stage nor clocks. */
export function happened<N extends EventName>(name: N, body: Bodies[N]): IssueEvent {
  return { name, body: said(body) } as IssueEvent;
}

/** An event that leads to a stage, with what that does to the clocks; `more` are further clock changes. */
export function moved<N extends EventName>(
  moment: Moment,
  name: N,
  body: Bodies[N],
  stage: Stage,
  more: ClockChanges = {},
): IssueEvent {
  const clocks = { ...enter(moment.state, stage, moment.now, moment.facts), ...more };
  return { name, body: said(body), stage, clocks } as IssueEvent;
}

/** An event that changes clocks but not the stage. */
export function timed<N extends EventName>(name: N, body: Bodies[N], clocks: ClockChanges): IssueEvent {
  return { name, body: said(body), clocks } as IssueEvent;
}

/** Without members that hold nothing: events are stored and hashed as JSON, which knows no undefined. */
function said<B extends object>(body: B): B {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as B;
}

/** For what a hotline seat says on the wish of whoever called. */
export function behalf({ state, actor }: { state: IssueState; actor: Actor }): { onBehalf?: true } {
  return relationsOf(state, actor).has('intake') ? { onBehalf: true } : {};
}

/** A condition was chosen that the class in question does not have. */
export function checkCondition(
  field: string,
  condition: string | undefined,
  { facts }: Pick<Moment, 'facts'>,
): void {
  if (condition === undefined || facts.ruling !== null) return;
  throw new Refusal('field-wrong', { field, problem: condition, right: refWord('ownCondition') });
}

/** What is not on the duty list 准入清单 in force cannot be given to a grid worker, be it as lead, assist or part. */
export function guardDutyList(
  units: readonly string[],
  { state, facts }: Pick<Moment, 'state' | 'facts'>,
): void {
  if (facts.onDutyList || !units.some(isGrid)) return;
  throw new Refusal('not-on-duty-list', { class: state.classCode ?? refWord('noClass') });
}

export function isGrid(unit: string): boolean {
  return unit.startsWith('grid:');
}
