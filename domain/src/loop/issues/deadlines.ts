/** Clocks that a decision sets itself, because what it changes is the limit; all others follow from the timers. */
import { type Clock, changeCalendar, changeLimit, extendClock, startClock } from '../../calendar/clock.ts';
import type { LimitValue } from '../../workflow/fields.ts';
import type { Facts } from './facts.ts';
import type { ClockKind, IssueState } from './state.ts';

export type ClockChanges = Partial<Record<ClockKind, Clock>>;

export function begin(kind: ClockKind, limit: LimitValue, at: number, facts: Facts): Clock {
  return startClock(facts.calendar, { kind, limit: limit.n, unit: limit.unit, at });
}

function eachClock(state: IssueState, change: (clock: Clock) => Clock | null): ClockChanges {
  const changes: ClockChanges = {};
  for (const kind of Object.keys(state.clocks) as ClockKind[]) {
    const clock = state.clocks[kind];
    const changed = clock === undefined || clock.stoppedAt !== null ? null : change(clock);
    if (changed !== null) changes[kind] = changed;
  }
  return changes;
}

/** The handling clock under another limit: what has run stays. Starts one where the matter is filed and has none. */
export function relimit(state: IssueState, limit: LimitValue | null, at: number, facts: Facts): ClockChanges {
  const handle = state.clocks.handle;
  if (limit === null || handle === undefined || handle.stoppedAt !== null) return {};
  return { handle: changeLimit(facts.calendar, handle, at, limit.n, limit.unit) };
}

export function longer(state: IssueState, more: LimitValue, at: number, facts: Facts): ClockChanges {
  const handle = state.clocks.handle;
  if (handle === undefined || handle.stoppedAt !== null) return {};
  return { handle: extendClock(facts.calendar, handle, at, more.n, more.unit) };
}

/** From now on the clocks run on the calendar in force; what ran under the old one stays. */
export function recalendar(state: IssueState, at: number, facts: Facts): ClockChanges {
  return eachClock(state, (clock) => onNewCalendar(clock, at, facts));
}

/** The clock on the calendar in force, or null where it runs on that one already. */
export function onNewCalendar(clock: Clock, at: number, { calendar, previousCalendar }: Facts): Clock | null {
  if (previousCalendar === undefined || clock.stoppedAt !== null) return null;
  const changed = changeCalendar(previousCalendar, calendar, clock, at);
  return changed.calendar === clock.calendar ? null : changed;
}

/** A supervision's answer clock; of two that wait for an answer the one that is due first goes on. */
export function answerWithin(state: IssueState, limit: LimitValue, at: number, facts: Facts): ClockChanges {
  const answer = begin('answer', limit, at, facts);
  const dueAt = state.clocks.answer?.dueAt ?? null;
  return dueAt !== null && answer.dueAt !== null && dueAt <= answer.dueAt ? {} : { answer };
}
