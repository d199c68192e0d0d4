/** Reminder moments of the clocks a command started or moved, to be stored with the command. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { marks } from '@gridgov/domain/calendar/clock-state.ts';
import { nextDutyMoment } from '@gridgov/domain/calendar/time.ts';
import type { IssueEvent } from '@gridgov/domain/issues/events.ts';

/**
 * One row per clock and mark that lies ahead, in duty hours. A clock moved later leaves its old rows behind:
 * whoever takes them asks the clock again.
 */
export function marksBeside(events: readonly IssueEvent[], version: number, calendar: CompiledCalendar) {
  return events.flatMap((event) =>
    Object.values(event.clocks ?? {}).flatMap((clock) =>
      clock.runningSince === null
        ? []
        : marks(calendar, clock).flatMap(({ mark, at }) =>
            at === null
              ? []
              : [
                  {
                    clock: clock.kind,
                    started_at: clock.startedAt,
                    mark,
                    version,
                    at: nextDutyMoment(calendar, at),
                  },
                ],
          ),
    ),
  );
}
