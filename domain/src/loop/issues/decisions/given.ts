import { asIs, type FieldReference, Refusal } from '../../../refusal.ts';
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

/** What is not on the duty list 准入清单 in force cannot be given to a grid worker, be it as lead, assist or part. */
export function guardDutyList(
  units: readonly string[],
  { state, facts }: { readonly state: IssueState; readonly facts: Facts },
): void {
  if (facts.onDutyList || !units.some(isGrid)) return;
  const named = state.classCode === null ? refWord('noClass') : asIs(state.classCode);
  throw new Refusal('not-on-duty-list', { class: named });
}

export function isGrid(unit: string): boolean {
  return unit.startsWith('grid:');
}
