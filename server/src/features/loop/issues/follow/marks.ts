/** Reminder moments of the clocks a command started or moved, to be stored with the command. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { onForm } from '@gridgov/domain/loop/issues/evolve.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { type ClockPlace, clocksIn, momentsOf } from '@gridgov/domain/workflow/moments.ts';
import { timerRows } from '../../../../platform/timers/table.ts';

export function marksBeside(
  events: readonly IssueEvent[],
  { state, version }: { readonly state: IssueState; readonly version: number },
  calendar: CompiledCalendar,
) {
  const places = [...clocksIn(events.map(onForm)), ...events.flatMap(clocksOfParts)];
  return timerRows('issue', momentsOf(loop, state, places, calendar), version);
}

/** Parts begin with their clocks. */
function clocksOfParts(event: IssueEvent): ClockPlace[] {
  if (event.name !== 'split') return [];
  return event.body.parts.map(({ no }) => ({ timer: 'part', key: String(no) }));
}
