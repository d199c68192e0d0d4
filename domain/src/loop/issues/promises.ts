/**
 * What is promised on a matter, and which promise breaks first. Lists, counters, pins, chips, pages, phone and portal
 * all ask here, so that a matter is late on all of them or on none.
 */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Clock } from '../../calendar/clock.ts';
import { type ClockState, clockState, type Thresholds } from '../../calendar/clock-state.ts';
import type { ClockType } from '../../calendar/time.ts';
import type { ClockKind, IssueState } from './state.ts';
import { isOpen } from './state.ts';

/** Working time, time round the clock, or days as they come 自然日. */
export type TimeKind = ClockType | 'natural';

/** A promise that runs: a clock of the matter or of a part, or the day on which a suspension is reviewed. */
export type Promised = { readonly breaksAt: number; readonly time: TimeKind } & (
  | { readonly kind: ClockKind | 'part'; readonly clock: Clock }
  | { readonly kind: 'review'; readonly clock: null }
);

/** What tells of the promises of a matter: the members of its state that lists read. */
export type Promising = Pick<IssueState, 'stage' | 'clocks' | 'parts' | 'suspendedUntil'>;

/** All promises that run, whose turn it ever is. A clock that stands still promises no moment. */
export function promisesOf(state: Promising): Promised[] {
  if (!isOpen(state)) return [];
  const clocks = (Object.entries(state.clocks) as [ClockKind, Clock][]).flatMap(([kind, clock]) =>
    running(kind, clock),
  );
  const parts = state.parts.flatMap(({ clock }) => running('part', clock));
  return [...clocks, ...parts, ...reviewOf(state)];
}

function running(kind: ClockKind | 'part', clock: Clock): Promised[] {
  if (clock.runningSince === null || clock.dueAt === null) return [];
  return [{ kind, clock, breaksAt: clock.dueAt, time: clock.clockType }];
}

function reviewOf({ stage, suspendedUntil }: Promising): Promised[] {
  if (stage !== 'suspended' || suspendedUntil === null) return [];
  return [{ kind: 'review', clock: null, breaksAt: suspendedUntil, time: 'natural' }];
}

/** The one honest clock of a matter: the promise that breaks first; null where none runs. */
export function firstToBreak(state: Promising): Promised | null {
  const [first = null, ...others] = promisesOf(state);
  return others.reduce<Promised | null>((a, b) => (a === null || b.breaksAt < a.breaksAt ? b : a), first);
}

/** How a promise stands; a suspension stands still until the day of its review has passed. */
export function promiseState(
  calendar: CompiledCalendar,
  promised: Promised | null,
  now: number,
  thresholds?: Thresholds,
): ClockState {
  if (promised?.kind === 'review') return now > promised.breaksAt ? 'over' : 'paused';
  return clockState(calendar, promised?.clock ?? null, now, thresholds);
}
