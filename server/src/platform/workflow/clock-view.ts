/** A clock as pages show it, whatever its trade. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { windowLength } from '@gridgov/domain/calendar/calendar.ts';
import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import { remaining } from '@gridgov/domain/calendar/clock.ts';
import { clockState } from '@gridgov/domain/calendar/clock-state.ts';
import type { ClockUnit } from '@gridgov/domain/calendar/limits.ts';
import { dayOf } from '@gridgov/domain/calendar/zone.ts';
import type { Static } from 'typebox';
import Type from 'typebox';

const Instant = Type.String({ format: 'date-time', maxLength: 30, examples: ['2026-11-24T09:12:00.000Z'] });

export const ClockView = Type.Object({
  state: Type.Enum(['ok', 'soon', 'due', 'over', 'paused', 'none', 'met', 'late']),
  remainingMinutes: Type.Union([Type.Integer({ minimum: -100_000_000, maximum: 100_000_000 }), Type.Null()]),
  unitClock: Type.Enum(['urgent', 'working', 'natural']),
  dayMinutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  dueAt: Type.Union([Instant, Type.Null()]),
  pausedUntil: Type.Optional(Type.String({ maxLength: 10 })),
});
type View = Static<typeof ClockView>;

export const CLOCK_WORDS = {
  notStarted: 'none',
  ok: 'ok',
  soon: 'soon',
  due: 'due',
  over: 'over',
  paused: 'paused',
  doneInTime: 'met',
  doneLate: 'late',
} as const;

export function dayMsOf(calendar: CompiledCalendar, clock: Clock<ClockUnit>): number {
  if (clock.clockType === 'urgent') return 86_400_000;
  return windowLength(calendar, dayOf(clock.startedAt, calendar.offset));
}

/** What runs day and night, and is not urgent for that: it ends with a day of the calendar, or at a moment somebody set. */
const NATURAL: ReadonlySet<ClockUnit> = new Set(['moment', 'statutory_day', 'statutory_month']);

/** A clock as the pages show it. */
export function clockView(calendar: CompiledCalendar, clock: Clock<ClockUnit> | null, now: number): View {
  if (clock === null) {
    return { state: 'none', remainingMinutes: null, unitClock: 'working', dayMinutes: 480, dueAt: null };
  }
  return {
    state: CLOCK_WORDS[clockState(calendar, clock, now)],
    remainingMinutes: Math.floor(remaining(calendar, clock, now) / 60_000),
    unitClock: NATURAL.has(clock.unit) ? 'natural' : clock.clockType,
    dayMinutes: Math.round(dayMsOf(calendar, clock) / 60_000),
    dueAt: clock.dueAt === null ? null : new Date(clock.dueAt).toISOString(),
  };
}
