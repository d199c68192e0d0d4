/** Clocks from the table of timers: what each event does to them, what is promised, and what runs out. */

import type { CompiledCalendar } from '../calendar/calendar.ts';
import {
  type Clock,
  changeLimit,
  endingBy,
  isPaused,
  lastChangeOf,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  takeUpAgain,
} from '../calendar/clock.ts';
import type { ClockUnit } from '../calendar/limits.ts';
import type { Clocks, EventOf, EventRow, Lane, LaneChange, Limit, TimerRow, Trade, Types } from './form.ts';
import { lanesOf } from './lanes.ts';
import { isOpenCase } from './relations.ts';

type AnyClock = Clock<ClockUnit>;
export type ClockChanges = { readonly clocks: Clocks; readonly lanes: readonly LaneChange[] };

/** What an event does to the clocks of the case and its lanes; `after` is the case it led to. Unchanged ones are left out. */
export function settleClocks<T extends Types>(
  trade: Trade<T>,
  after: T['State'],
  event: EventOf<T>,
  at: number,
  facts: T['Facts'],
): ClockChanges {
  const clocks: Record<string, AnyClock> = {};
  const lanes: LaneChange[] = [];
  for (const [name, timer] of inOrder(trade)) {
    // A limit may be reckoned from the clocks that come before it.
    const state = { ...after, clocks: { ...after.clocks, ...clocks } };
    const whole = timer.within === undefined ? undefined : state.clocks[timer.within];
    const moment = { trade, name, timer, event, at, facts, state, whole };
    if (timer.lane === undefined) {
      const changed = settleOne(moment, null, after.stage, after.clocks[name]);
      if (changed !== null) clocks[name] = changed;
      continue;
    }
    for (const lane of lanesOf(trade, after, timer.lane)) {
      const changed = settleOne(moment, lane, lane.stage, lane.clocks[name]);
      if (changed !== null) lanes.push({ lane: timer.lane, key: lane.key, clocks: { [name]: changed } });
    }
  }
  return { clocks, lanes };
}

/** Timers that end within another come after it. */
function inOrder<T extends Types>({ timers }: Trade<T>): [string, TimerRow<T>][] {
  const all = Object.entries(timers);
  return [
    ...all.filter(([, { within }]) => within === undefined),
    ...all.filter(([, { within }]) => within !== undefined),
  ];
}

type Settling<T extends Types> = {
  readonly trade: Trade<T>;
  readonly name: string;
  readonly timer: TimerRow<T>;
  readonly event: EventOf<T>;
  readonly at: number;
  readonly facts: T['Facts'];
  readonly state: T['State'];
  readonly whole: AnyClock | undefined;
};

/** The clock as the event leaves it; null where it does not change. */
function settleOne<T extends Types>(
  moment: Settling<T>,
  lane: Lane | null,
  stage: string,
  before: AnyClock | undefined,
): AnyClock | null {
  const { timer, facts, state } = moment;
  const stands = lane !== null && timer.stands?.includes(state.stage) === true;
  const ended = lane !== null && !isOpenCase(moment.trade, state);
  const limit = ended ? null : timer.limit(state, facts, lane);
  const runs = limit !== null && timer.runs.includes(stage) && !stands;
  const holds = limit !== null && (stands || timer.holds?.includes(stage) === true);
  const after = runs ? running(moment, lane, limit, before) : standing(moment, holds, before);
  const cut = after === undefined ? undefined : withinWhole(moment, after, limit);
  return cut === before ? null : (cut ?? null);
}

function running<T extends Types>(
  moment: Settling<T>,
  lane: Lane | null,
  { n, unit }: Limit,
  before: AnyClock | undefined,
): AnyClock {
  const { name, timer, event, at, facts, trade } = moment;
  const { calendar } = facts;
  const begun = () => startClock(calendar, { kind: name, limit: n, unit, at });
  if (before === undefined || isAnew(moment, lane)) return begun();
  if (before.stoppedAt !== null && timer.again !== 'goes_on') return begun();
  const runs = goingOn(calendar, before, at);
  const row = trade.events[event.name] as EventRow<T, object> | undefined;
  const same = n === before.limit && unit === before.unit;
  return same || row?.kind !== 'relimit' ? runs : changeLimit(calendar, runs, at, n, unit);
}

function isAnew<T extends Types>({ timer, event }: Settling<T>, lane: Lane | null): boolean {
  if (!timer.anew?.includes(event.name)) return false;
  return (
    lane === null || event.lanes?.some((one) => one.lane === timer.lane && one.key === lane.key) === true
  );
}

function goingOn(calendar: CompiledCalendar, clock: AnyClock, at: number): AnyClock {
  if (clock.stoppedAt !== null) return takeUpAgain(calendar, clock, at);
  return isPaused(clock) ? resumeClock(calendar, clock, at) : clock;
}

/** Ending with the whole at the latest and, where the table says so, on its kind of time; as it is where either of them stands still. */
function withinWhole<T extends Types>(
  { timer, at, whole, facts: { calendar } }: Settling<T>,
  clock: AnyClock,
  limit: Limit | null,
): AnyClock {
  if (clock.runningSince === null || whole?.runningSince == null || whole.dueAt === null) return clock;
  const converts = timer.alike && limit !== null && clock.clockType !== whole.clockType;
  const alike = converts ? changeLimit(calendar, clock, at, limit.n, limit.unit) : clock;
  return endingBy(calendar, alike, at, whole.dueAt);
}

function standing<T extends Types>(
  { at, facts: { calendar } }: Settling<T>,
  holds: boolean,
  before: AnyClock | undefined,
): AnyClock | undefined {
  if (before === undefined || before.stoppedAt !== null) return before;
  if (!holds) return stopClock(calendar, before, at);
  return isPaused(before) ? before : pauseClock(calendar, before, at);
}

/** `now`, or the last change of the clocks of the case where that is later: time that has run is not taken back. */
export function notBefore<T extends Types>(trade: Trade<T>, state: T['State'], now: number): number {
  const lanes = Object.values(trade.laneStore.get(state)).flat();
  const clocks = [state, ...lanes].flatMap((one) => Object.values(one.clocks));
  return Math.max(now, ...clocks.map(lastChangeOf));
}

/** A promise that runs: a clock of the case, or of a lane. */
export type Running = {
  readonly timer: string;
  readonly lane: string | null;
  readonly key: string | null;
  readonly clock: AnyClock;
  readonly dueAt: number;
};

/** Every clock that runs, the earliest to end first. A clock that stands still promises no moment. */
export function runningClocks<T extends Types>(trade: Trade<T>, state: T['State']): Running[] {
  const ofLanes = Object.entries(trade.laneStore.get(state)).flatMap(([lane, list]) =>
    list.flatMap(({ key, clocks }) => runningOf(clocks, lane, key)),
  );
  return [...runningOf(state.clocks, null, null), ...ofLanes].sort((a, b) => a.dueAt - b.dueAt);
}

function runningOf(clocks: Clocks, lane: string | null, key: string | null): Running[] {
  return Object.entries(clocks).flatMap(([timer, clock]) =>
    clock.runningSince === null || clock.dueAt === null
      ? []
      : [{ timer, lane, key, clock, dueAt: clock.dueAt }],
  );
}

/** The first clock that gives a command when it runs out, and the command; null where none runs. */
export function nextToAct<T extends Types>(
  trade: Trade<T>,
  state: T['State'],
): (Running & { command: string }) | null {
  for (const one of runningClocks(trade, state)) {
    const command = trade.timers[one.timer]?.gives;
    if (command !== undefined) return { ...one, command };
  }
  return null;
}
