import { clockTypeOf } from '../../calendar/limits.ts';
import type { LimitValue } from '../../workflow/fields.ts';
import type { Bodies, EventName, PartClock } from './events.ts';
import type { IssueState, Part } from './state.ts';

type Apply<N extends EventName> = (
  state: IssueState,
  body: Bodies[N],
  at: number,
  by: string,
) => Partial<IssueState>;

/** What each event changes in the state, besides its stage and its clocks, which every event carries alike. */
export const CHANGES: { [N in Exclude<EventName, 'reported'>]: Apply<N> } = {
  accepted: () => ({}),
  // What was declined with another stands for itself from then on: an objection is about this one.
  declined: (_, body, at) => ({
    result: body.reason,
    declinedAt: at,
    master: null,
    stageBeforeMerge: null,
  }),
  objected: () => ({}),
  objection_decided: (_, body) => (body.uphold ? { result: null, declinedAt: null } : {}),
  confirmed: (_, body) => ({ found: body.found }),
  filed: (_, body, at) => ({ ...ruledBy(body), filedAt: at }),
  settled: (_, body, at, by) => ({
    ...ruledBy(body),
    settled: true,
    respondedBy: by,
    standIn: body.standIn ?? false,
    filedAt: at,
  }),
  dispatched: (state, body, at) => ({
    lead: body.unit,
    leadPerson: null,
    // A ruling binds the unit it named, not one that the matter goes to later, in another cycle.
    ruled: false,
    routing: body.routing,
    assists: [...state.assists, ...body.assists.map((unit) => asked(unit, body.note ?? '', at))],
  }),
  acknowledged: (_, _body, _at, by) => ({ leadPerson: by }),
  handed_over: (_, body) => ({ leadPerson: body.person }),
  returned: (state) => ({ ...WITHOUT_LEAD, returns: state.returns + 1 }),
  recalled: (state, body) => ({
    ...WITHOUT_LEAD,
    ruled: false,
    assists: state.assists.filter((a) => a.answer !== null || !body.assists.includes(a.unit)),
  }),
  // A ruling that the command centre itself goes past is spent; it may rule again.
  redispatched: (_, body) => ({ ...WITHOUT_LEAD, lead: body.unit, ruled: false, routing: body.routing }),
  ruled: (_, body) => ({ ...WITHOUT_LEAD, lead: body.unit, ruled: true }),
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
  suspension_asked: (_, body, _at, by) => ({
    pendingSuspension: { reason: body.reason, reviewAt: body.reviewAt, note: body.note, askedBy: by },
  }),
  suspension_decided: (_, body) => ({
    pendingSuspension: null,
    suspendedUntil: body.grant ? body.until : null,
  }),
  resumed: () => ({ suspendedUntil: null }),
  assist_added: (state, body, at) => ({
    assists: [...state.assists, asked(body.unit, body.note, at, body.limit)],
  }),
  assist_answered: (state, body, at) => ({
    assists: state.assists.map((a) =>
      a.unit === body.unit && a.answer === null ? { ...a, answer: body.note, answeredAt: at } : a,
    ),
  }),
  split: (state, body) => ({
    parts: [...state.parts, ...body.parts.map((part) => ({ ...part, ...UNANSWERED }))],
  }),
  part_responded: (state, body, at) =>
    onPart(state, body.no, { clock: body.clock, result: body.result, respondedAt: at }),
  part_returned: (state, body) => onPart(state, body.no, { unit: null }),
  part_assigned: (state, body) => onPart(state, body.no, { unit: body.unit }),
  part_cancelled: (state, body, at) => onPart(state, body.no, { clock: body.clock, cancelledAt: at }),
  responded: (_, body, _at, by) => ({
    respondedBy: by,
    standIn: body.standIn ?? false,
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
    respondedBy: null,
    standIn: false,
    extensions: 0,
    // What was closed together goes separate ways from here; the link stays.
    master: null,
    stageBeforeMerge: null,
    duplicates: [],
    linked: [...state.linked, ...state.duplicates, ...(state.master === null ? [] : [state.master])],
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
  class_corrected: (state, body) => ({ ...relimited(state, body), ...rerouted(body) }),
  place_corrected: (_, body) => ({ place: body.place, arose: body.place.grid, ...rerouted(body) }),
  grid_succeeded: (state, { from, to }) => succeeded(state, `grid:${from}`, to),
  rules_moved: (state, body) => ({
    ...relimited(state, body),
    parts: withClocks(state.parts, body.parts ?? []),
  }),
  noted: () => ({}),
  duplicate_joined: (state, { issue, repeat }) => ({
    duplicates: [...state.duplicates, issue],
    ...(repeat === true ? { repeats: [...(state.repeats ?? []), issue] } : {}),
  }),
  duplicate_left: (state, { issue }) => ({
    duplicates: state.duplicates.filter((id) => id !== issue),
    ...(state.repeats === undefined ? {} : { repeats: state.repeats.filter((id) => id !== issue) }),
  }),
  joined: (state, body) => ({ fellows: [...(state.fellows ?? []), body.fellow] }),
};

const WITHOUT_LEAD = {
  lead: null,
  leadPerson: null,
  pendingExtension: null,
  pendingSuspension: null,
} satisfies Partial<IssueState>;

const UNANSWERED = { result: null, respondedAt: null, cancelledAt: null } satisfies Partial<Part>;

const onPart = (state: IssueState, no: number, change: Partial<Part>): Partial<IssueState> => ({
  parts: state.parts.map((part) => (part.no === no ? { ...part, ...change } : part)),
});

const withClocks = (parts: IssueState['parts'], clocks: readonly PartClock[]) =>
  parts.map((part) => ({ ...part, clock: clocks.find(({ no }) => no === part.no)?.clock ?? part.clock }));

const asked = (unit: string, note: string, askedAt: number, limit?: LimitValue) => ({
  unit,
  note,
  askedAt,
  answer: null,
  answeredAt: null,
  ...(limit === undefined ? {} : { limit }),
});

/** After rework a unit answers for it, also where the grid worker had settled it: the origin grid looks again. */
const rework = (state: IssueState) => ({
  reworks: state.reworks + 1,
  respondedBy: null,
  inTime: null,
  settled: false,
  standIn: false,
});

/** The grid's tasks go over with the matter: it may itself be lead, assist or hold a part. */
function succeeded(state: IssueState, from: string, grid: string): Partial<IssueState> {
  const heir = <U extends string | null>(unit: U): U | string => (unit === from ? `grid:${grid}` : unit);
  return {
    place: { ...state.place, street: grid.slice(0, 9), community: grid.slice(0, 12), grid },
    lead: heir(state.lead),
    assists: state.assists.map((assist) => ({ ...assist, unit: heir(assist.unit) })),
    parts: state.parts.map((part) => ({ ...part, unit: heir(part.unit) })),
  };
}

const rerouted = ({ routing, released }: Bodies['class_corrected'] | Bodies['place_corrected']) =>
  released ? { ...WITHOUT_LEAD, suspendedUntil: null, routing } : {};

/** Under a limit on the other clock, what was asked in the old one's unit has no meaning: it is asked again. */
function relimited(state: IssueState, body: Bodies['class_corrected'] | Bodies['rules_moved']) {
  const { pendingExtension: asked } = state;
  const other =
    asked !== null && body.limit !== null && clockTypeOf(asked.more.unit) !== clockTypeOf(body.limit.unit);
  return other ? { ...ruledBy(body), pendingExtension: null } : ruledBy(body);
}

type RuledBody = Pick<Bodies['filed'], 'classCode' | 'condition' | 'limit' | 'rulesVersion'>;

const ruledBy = ({ classCode, condition, limit, rulesVersion }: RuledBody) => ({
  classCode,
  condition,
  limit,
  rulesVersion,
});
