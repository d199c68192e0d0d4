import type { Bodies, EventName, IssueEvent } from './events.ts';
import type { IssueState } from './state.ts';

type Apply<N extends EventName> = (
  state: IssueState,
  body: Bodies[N],
  at: number,
  by: string,
) => Partial<IssueState>;

/** What each event changes in the state, besides its stage and its clocks, which every event carries alike. */
const CHANGES: { [N in Exclude<EventName, 'reported'>]: Apply<N> } = {
  accepted: () => ({}),
  declined: (_, body) => ({ result: body.reason }),
  objected: () => ({}),
  objection_decided: (_, body) => (body.uphold ? { result: null } : {}),
  confirmed: () => ({}),
  filed: (_, body, at) => ({ ...ruledBy(body), filedAt: at }),
  settled: (_, _body, at, by) => ({ settled: true, respondedBy: by, filedAt: at }),
  dispatched: (state, body, at) => ({
    lead: body.unit,
    leadPerson: null,
    routing: body.routing,
    assists: [...state.assists, ...body.assists.map((unit) => asked(unit, body.note ?? '', at))],
  }),
  acknowledged: (_, _body, _at, by) => ({ leadPerson: by }),
  returned: (state) => ({ ...WITHOUT_LEAD, returns: state.returns + 1 }),
  ruled: (_, body) => ({ lead: body.unit, leadPerson: null, ruled: true }),
  escalated: (_, body) => ({ ...WITHOUT_LEAD, cycle: body.to }),
  sent_down: (_, body) => ({ cycle: body.to }),
  transferred: (state, body) => ({ linked: [...state.linked, body.linked] }),
  extension_asked: (_, body, _at, by) => ({
    pendingExtension: { more: body.more, reason: body.reason, askedBy: by },
  }),
  extension_decided: (state, body) => ({
    pendingExtension: null,
    extensions: state.extensions + (body.grant ? 1 : 0),
  }),
  suspension_asked: (_, body) => ({
    pendingSuspension: { reason: body.reason, reviewAt: body.reviewAt, note: body.note },
  }),
  suspension_decided: (_, body) => ({
    pendingSuspension: null,
    suspendedUntil: body.grant ? body.until : null,
  }),
  resumed: () => ({ suspendedUntil: null }),
  assist_added: (state, body, at) => ({ assists: [...state.assists, asked(body.unit, body.note, at)] }),
  assist_answered: (state, body, at) => ({
    assists: state.assists.map((a) =>
      a.unit === body.unit && a.answer === null ? { ...a, answer: body.note, answeredAt: at } : a,
    ),
  }),
  split: (state, body) => ({
    parts: [...state.parts, ...body.parts.map((part) => ({ ...part, result: null, respondedAt: null }))],
  }),
  part_responded: (state, body, at) => ({
    parts: state.parts.map((p) =>
      p.no === body.no ? { ...p, clock: body.clock, result: body.result, respondedAt: at } : p,
    ),
  }),
  responded: (_, body, _at, by) => ({
    respondedBy: by,
    inTime: body.inTime,
    pendingExtension: null,
    pendingSuspension: null,
  }),
  sent_to_verify: () => ({}),
  verified: (state, body) => (body.agree ? {} : rework(state)),
  reworked: (state) => rework(state),
  closed: (_, body, at) => ({ result: body.result, closedAt: at, inTime: body.inTime }),
  rated: (_, body) => ({ rating: { solved: body.solved, satisfaction: body.satisfaction } }),
  reopened: (state, body) => ({
    lead: body.unit,
    leadPerson: body.person,
    reopens: state.reopens + 1,
    result: null,
    inTime: null,
    closedAt: null,
    rating: null,
    settled: false,
    extensions: 0,
  }),
  evaluated: () => ({}),
  withdrawn: () => ({ result: 'withdrawn' }),
  urged: (state) => ({ urges: state.urges + 1 }),
  supervised: (_, body, at, by) => ({ supervision: { level: body.level, by, at, answeredAt: null } }),
  supervision_answered: (state, _body, at) => ({
    supervision: state.supervision === null ? null : { ...state.supervision, answeredAt: at },
  }),
  merged: (state, body) => ({ master: body.master, stageBeforeMerge: state.stage }),
  unmerged: () => ({ master: null, stageBeforeMerge: null }),
  class_corrected: (_, body) => ruledBy(body),
  place_corrected: (_, body) => ({ place: body.place }),
  rules_moved: (_, body) => ruledBy(body),
  noted: () => ({}),
  duplicate_joined: (state, body) => ({ duplicates: [...state.duplicates, body.issue] }),
  duplicate_left: (state, body) => ({ duplicates: state.duplicates.filter((id) => id !== body.issue) }),
};

const WITHOUT_LEAD = {
  lead: null,
  leadPerson: null,
  pendingExtension: null,
  pendingSuspension: null,
} satisfies Partial<IssueState>;

const asked = (unit: string, note: string, askedAt: number) => ({
  unit,
  note,
  askedAt,
  answer: null,
  answeredAt: null,
});

const rework = (state: IssueState) => ({ reworks: state.reworks + 1, respondedBy: null, inTime: null });

const ruledBy = ({ classCode, condition, limit, rulesVersion }: Bodies['rules_moved'] | Bodies['filed']) => ({
  classCode,
  condition,
  limit,
  rulesVersion,
});

/**
 * The state after an event. `before` is null only for `reported`, which makes the matter. Never throws on what
 * `decide` made; `by` is the person who acted.
 */
export function evolve(before: IssueState | null, event: IssueEvent, at: number, by: string): IssueState {
  if (event.name === 'reported') return begin(event.body, event, at);
  if (before === null) throw new Error(`the first event of a matter is 'reported', not '${event.name}'`);
  // The table holds, under each name, the function for that event's body; the compiler cannot follow the pairing.
  const change = CHANGES[event.name] as Apply<EventName>;
  return {
    ...before,
    ...change(before, event.body, at, by),
    ...(event.stage === undefined ? {} : { stage: event.stage }),
    clocks: event.clocks === undefined ? before.clocks : keptClocks({ ...before.clocks, ...event.clocks }),
  };
}

/** Stopped clocks live on in the events; only `handle` stays in the row, since closing and indicators ask for it. */
function keptClocks(clocks: IssueState['clocks']): IssueState['clocks'] {
  const kept = Object.entries(clocks).filter(
    ([kind, clock]) => kind === 'handle' || clock.stoppedAt === null,
  );
  return Object.fromEntries(kept);
}

function begin(body: Bodies['reported'], event: IssueEvent, at: number): IssueState {
  return {
    id: body.id,
    district: body.district,
    number: body.number,
    stage: event.stage ?? 'reported',
    cycle: body.cycle,
    channel: body.channel,
    nature: body.nature,
    title: body.title,
    classCode: body.classCode,
    condition: null,
    limit: null,
    rulesVersion: body.rulesVersion,
    place: body.place,
    reporter: body.reporter,
    reportedAt: at,
    filedAt: null,
    closedAt: null,
    lead: null,
    leadPerson: null,
    respondedBy: null,
    settled: false,
    ruled: false,
    assists: [],
    parts: [],
    clocks: event.clocks ?? {},
    pendingExtension: null,
    extensions: 0,
    pendingSuspension: null,
    suspendedUntil: null,
    returns: 0,
    reworks: 0,
    reopens: 0,
    urges: 0,
    supervision: null,
    routing: null,
    master: null,
    stageBeforeMerge: null,
    duplicates: [],
    linked: body.linked,
    result: null,
    inTime: null,
    rating: null,
  };
}
