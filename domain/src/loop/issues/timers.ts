/**
 * Which clock runs at which stage. The clock of a stage starts when the matter enters it and stops when it leaves;
 * `handle` runs from filing until the response, stands still while the result is looked at, and goes on after rework, so
 * that no time is lost or invented between the steps.
 */
import { MARKS } from '../../calendar/clock-state.ts';
import { clockTypeOf, OTHER_CLOCK } from '../../calendar/limits.ts';
import type { ClockType } from '../../calendar/time.ts';
import type { LimitValue } from '../../workflow/fields.ts';
import type { TimerRow } from '../../workflow/form.ts';
import { type Facts, URGENT_STEPS } from './facts.ts';
import { handleLimit, isHelp, limitOf } from './help.ts';
import type { ClockKind, IssueState } from './state.ts';
import { CLOCK_KINDS } from './state.ts';
import type { Stage } from './steps.ts';
import { rowOf, STAGES } from './steps.ts';
import type { Loop } from './types.ts';
import { isSupervised } from './who.ts';

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

const stages = Object.keys(STAGES) as Stage[];
const OPEN = stages.filter((stage) => STAGES[stage].open);

/** The limit of a step on the kind of time of the whole; null: of a matter that has no limit yet. */
function limitFor(state: IssueState, kind: ClockKind, type: ClockType | null, { policy }: Facts): LimitValue {
  const limit = limitOf(policy, state, kind);
  if (isHelp(state) || type === null || clockTypeOf(limit.unit) === type) return limit;
  const urgent = URGENT_STEPS.find((step) => step === kind);
  if (type === 'urgent' && urgent !== undefined) return policy.urgentLimits[urgent];
  return { n: limit.n, unit: OTHER_CLOCK[limit.unit] };
}

/** The limit a clock runs on already. */
const ownLimit = ({ clocks }: IssueState, kind: ClockKind) => {
  const clock = clocks[kind];
  return clock === undefined ? null : { n: clock.limit, unit: clock.unit };
};

/** The limit of a step, on the kind of time of the whole; one that runs keeps its own, `alike` while the whole does. */
const stepLimit = (kind: ClockKind, alike: boolean) => (state: IssueState, facts: Facts) => {
  const type = state.clocks.handle?.clockType ?? null;
  const own = state.clocks[kind]?.stoppedAt === null ? ownLimit(state, kind) : null;
  const keeps = own !== null && (!alike || type === null || clockTypeOf(own.unit) === type);
  return keeps ? own : limitFor(state, kind, type, facts);
};

/** Of every clock; an emergency does not wait for the morning. */
const REMINDS = { marks: MARKS, always: isHelp } as const;

const step = (kind: ClockKind, more: Partial<TimerRow<Loop>> = {}): TimerRow<Loop> => ({
  ...CLOCK_KINDS[kind],
  limit: stepLimit(kind, more.alike ?? false),
  runs: stages.filter((stage) => CLOCK_OF_STAGE[stage] === kind),
  holds: ['merged'],
  ...REMINDS,
  ...more,
});

const WITHIN_WHOLE = { within: 'handle', alike: true } as const;

const request = (kind: 'extension' | 'suspension'): TimerRow<Loop> => {
  const asked = kind === 'extension' ? 'pendingExtension' : 'pendingSuspension';
  const runs = rowOf(`decide_${kind}`).from;
  return step(kind, {
    ...WITHIN_WHOLE,
    limit: (state, facts) => (state[asked] === null ? null : stepLimit(kind, true)(state, facts)),
    runs,
    holds: [...OPEN.filter((stage) => !runs.includes(stage)), 'merged'],
  });
};

export const TIMERS: Readonly<Record<ClockKind | 'part' | 'assist', TimerRow<Loop>>> = {
  // A matter that comes to be filed has the whole time for it, however long it waited to be accepted.
  accept: step('accept', { anew: ['accepted', 'objection_decided', 'confirmed'] }),
  confirm: step('confirm'),
  dispatch: step('dispatch', { ...WITHIN_WHOLE, again: 'goes_on' }),
  acknowledge: step('acknowledge', { ...WITHIN_WHOLE, again: 'goes_on' }),
  handle: {
    ...CLOCK_KINDS.handle,
    limit: (state, { policy }) =>
      ownLimit(state, 'handle') ??
      (state.filedAt === null ? null : handleLimit(policy, state, state.limit ?? undefined)),
    runs: [...OWED],
    holds: ['suspended', 'responded', 'verifying', 'verified', 'merged'],
    ...REMINDS,
    kept: true,
  },
  verify: step('verify', {
    // A settlement that was not drawn for verification closes in the same moment: nobody has anything to verify.
    limit: (state, facts) =>
      state.settled && state.stage === 'verified' && state.clocks.verify === undefined
        ? null
        : stepLimit('verify', false)(state, facts),
  }),
  // Of an objection, and of a supervision, whose limit the command gives.
  answer: step('answer', {
    runs: OPEN,
    limit: (state, { policy }) => {
      if (state.stage === 'objected') return ownLimit(state, 'answer') ?? limitOf(policy, state, 'answer');
      return isSupervised(state) ? ownLimit(state, 'answer') : null;
    },
  }),
  extension: request('extension'),
  suspension: request('suspension'),
  part: {
    zh: '部分时限',
    en: 'Part by',
    lane: 'part',
    limit: (_state, _facts, lane) => {
      const clock = lane?.clocks.part;
      return clock === undefined ? null : { n: clock.limit, unit: clock.unit };
    },
    runs: ['open', 'returned'],
    stands: ['suspended'],
    within: 'handle',
    ...REMINDS,
    kept: true,
  },
  // Named by whoever asks, else as long as the lead unit has; never later than that.
  assist: {
    zh: '协办时限',
    en: 'Assist by',
    lane: 'assist',
    limit: (state, _facts, lane) => {
      const clock = lane?.clocks.assist;
      if (clock !== undefined) return { n: clock.limit, unit: clock.unit };
      return state.assists[Number(lane?.key) - 1]?.limit ?? ownLimit(state, 'handle');
    },
    runs: ['asked'],
    stands: ['suspended'],
    within: 'handle',
    ...REMINDS,
    kept: true,
  },
};
