import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Clock } from '../../calendar/clock.ts';
import type { ClockUnit } from '../../calendar/limits.ts';
import { elapsed } from '../../calendar/time.ts';
import { keep } from './keep.ts';

/** The due moment, reckoned a second time: the limit's own time lies between the start and it, without the pauses. */
export function checkClock(calendar: CompiledCalendar, clock: Clock<ClockUnit>, timer: string): void {
  const { startedAt, dueAt, clockType, pauses } = clock;
  if (dueAt === null || clock.usedMs >= clock.limitMs + clock.extensionMs) return;
  const paused = pauses.reduce(
    (sum, { from, to }) => sum + elapsed(calendar, clockType, from, to ?? dueAt),
    0,
  );
  const whole = elapsed(calendar, clockType, startedAt, dueAt) - paused;
  keep(Math.abs(whole - clock.limitMs - clock.extensionMs) < 1000, `${timer} is due when its limit has run`);
}
