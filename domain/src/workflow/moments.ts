/** The moments at which the clocks of a case remind, or act: kept as rows and taken when their time has come. */
import type { CompiledCalendar } from '../calendar/calendar.ts';
import type { Clock } from '../calendar/clock.ts';
import { markOf } from '../calendar/clock-state.ts';
import type { ClockUnit } from '../calendar/limits.ts';
import { nextDutyMoment } from '../calendar/time.ts';
import type { EventOf, TimerRow, Trade, Types } from './form.ts';
import { lanesOf } from './lanes.ts';

/** Which clock of a case: its timer, and the key of the lane that it is of. */
export type ClockPlace = { readonly timer: string; readonly key: string | null };
export type Moment = ClockPlace & {
  readonly startedAt: number;
  /** Hundredths of the limit. */
  readonly mark: number;
  /** In duty hours where it does not come `always`. */
  readonly at: number;
  readonly always: boolean;
  /** The clock gives a command when it runs out. */
  readonly gives: boolean;
};

/** The end of every limit. */
const END = 100;

/** The clocks that events started, moved or stopped. */
export function clocksIn<T extends Types>(events: readonly EventOf<T>[]): ClockPlace[] {
  return events.flatMap(({ clocks, lanes }) => [
    ...Object.keys(clocks ?? {}).map((timer) => ({ timer, key: null })),
    ...(lanes ?? []).flatMap((lane) =>
      Object.keys(lane.clocks ?? {}).map((timer) => ({ timer, key: lane.key })),
    ),
  ]);
}

/** The clock as it is now. */
export function clockAt<T extends Types>(
  trade: Trade<T>,
  state: T['State'],
  { timer, key }: ClockPlace,
): Clock<ClockUnit> | undefined {
  if (key === null) return state.clocks[timer];
  const lane = trade.timers[timer]?.lane;
  const lanes = lane === undefined ? [] : lanesOf(trade, state, lane);
  return lanes.find((one) => one.key === key)?.clocks[timer];
}

/**
 * One for each mark of these clocks that lies ahead. A clock that is moved later leaves its old ones behind: whoever takes
 * one asks the clock again.
 */
export function momentsOf<T extends Types>(
  trade: Trade<T>,
  state: T['State'],
  places: readonly ClockPlace[],
  calendar: CompiledCalendar,
): Moment[] {
  const once = new Map(places.map((place) => [`${place.timer} ${place.key}`, place]));
  return [...once.values()].flatMap((place) => {
    const clock = clockAt(trade, state, place);
    const row = trade.timers[place.timer];
    if (clock === undefined || row === undefined || clock.runningSince === null) return [];
    const always = isAlways(row, state);
    return marksOf(row).flatMap((mark): Moment[] => {
      const at = momentOf(row, clock, mark, calendar);
      if (at === null) return [];
      const waits = always ? at : nextDutyMoment(calendar, at);
      const gives = mark === END && row.gives !== undefined;
      return [{ ...place, startedAt: clock.startedAt, mark, at: waits, always, gives }];
    });
  });
}

function isAlways<T extends Types>({ always }: TimerRow<T>, state: T['State']): boolean {
  return typeof always === 'function' ? always(state) : always === true;
}

function marksOf<T extends Types>({ marks = [], gives }: TimerRow<T>): readonly number[] {
  return gives === undefined || marks.includes(END) ? marks : [...marks, END];
}

/** What it gives is owed even if the limit was used up before the clock last changed; a reminder went out then. */
function momentOf<T extends Types>(
  { gives }: TimerRow<T>,
  clock: Clock<ClockUnit>,
  mark: number,
  calendar: CompiledCalendar,
): number | null {
  return mark === END && gives !== undefined ? clock.dueAt : markOf(calendar, clock, mark).at;
}

/** The clock of a moment that has come; null where it stopped, stands still, began anew, or was moved so that the mark lies ahead. */
export function clockOfMoment<T extends Types>(
  trade: Trade<T>,
  state: T['State'],
  moment: Pick<Moment, 'timer' | 'key' | 'startedAt' | 'mark'>,
  { calendar, now }: { readonly calendar: CompiledCalendar; readonly now: number },
): Clock<ClockUnit> | null {
  const clock = clockAt(trade, state, moment);
  const row = trade.timers[moment.timer];
  if (clock === undefined || row === undefined) return null;
  if (clock.runningSince === null || clock.startedAt !== moment.startedAt) return null;
  const at = momentOf(row, clock, moment.mark, calendar);
  return at === null || at > now ? null : clock;
}

/** Whether whoever has to move is reminded at this mark. */
export function isReminder<T extends Types>(
  trade: Pick<Trade<T>, 'timers'>,
  { timer, mark }: Pick<Moment, 'timer' | 'mark'>,
): boolean {
  return trade.timers[timer]?.marks?.includes(mark) === true;
}
