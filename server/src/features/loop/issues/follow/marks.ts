/** Reminder moments of the clocks a command started or moved, to be stored with the command. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import { marks } from '@gridgov/domain/calendar/clock-state.ts';
import { nextDutyMoment } from '@gridgov/domain/calendar/time.ts';
import { type ClockName, partClock } from '@gridgov/domain/loop/issues/clock-names.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { waitsForQuietHours } from '@gridgov/domain/loop/issues/help.ts';
import type { ClockKind, IssueState } from '@gridgov/domain/loop/issues/state.ts';

type Named = { readonly name: ClockName; readonly clock: Clock };

/**
 * One row per clock and mark that lies ahead, in duty hours unless an emergency. A clock moved later leaves its old
 * rows behind: whoever takes them asks the clock again.
 */
export function marksBeside(
  events: readonly IssueEvent[],
  { state, version }: { readonly state: IssueState; readonly version: number },
  calendar: CompiledCalendar,
) {
  const waits = waitsForQuietHours(state);
  return events
    .flatMap(clocksOf)
    .filter(({ clock }) => clock.runningSince !== null)
    .flatMap(({ name, clock }) =>
      marks(calendar, clock).flatMap(({ mark, at }) => {
        if (at === null) return [];
        const told = waits ? nextDutyMoment(calendar, at) : at;
        return [{ clock: name, started_at: clock.startedAt, mark, version, at: told }];
      }),
    );
}

function clocksOf(event: IssueEvent): Named[] {
  const parts = event.name === 'split' ? event.body.parts : (event.parts ?? []);
  return [
    ...Object.values(event.clocks ?? {}).map((clock) => ({ name: clock.kind as ClockKind, clock })),
    ...parts.map(({ no, clock }) => ({ name: partClock(no), clock })),
  ];
}
