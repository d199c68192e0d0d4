import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { windowLength } from '@gridgov/domain/calendar/calendar.ts';
import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import { remaining } from '@gridgov/domain/calendar/clock.ts';
import { clockState } from '@gridgov/domain/calendar/clock-state.ts';
import { dayOf, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { firstToBreak, type Promised, promiseState } from '@gridgov/domain/loop/issues/promises.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen } from '@gridgov/domain/loop/issues/state.ts';
import type { Static } from 'typebox';
import type { ClockView } from '../schema.ts';

type View = Static<typeof ClockView>;

const WORDS = {
  notStarted: 'none',
  ok: 'ok',
  soon: 'soon',
  due: 'due',
  over: 'over',
  paused: 'paused',
  doneInTime: 'met',
  doneLate: 'late',
} as const;

export function dayMsOf(calendar: CompiledCalendar, clock: Clock): number {
  if (clock.clockType === 'urgent') return 86_400_000;
  return windowLength(calendar, dayOf(clock.startedAt, calendar.offset));
}

/** A clock as the pages show it. */
export function clockView(calendar: CompiledCalendar, clock: Clock | null, now: number): View {
  if (clock === null) {
    return { state: 'none', remainingMinutes: null, unitClock: 'working', dayMinutes: 480, dueAt: null };
  }
  return {
    state: WORDS[clockState(calendar, clock, now)],
    remainingMinutes: Math.floor(remaining(calendar, clock, now) / 60_000),
    unitClock: clock.clockType,
    dayMinutes: Math.round(dayMsOf(calendar, clock) / 60_000),
    dueAt: clock.dueAt === null ? null : new Date(clock.dueAt).toISOString(),
  };
}

/** A promise as the pages show it: its clock, or the days until a suspension is reviewed. */
export function promiseView(calendar: CompiledCalendar, promised: Promised | null, now: number): View {
  if (promised?.kind !== 'review') return clockView(calendar, promised?.clock ?? null, now);
  const { breaksAt, time } = promised;
  return {
    state: WORDS[promiseState(calendar, promised, now)],
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
