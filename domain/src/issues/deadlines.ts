/**
 * Which clock runs at which stage. The clock of a stage starts when the matter enters it and stops when it
 * leaves; `handle` runs from filing until the response, stands still while the result is looked at, and goes
 * on after rework, so that no time is lost or invented between the steps.
 */
import {
  type Clock,
  changeCalendar,
  changeLimit,
  endingBy,
  extendClock,
  isPaused,
  lastChangeOf,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  takeUpAgain,
} from '../calendar/clock.ts';
import { clockTypeOf, OTHER_CLOCK } from '../calendar/limits.ts';
import type { ClockType } from '../calendar/time.ts';
import type { PartClock } from './events.ts';
import { type Facts, URGENT_STEPS } from './facts.ts';
import type { LimitValue } from './fields.ts';
import { isHelp, limitOf } from './help.ts';
import type { ClockKind, IssueState } from './state.ts';
import type { Stage } from './steps.ts';
import { rowOf } from './steps.ts';
import { openParts } from './who.ts';

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

/** What the clocks become when the matter enters a stage. Everything that runs on unchanged is left out. */
export function enter(state: IssueState, stage: Stage, at: number, facts: Facts): ClockChanges {
  const changes: ClockChanges = {};
  const before = CLOCK_OF_STAGE[state.stage];
  const after = CLOCK_OF_STAGE[stage];
  const old = before === null ? undefined : state.clocks[before];
  const goesOn = before === after && before !== null && (stage !== 'to_file' || state.stage === 'to_file');
  if (before !== null && old !== undefined && old.stoppedAt === null && !goesOn) {
    changes[before] = stopClock(facts.calendar, old, at);
  }
  if (after !== null && !(goesOn && old !== undefined)) {
    changes[after] = beginStep(state, after, at, facts);
  }
  if (ENDED.has(stage)) stopAll(state, at, facts, changes);
  else moveHandle(state, stage, at, facts, changes);
  return changes;
}

/** Clocks of steps that a matter comes back to within one term of handling. */
export const TAKEN_UP: ReadonlySet<string> = new Set<ClockKind>(['dispatch', 'acknowledge']);

/**
 * What has run is never given back: whatever brings a matter back to a step (recalled, returned, given to another
 * unit, escalated, sent down), the step's clock goes on where it stood. Only a new term of handling begins it anew.
 */
function beginStep(state: IssueState, kind: ClockKind, at: number, facts: Facts): Clock {
  const { [kind]: old, handle } = state.clocks;
  const sameTerm =
    handle !== undefined && handle.stoppedAt === null && (old?.startedAt ?? 0) >= handle.startedAt;
  if (old !== undefined && old.stoppedAt !== null && TAKEN_UP.has(kind) && sameTerm) {
    return takeUpAgain(facts.calendar, old, at);
  }
  return begin(kind, limitFor(state, kind, handle?.clockType ?? null, facts), at, facts);
}

