/** The loop 七步闭环 as a trade on the form: its own tables, read by the functions that serve every trade. */
import { clockTypeOf } from '../calendar/limits.ts';
import type { Actor as ActorInPost } from '../people/posts.ts';
import { coversArea } from '../people/posts.ts';
import type {
  Barriers,
  Case,
  Decision,
  Decisions,
  EventOf,
  EventRow,
  Lane,
  LaneRow,
  Lanes,
  StageRow,
  TimerRow,
} from '../workflow/form.ts';
import { workflow } from '../workflow/workflow.ts';
import { BARRIERS } from './barriers.ts';
import { CLOCK_OF_STAGE, limitFor, OWED } from './deadlines.ts';
import { DECISIONS } from './decide.ts';
import { demandedFields } from './demands.ts';
import type { Bodies, EventName, IssueEvent } from './events.ts';
import { EVENT_WORDS } from './events.ts';
import { begin, CHANGES } from './evolve.ts';
import type { Facts } from './facts.ts';
import { handleLimit, limitOf } from './help.ts';
import type { LoopNames } from './stages.ts';
import type { ClockKind, IssueState, Part } from './state.ts';
import { CITY_DESK, CLOCK_KINDS, deskAbove, deskOf, desksAbove, standInSeat, unitSeat } from './state.ts';
import type { CommandName, Relation, Stage } from './steps.ts';
import { COMMAND_NAMES, COMMANDS, RELATIONS, rowOf, STAGES } from './steps.ts';
import { finestArea, isSupervised, maySee } from './who.ts';

