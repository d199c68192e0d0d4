import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { firstToBreak, type Promised, promiseState } from '@gridgov/domain/loop/issues/promises.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen } from '@gridgov/domain/loop/issues/state.ts';
import type { Static } from 'typebox';
import { CLOCK_WORDS, type ClockView, clockView } from '../../../../platform/workflow/clock-view.ts';

type View = Static<typeof ClockView>;

/** A promise as the pages show it: its clock, or the days until a suspension is reviewed. */
export function promiseView(calendar: CompiledCalendar, promised: Promised | null, now: number): View {
  if (promised?.kind !== 'review') return clockView(calendar, promised?.clock ?? null, now);
  const { breaksAt, time } = promised;
  return {
    state: CLOCK_WORDS[promiseState(calendar, promised, now)],
    remainingMinutes: Math.floor((breaksAt - now) / 60_000),
    unitClock: time,
    dayMinutes: 1440,
    dueAt: new Date(breaksAt).toISOString(),
    pausedUntil: dayTextAt(breaksAt),
  };
}

/** The promise that breaks first; of an ended matter whether it was in time. */
export function leadingView(calendar: CompiledCalendar, state: IssueState, now: number): View {
  if (isOpen(state)) return promiseView(calendar, firstToBreak(state), now);
  const base = clockView(calendar, null, now);
  return state.inTime === null ? base : { ...base, state: state.inTime ? 'met' : 'late' };
}