/** The limit of a step on the kind of time of the whole; null: of a matter that has no limit yet. */
export function limitFor(
  state: IssueState,
  kind: ClockKind,
  type: ClockType | null,
  { policy }: Facts,
): LimitValue {
  const limit = limitOf(policy, state, kind);
  if (isHelp(state) || type === null || clockTypeOf(limit.unit) === type) return limit;
  const urgent = URGENT_STEPS.find((step) => step === kind);
  if (type === 'urgent' && urgent !== undefined) return policy.urgentLimits[urgent];
  return { n: limit.n, unit: OTHER_CLOCK[limit.unit] };
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

/** A supervision's answer clock; of two that wait for an answer the one that is due first goes on. */
export function answerWithin(state: IssueState, limit: LimitValue, at: number, facts: Facts): ClockChanges {
  const answer = begin('answer', limit, at, facts);
  const dueAt = state.clocks.answer?.dueAt ?? null;
  return dueAt !== null && answer.dueAt !== null && dueAt <= answer.dueAt ? {} : { answer };
}

/** Clocks that run beside the whole and end no later than it; requests are decided before it is too late for them. */
const WITHIN_WHOLE = ['dispatch', 'acknowledge', 'extension', 'suspension'] as const;

/**
 * What an event does to clocks besides those its stage and its command change: a request that waits has a clock of
 * its own, no step ends after the whole or runs on another kind of time, parts stand still while the whole is
 * suspended. `after` is the state the event led to.
 */
export function settleClocks(
  after: IssueState,
  at: number,
  facts: Facts,
): { clocks: ClockChanges; parts: readonly PartClock[] } {
  const requests = requestClocks(after, at, facts);
  const clocks: ClockChanges = { ...requests };
  const whole = after.clocks.handle;
  if (whole === undefined || whole.stoppedAt !== null) return { clocks, parts: [] };
  for (const kind of WITHIN_WHOLE) {
    const clock = clocks[kind] ?? after.clocks[kind];
    const within = clock === undefined ? null : withinWhole(after, clock, whole, at, facts);
    if (within !== null && within !== clock) clocks[kind] = within;
  }
  return { clocks, parts: partClocks(after, whole, at, facts) };
}

/** The clock on the kind of time of the whole, and ending with it at the latest; itself where it keeps both. */
function withinWhole(after: IssueState, clock: Clock, whole: Clock, at: number, facts: Facts): Clock {
  if (clock.runningSince === null || whole.runningSince === null || whole.dueAt === null) return clock;
  const kind = clock.kind as ClockKind;
  const { n, unit } = limitFor(after, kind, whole.clockType, facts);
  const isNew = clock.startedAt === at && clock.pauses.length === 0;
  const same = clock.clockType === whole.clockType;
  const changed = isNew
    ? begin(kind, { n, unit }, at, facts)
    : changeLimit(facts.calendar, clock, at, n, unit);
  return endingBy(facts.calendar, same ? clock : changed, at, whole.dueAt);
}

const REQUESTS = {
  extension: { asked: 'pendingExtension', command: 'decide_extension' },
  suspension: { asked: 'pendingSuspension', command: 'decide_suspension' },
} as const;

function requestClocks(after: IssueState, at: number, facts: Facts): ClockChanges {
  const changes: ClockChanges = {};
  for (const kind of ['extension', 'suspension'] as const) {
    const clock = after.clocks[kind];
    const { asked, command } = REQUESTS[kind];
    const waits = after[asked] !== null && (rowOf(command).from as readonly Stage[]).includes(after.stage);
    if (clock === undefined) {
      if (waits) changes[kind] = beginStep(after, kind, at, facts);
    } else if (after[asked] === null) changes[kind] = stopClock(facts.calendar, clock, at);
    else if (waits && isPaused(clock)) changes[kind] = resumeClock(facts.calendar, clock, at);
    else if (!waits && !isPaused(clock)) changes[kind] = pauseClock(facts.calendar, clock, at);
  }
  return changes;
}

/** Parts end with the whole at the latest, and stand still while it is suspended. */
function partClocks(after: IssueState, whole: Clock, at: number, facts: Facts): PartClock[] {
  return openParts(after).flatMap(({ no, clock }) => {
    const changed = partClock(clock, whole, after.stage === 'suspended', at, facts);
    return changed === clock ? [] : [{ no, clock: changed }];
  });
}

function partClock(clock: Clock, whole: Clock, stands: boolean, at: number, { calendar }: Facts): Clock {
  if (stands) return isPaused(clock) ? clock : pauseClock(calendar, clock, at);
  const runs = isPaused(clock) ? resumeClock(calendar, clock, at) : clock;
  return whole.runningSince === null || whole.dueAt === null
    ? runs
    : endingBy(calendar, runs, at, whole.dueAt);
}

export function stopAnswer(state: IssueState, at: number, facts: Facts): ClockChanges {
  const answer = state.clocks.answer;
  if (answer === undefined || answer.stoppedAt !== null) return {};
  return { answer: stopClock(facts.calendar, answer, at) };
}
