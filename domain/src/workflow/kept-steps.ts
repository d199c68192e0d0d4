/** Steps with a clock as a sheet remembers them: the day the limit fell, the day it was done, whether in time. */
import { type Clock, isLate } from '../calendar/clock.ts';
import type { ClockUnit } from '../calendar/limits.ts';
import { dayOf, dayText } from '../calendar/zone.ts';
import type { PostKind } from '../city/people/post-kinds.ts';

/** Days by number; null: its clock stands still. */
export type KeptStep = { readonly due: number | null; readonly done?: number; readonly late?: true };

/** By their names. */
type KeptSteps<Name extends string> = { readonly [N in Name]?: KeptStep };

/** Of a step that is taken again, the last time counts. Those whose clock did not change are left out. */
function keptSteps<Name extends string>(
  names: readonly Name[],
  last: KeptSteps<Name>,
  clocks: Clocks<Name> | undefined,
  at: number,
): KeptSteps<Name> {
  const changed = names.flatMap((name) => {
    const clock = clocks?.[name];
    return clock === undefined ? [] : [[name, stepAfter(last[name], clock, at)] as const];
  });
  return Object.fromEntries(changed) as KeptSteps<Name>;
}

/** The same with whose turn each step was or is: a kind of post, never a person. */
export type StepMarks<Name extends string> = KeptSteps<Name> & {
  readonly posts?: { readonly [N in Name]?: PostKind };
};
type Clocks<Name extends string> = { readonly [N in Name]?: Clock<ClockUnit> };
type Turned<Name extends string> = {
  readonly event: { readonly clocks?: Clocks<Name> };
  readonly after: { readonly clocks: Clocks<Name> };
  readonly at: number;
  /** Whose turn it is after the event. */
  readonly turn: PostKind | null;
};

/** Only what changed. A step whose clock runs is of the post whose turn it is; once it is done, of the last one. */
export function stepMarks<Name extends string>(
  names: readonly Name[],
  last: StepMarks<Name>,
  { event, after, at, turn }: Turned<Name>,
): StepMarks<Name> {
  const steps = keptSteps(names, last, event.clocks, at);
  const running = names.filter((name) => after.clocks[name]?.stoppedAt === null);
  if (turn === null || running.every((name) => last.posts?.[name] === turn)) return steps;
  const now = Object.fromEntries(running.map((name) => [name, turn]));
  return { ...steps, posts: { ...last.posts, ...now } };
}

function stepAfter(last: KeptStep | undefined, clock: Clock<ClockUnit>, at: number): KeptStep {
  const due = clock.dueAt === null ? (last?.due ?? null) : dayOf(clock.dueAt);
  if (clock.stoppedAt === null) return { due };
  return { due, done: dayOf(clock.stoppedAt), ...(isLate(clock, at) ? { late: true as const } : {}) };
}

/** Null where it was not done. */
export const wasInTime = (step: KeptStep | undefined): boolean | null =>
  step?.done === undefined ? null : step.late !== true;

export const dayTextOf = (day: number | null | undefined): string | null =>
  typeof day === 'number' ? dayText(day) : null;
