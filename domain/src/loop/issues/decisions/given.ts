import { asIs, type FieldReference, Refusal } from '../../../refusal.ts';
import { underItem as itemUnder, type UnderItem } from '../../../work/guard/guard.ts';
import { writer } from '../../../workflow/decide.ts';
import type { Actor, EventOf } from '../../../workflow/form.ts';
import type { ClockChanges } from '../deadlines.ts';
import type { Bodies, EventName } from '../events.ts';
import type { Facts } from '../facts.ts';
import type { IssueState } from '../state.ts';
import type { Stage } from '../steps.ts';
import type { Loop } from '../types.ts';
import { relationsOf } from '../who.ts';
import { refWord } from '../words.ts';

/** What happened, and the stage it leads to. */
export const wrote = writer<Loop>();

/** The same with clocks whose limit it changes. */
export function timed<N extends EventName>(
  name: N,
  body: Bodies[N],
  clocks: ClockChanges,
  stage?: Stage,
): EventOf<Loop> {
  return { ...wrote(name, body, stage), clocks } as EventOf<Loop>;
}

/** For what a hotline seat says on the wish of whoever called. */
export function behalf({ state, actor }: { state: IssueState; actor: Actor }): { onBehalf?: true } {
  return relationsOf(state, actor).has('intake') ? { onBehalf: true } : {};
}

/** A condition was chosen that the class in question does not have. */
export function checkCondition(
  field: FieldReference,
  condition: string | undefined,
  { facts }: { readonly facts: Facts },
): void {
  if (condition === undefined || facts.ruling !== null) return;
  throw new Refusal('field-wrong', { field, problem: asIs(condition), right: refWord('ownCondition') });
}

/** A number or a day that is not as it has to be. */
export const wrong = (field: FieldReference, problem: string, right: string) =>
  new Refusal('field-wrong', { field, problem: asIs(problem), right: asIs(right) });

/** What the event says where a grid worker among the units is given the matter. */
export const underItem = (units: readonly string[], { state, facts, now }: Guarded): UnderItem =>
  itemUnder(units, state, facts.duty, now);
type Guarded = { readonly state: IssueState; readonly facts: Facts; readonly now: number };
