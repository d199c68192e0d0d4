import type { Refusal } from '../../refusal.ts';
import { allowed as allowedIn, refusalOf as refusalIn } from '../../workflow/allowed.ts';
import type { Actor } from '../../workflow/form.ts';
import type { Facts, Policy } from './facts.ts';
import { loop } from './loop.ts';
import type { IssueState } from './state.ts';
import type { CommandName } from './steps.ts';

export type Allowance = { command: CommandName; refusal: Refusal | null };

/**
 * What the actor may do with the matter now, and for what not: why, and who may. Commands that the actor's post
 * never gives (no right) and that make no sense at this stage are left out unless `everything` is asked for.
 * Server, console and the offline field app ask this same function.
 */
export function allowed(
  state: IssueState,
  actor: Actor,
  now: number,
  policy: Policy,
  everything = false,
): Allowance[] {
  return allowedIn(loop, { state, actor, now, facts: asking(policy) }, everything) as Allowance[];
}

/** Why the actor may not give the command now; null where they may. */
export function refusalOf(
  command: CommandName,
  state: IssueState,
  actor: Actor,
  now: number,
  policy: Policy,
): Refusal | null {
  return refusalIn(loop, command, { state, actor, now, facts: asking(policy) });
}

/** Barriers of the loop ask the policy alone; only a decision needs the other facts. */
const asking = (policy: Policy) => ({ policy }) as Facts;
