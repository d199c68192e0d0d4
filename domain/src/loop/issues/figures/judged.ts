/** What is judged of a span once it can be: was it real, was it missed, did it go to the right unit, was it looked at rightly. */
import type { Bodies, EventName } from '../events.ts';
import type { Channel, IssueState } from '../state.ts';

/** What the state forgets of it. */
export type JudgedMarks = {
  readonly accepted?: true;
  /** The unit named first; '': none, or another desk names it since. */
  readonly first?: string;
  /** Another unit had to take it. */
  readonly moved?: true;
  readonly agreed?: boolean;
};
type Mark<B> = (last: JudgedMarks, body: B) => JudgedMarks;

const named: Mark<{ unit: string }> = ({ first = '' }, { unit }) =>
  first === '' ? { first: unit } : unit === first ? {} : { moved: true };
const letGo = ({ released }: { released: boolean }): JudgedMarks => (released ? { first: '' } : {});

const MARKS: { [N in EventName]?: Mark<Bodies[N]> } = {
  accepted: () => ({ accepted: true }),
  objection_decided: (_, { uphold }) => (uphold ? { accepted: true } : {}),
  dispatched: named,
  redispatched: named,
  ruled: named,
  escalated: () => ({ first: '' }),
  sent_down: () => ({ first: '' }),
  class_corrected: (_, body) => letGo(body),
  place_corrected: (_, body) => letGo(body),
  verified: (_, body) => ({ agreed: body.agree }),
};

export const judgedMarks = (last: JudgedMarks, name: EventName, body: unknown): JudgedMarks =>
  (MARKS[name] as Mark<unknown> | undefined)?.(last, body) ?? {};

/** The report belongs to the first span of a matter. */
export function judgedOf(state: IssueState, marks: JudgedMarks, dispatched: boolean, isFirst: boolean) {
  const { rating, closedAt, master } = state;
  // A reopening says that what was closed on the word of whoever looked at it was not done.
  const verified = marks.agreed === true && closedAt !== null && master === null;
  return {
    effective: isFirst ? isEffective(state, marks) : null,
    told_first: isFirst ? toldFirst(state) : null,
    dispatched_right: dispatched ? marks.moved !== true : null,
    verified_right: verified ? true : null,
    // Fairly satisfied counts as satisfied.
    satisfied: rating === null ? null : Number(rating.satisfaction) >= 3,
    owner: dispatched ? ownerOf(state) : null,
  };
}

/**
 * A report is effective 有效 once it was accepted or filed and nobody found that nothing was there; not where it was
 * withdrawn, or told again of a matter, before it was filed. Null as long as nobody has decided.
 */
function isEffective(state: IssueState, { accepted }: JudgedMarks): boolean | null {
  if (state.filedAt !== null) return true;
  if (state.stage === 'withdrawn' || state.master !== null) return false;
  return state.declinedAt === null ? null : accepted === true && state.found !== false;
}

/** By people who look at the street; a device sees what nobody can, and another district's matter arose elsewhere. */
const TOLD: ReadonlySet<Channel> = new Set(['public', 'hotline', 'media', 'superior', 'open311']);

/** Of components and events, which patrols look for by the standard, in a known grid: whether others told it first 漏报. */
function toldFirst({ filedAt, classCode, arose, channel }: IssueState): boolean | null {
  if (filedAt === null || arose === '' || !/^[CE]-/.test(classCode ?? '')) return null;
  return channel === 'patrol' ? false : TOLD.has(channel) || null;
}

/** By a rule, by the one that takes what no other names, by a person as no rule named any, or by a ruling after a return. */
function ownerOf({ routing, ruled, returns }: IssueState): string | null {
  if (ruled && returns > 0) return 'ruled';
  if (routing === null) return null;
  if (routing.suggested === null) return 'nobody';
  const isRest = routing.reasons.some((reason) => typeof reason !== 'string' && reason.condition === 'none');
  return isRest ? 'fallback' : 'rule';
}
