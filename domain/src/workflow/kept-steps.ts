/** Steps with a clock as a sheet remembers them: the day the limit fell, the day it was done, whether in time. */
import { type Clock, isLate } from '../calendar/clock.ts';
import type { ClockUnit } from '../calendar/limits.ts';
import { dayOf, dayText } from '../calendar/zone.ts';

/** Days by number; null: its clock stands still. */
export type KeptStep = { readonly due: number | null; readonly done?: number; readonly late?: true };

/** By their names. */
export type KeptSteps<Name extends string> = { readonly [N in Name]?: KeptStep };

/** Of a step that is taken again, the last time counts. Those whose clock did not change are left out. */
export function keptSteps<Name extends string>(
  names: readonly Name[],
  last: KeptSteps<Name>,
  clocks: { readonly [N in Name]?: Clock<ClockUnit> } | undefined,
  at: number,
): KeptSteps<Name> {
  const changed = names.flatMap((name) => {
    const clock = clocks?.[name];
    return clock === undefined ? [] : [[name, stepAfter(last[name], clock, at)] as const];
  });
  return Object.fromEntries(changed) as KeptSteps<Name>;
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
