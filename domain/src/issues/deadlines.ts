/**
 * Which clock runs at which stage. The clock of a stage starts when the matter enters it and stops when it
 * leaves; `handle` runs from filing until the response, stands still while the result is looked at, and goes
 * on after rework, so that no time is lost or invented between the steps.
 */
import {
  type Clock,
  changeCalendar,
  changeLimit,
  extendClock,
  isPaused,
  lastChangeOf,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../calendar/clock.ts';
import type { Facts } from './facts.ts';
import type { LimitValue } from './fields.ts';
import type { ClockKind, IssueState } from './state.ts';
import type { Stage } from './steps.ts';

export type ClockChanges = Partial<Record<ClockKind, Clock>>;

export const CLOCK_OF_STAGE: Readonly<Record<Stage, ClockKind | null>> = {
  reported: 'accept',
  confirming: 'confirm',
  objected: 'answer',
  to_file: 'accept',
  to_dispatch: 'dispatch',
  to_rule: 'dispatch',
  dispatched: 'acknowledge',
  handling: null,
  suspended: null,
  responded: 'verify',
  verifying: 'verify',
  verified: 'verify',
  closed: null,
  evaluated: null,
  declined: null,
  withdrawn: null,
  merged: null,
  transferred: null,
};

/** Stages in which the handler owes the result, so that `handle` runs. */
export const OWED: ReadonlySet<Stage> = new Set(['to_dispatch', 'to_rule', 'dispatched', 'handling']);
const ENDED: ReadonlySet<Stage> = new Set(['closed', 'evaluated', 'declined', 'withdrawn', 'transferred']);

export function begin(kind: ClockKind, limit: LimitValue, at: number, facts: Facts): Clock {
  return startClock(facts.calendar, { kind, limit: limit.n, unit: limit.unit, at });
}

/** `now`, or the last change of the matter's clocks where that is later. */
export function notBefore(state: Pick<IssueState, 'clocks' | 'parts'>, now: number): number {
  const clocks = [...Object.values(state.clocks), ...state.parts.map((part) => part.clock)];
  return Math.max(now, ...clocks.map(lastChangeOf));
}

/** The clock a viewer should look at first: what runs for the next step, else the handling clock. */
export function leadingClock(state: Pick<IssueState, 'stage' | 'clocks'>): Clock | null {
  const kind = CLOCK_OF_STAGE[state.stage];
  const handle = state.clocks.handle ?? null;
  if (state.stage === 'dispatched') return handle ?? state.clocks.acknowledge ?? null;
  return (kind === null ? handle : state.clocks[kind]) ?? handle;
}

/** What the clocks become when the matter enters a stage. Everything that runs on unchanged is left out. */
export function enter(state: IssueState, stage: Stage, at: number, facts: Facts): ClockChanges {
  const changes: ClockChanges = {};
  const before = CLOCK_OF_STAGE[state.stage];
  const after = CLOCK_OF_STAGE[stage];
  const old = before === null ? undefined : state.clocks[before];
  const goesOn = before === after && before !== null && stage !== 'to_file' && state.stage !== stage;
  if (before !== null && old !== undefined && old.stoppedAt === null && !goesOn) {
    changes[before] = stopClock(facts.calendar, old, at);
  }
  if (after !== null && !(goesOn && old !== undefined)) {
    changes[after] = begin(after, facts.policy.limits[after], at, facts);
  }
  if (ENDED.has(stage)) stopAll(state, at, facts, changes);
  else moveHandle(state, stage, at, facts, changes);
  return changes;
}

function moveHandle(state: IssueState, stage: Stage, at: number, facts: Facts, changes: ClockChanges): void {
  const handle = state.clocks.handle;
  if (handle === undefined || handle.stoppedAt !== null) return;
  const owed = OWED.has(stage);
  if (owed && isPaused(handle)) changes.handle = resumeClock(facts.calendar, handle, at);
  if (!owed && handle.runningSince !== null) changes.handle = pauseClock(facts.calendar, handle, at);
}

function stopAll(state: IssueState, at: number, facts: Facts, changes: ClockChanges): void {
  for (const kind of Object.keys(state.clocks) as ClockKind[]) {
    const clock = state.clocks[kind];
    if (clock !== undefined && clock.stoppedAt === null) changes[kind] = stopClock(facts.calendar, clock, at);
  }
}

/** All running clocks stand still (a merged matter waits for its master). */
export function holdAll(state: IssueState, at: number, facts: Facts): ClockChanges {
  return eachClock(state, (clock) =>
    clock.runningSince === null ? null : pauseClock(facts.calendar, clock, at),
  );
}

/** What stood still runs again; `handle` only in a stage where it is owed. */
export function resumeAll(state: IssueState, stage: Stage, at: number, facts: Facts): ClockChanges {
  return eachClock(state, (clock) => {
    const waits = clock.kind === 'handle' && !OWED.has(stage);
    return isPaused(clock) && !waits ? resumeClock(facts.calendar, clock, at) : null;
  });
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

/** A supervision's answer clock; a new supervision takes the place of the one before. */
export function answerWithin(limit: LimitValue, at: number, facts: Facts): ClockChanges {
  return { answer: begin('answer', limit, at, facts) };
}

export function stopAnswer(state: IssueState, at: number, facts: Facts): ClockChanges {
  const answer = state.clocks.answer;
  if (answer === undefined || answer.stoppedAt !== null) return {};
  return { answer: stopClock(facts.calendar, answer, at) };
}