/** What the loop is made of, for the compiler. */
export type Loop = LoopNames & {
  readonly State: IssueState & Case;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

const LANES = {
  part: {
    zh: '部分',
    en: 'a part',
    stages: {
      open: { zh: '待反馈', en: 'To be answered', turn: 'holder', open: true },
      returned: { zh: '已退回', en: 'Returned', turn: 'desk', open: true },
      responded: { zh: '已反馈', en: 'Answered', turn: 'nobody', open: false },
      cancelled: { zh: '已取消', en: 'Cancelled', turn: 'nobody', open: false },
    },
  },
  assist: {
    zh: '协办',
    en: 'an assisting unit',
    stages: {
      asked: {
        zh: '待协办',
        en: 'Asked',
        turn: 'holder',
        open: true,
        free: 'assisting units have no limit of their own',
      },
      answered: { zh: '已答复', en: 'Answered', turn: 'nobody', open: false },
    },
  },
} as const satisfies Record<string, LaneRow<Relation>>;

const stages = Object.keys(STAGES) as Stage[];
const OPEN = stages.filter((stage) => STAGES[stage].open);

/** A duplicate waits for its master, which is nobody's turn. */
const STAGES_ON_FORM = Object.fromEntries(
  stages.map((name) => {
    const { zh, en, turn, open } = STAGES[name];
    return [name, { zh, en, turn: turn === 'master' ? 'nobody' : turn, open }];
  }),
) as Readonly<Record<Stage, StageRow<Relation>>>;

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

const step = (kind: ClockKind, more: Partial<TimerRow<Loop>> = {}): TimerRow<Loop> => ({
  ...CLOCK_KINDS[kind],
  limit: stepLimit(kind, more.alike ?? false),
  runs: stages.filter((stage) => CLOCK_OF_STAGE[stage] === kind),
  holds: ['merged'],
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

const TIMERS: Readonly<Record<ClockKind | 'part', TimerRow<Loop>>> = {
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
    kept: true,
  },
  verify: step('verify'),
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
    kept: true,
  },
};

function stageOfPart({ cancelledAt, respondedAt, unit }: Part): Loop['LaneStages']['part'] {
  if (cancelledAt !== null) return 'cancelled';
  if (respondedAt !== null) return 'responded';
  return unit === null ? 'returned' : 'open';
}

const partLane = (part: Part): Lane => ({
  key: String(part.no),
  seat: part.unit === null ? null : unitSeat(part.unit),
  stage: stageOfPart(part),
  clocks: { part: part.clock },
});

/** Parts and assisting units as the matter keeps them. */
const laneStore = {
  get: ({ parts, assists }: Loop['State']): Lanes => ({
    part: parts.map(partLane),
    assist: assists.map(({ unit, answer }, index) => ({
      key: String(index + 1),
      seat: unitSeat(unit),
      stage: answer === null ? 'asked' : 'answered',
      clocks: {},
    })),
  }),
  set: (state: Loop['State'], lanes: Lanes): Loop['State'] => ({
    ...state,
    parts: state.parts.map((part) => {
      const clock = lanes.part?.find(({ key }) => key === String(part.no))?.clocks.part;
      // The clock of a part has a unit of the standards: it was begun with the part's limit.
      return clock === undefined ? part : { ...part, clock: clock as Part['clock'] };
    }),
  }),
};

/** Clocks that a decision sets itself, because what it changes is the limit: all others follow from the timers. */
const BY_DECISION: Readonly<Partial<Record<EventName, readonly ClockKind[]>>> = {
  reopened: ['handle'],
  extension_decided: ['handle'],
  supervised: ['answer'],
  class_corrected: ['handle'],
  rules_moved: Object.keys(CLOCK_KINDS) as ClockKind[],
};

function onlyOwnClocks(events: readonly IssueEvent[]) {
  return events.map(({ clocks, parts: _, ...event }) => {
    const kept = Object.entries(clocks ?? {}).filter(([kind]) =>
      BY_DECISION[event.name]?.includes(kind as ClockKind),
    );
    return { ...event, ...(kept.length === 0 ? {} : { clocks: Object.fromEntries(kept) }) } as EventOf<Loop>;
  });
}

const RELIMITS: ReadonlySet<EventName> = new Set(['class_corrected', 'rules_moved']);
const EVENTS = Object.fromEntries(
  (Object.keys(EVENT_WORDS) as EventName[]).map((name): [string, EventRow<Loop, never>] => {
    const words = { ...EVENT_WORDS[name], ...(RELIMITS.has(name) ? { kind: 'relimit' as const } : {}) };
    if (name === 'reported')
      return [name, { ...words, begins: (body, at) => begin(body, at) as Loop['State'] }];
    return [name, { ...words, change: CHANGES[name] as never }];
  }),
);

function seatsOf(state: IssueState): Partial<Record<Relation, readonly string[]>> {
  const origin = [`grid:${state.place.grid}`, deskOf(state, 'micro')];
  const { personId } = state.reporter;
  return {
    desk: [deskOf(state, state.cycle)],
    upper: desksAbove(state, state.cycle),
    command: [deskOf(state, 'big')],
    lead: state.lead === null ? [] : [unitSeat(state.lead)],
    // The desk above looks at what the community's leader did in place of the grid.
    origin: state.standIn && state.stage === 'verifying' ? [...origin, deskAbove(state, 'micro')] : origin,
    reporter: personId === null ? [] : [`person:${personId}`],
    fellow: (state.fellows ?? []).map((id) => `person:${id}`),
    city: [CITY_DESK],
  };
}

const FORM_DECISIONS = Object.fromEntries(
  COMMAND_NAMES.map((name): [string, Decision<Loop>] => [
    name,
    (given) => onlyOwnClocks((DECISIONS[name] as (given: never) => IssueEvent[])(given as never)),
  ]),
) as unknown as Decisions<Loop, typeof COMMANDS>;

const FORM_BARRIERS = Object.fromEntries(
  Object.entries(BARRIERS).map(([name, barrier]): [string, Barriers<Loop, typeof COMMANDS>[CommandName]] => [
    name,
    ({ state, actor, now, facts }) => barrier(state, actor as ActorInPost, now, facts.policy),
  ]),
);

export const loop = workflow<Loop>()({
  name: 'issue',
  zh: '案件',
  en: 'matter',
  shape: 1,
  relations: {
    ...RELATIONS,
    assist: { ...RELATIONS.assist, lane: 'assist' },
    part: { ...RELATIONS.part, lane: 'part' },
  },
  stages: STAGES_ON_FORM,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS as never,
  decisions: FORM_DECISIONS,
  barriers: FORM_BARRIERS,
  seats: seatsOf,
  servedBy: (seat) => [seat, standInSeat(seat) ?? seat],
  stands: (state, actor) => {
    const covers = state !== null && actor.post === 'hotline_seat' && coversArea(actor, finestArea(state));
    return covers ? ['anyone', 'intake'] : ['anyone'];
  },
  sight: (state, actor) => (maySee(state, actor as ActorInPost) ? 'content' : 'nothing'),
  // Whoever may see a matter of the loop sees all of it; what is personal in it is masked on the way out.
  shown: new Proxy({} as never, { get: () => 'content' }),
  demands: (command, state, actor) => demandedFields(command as CommandName, state, actor as ActorInPost),
  laneStore,
});
