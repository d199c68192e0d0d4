/** Terms that end on a day: how long a clock runs until a moment, and commands that only a clock that ran out may give. */
import { DAY, HOUR, MINUTE } from '../calendar/zone.ts';
import { Refusal } from '../refusal.ts';
import type { Actor, Case, Limit } from './form.ts';

/** A last day counts whole. */
export const endOf = (lastDay: number): number => lastDay + DAY;

/** A clock that ends at a moment, not after a while; in hours, for a term may be years. */
export const until = (from: number, moment: number): Limit => ({
  n: Math.max(MINUTE, moment - from) / HOUR,
  unit: 'moment',
});

/** A barrier: the system gives the command when the timer has run out, not before. `command`: its reference. */
export const dueOnly =
  (command: `@${string}`, timer: string) =>
  ({ state, actor, now }: { readonly state: Case; readonly actor: Actor; readonly now: number }) =>
    actor.post !== 'system' || (state.clocks[timer]?.dueAt ?? Number.POSITIVE_INFINITY) <= now
      ? null
      : new Refusal('nothing-asked', { what: command });
